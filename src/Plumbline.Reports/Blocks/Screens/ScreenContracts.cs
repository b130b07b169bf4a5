using Plumbline.Core.Contracts.Records;
using Plumbline.Reports.Blocks.Contracts;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>Contracts as pages of the site tell them.</summary>
public static class ScreenContracts
{
    /// <summary>A share as papers print it: <c>86%</c>.</summary>
    /// <param name="share">The share in percent.</param>
    public static string Share(decimal share) => ContractSaid.Percent(share);

    /// <summary>The kind of a notice in words: <c>Performance notice</c>.</summary>
    /// <param name="kind">The kind.</param>
    public static string KindOf(NoticeKind kind) => ContractSaid.KindOf(kind);
}
