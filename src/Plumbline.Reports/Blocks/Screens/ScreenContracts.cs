using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Text;
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

    /// <summary>The heading of requirements that have been red for long: <c>Requirements red for more than two months</c>.</summary>
    /// <param name="moreThan">The number of months.</param>
    public static string RedFor(int moreThan) => $"Requirements red for more than {Counted.Of(moreThan, "month")}";
}
