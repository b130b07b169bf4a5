using System.Globalization;
using Plumbline.Core.Quantities;
using Plumbline.Reports.Charts.Returns;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>A part of those asked, as a whole percentage: never more than 100%, and 100% only where it is all of them.</summary>
public static class ReturnShare
{
    /// <summary>The percentage as it is told. Half a percent is rounded up; what is not all is 99% at most, and what is not none 1% at least.</summary>
    public static decimal Told(int part, int whole) =>
        part <= 0 ? 0 : part >= whole ? 100 : Math.Clamp(Math.Round(100m * part / whole, MidpointRounding.AwayFromZero), 1, 99);

    /// <summary>The percentage in words: <c>96%</c>.</summary>
    public static string Text(int part, int whole) => Told(part, whole).ToString("0", CultureInfo.InvariantCulture) + "%";

    /// <summary>The percentage with a bar of it below; a dash where nobody was asked.</summary>
    /// <param name="part">How many of them.</param>
    /// <param name="whole">How many were asked.</param>
    /// <param name="hasBar">Whether it has its bar: a long table is twice as long with them.</param>
    internal static Cell Cell(int part, int whole, bool hasBar = true) => whole == 0 ? Dash : !hasBar ? Documents.Elements.Cell.Figure(Value(part, whole)) : new Cell([Value(part, whole), new LineBreak(), Icon.Decorative(ShareBar.Of(part, whole))]);

    internal static Value Value(int part, int whole) => new(Text(part, whole), Quantity.Percent(Told(part, whole), 0));

    internal static Cell Count(int count) => Documents.Elements.Cell.Figure(Number(count));

    internal static Value Number(int count) => new(count.ToString("N0", CultureInfo.InvariantCulture), Quantity.Of(count, 0));

    internal static Cell Dash => new("–") { Style = CellStyle.Quiet };
}
