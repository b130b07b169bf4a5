using Plumbline.Reports.Blocks.Contracts;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>Contracts as pages of the site tell them.</summary>
public static class ScreenContracts
{
    /// <summary>A share as papers print it: <c>86%</c>.</summary>
    /// <param name="share">The share in percent.</param>
    public static string Share(decimal share) => ContractSaid.Percent(share);
}
