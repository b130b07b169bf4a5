using Plumbline.Core.Checks.Doubts;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A figure must make sense for its indicator. Doubtful figures of one series with one reason are one finding, about the first of them.</summary>
internal static class DoubtfulCells
{
    internal const string NotOver = "not-over";
    internal const string OtherSort = "other-sort";
    internal const string PartOfNothing = "part-of-nothing";
    internal const string OutOfScale = "out-of-scale";
    internal const string FallingTotal = "falling-total";

    /// <summary>The standing check that has a code.</summary>
    internal static Check Named(string code) => new(code, Severity.Warning, audit => Find(audit, code));

    private static IEnumerable<Finding> Find(Audit audit, string code) =>
        from doubted in audit.Doubted
        where CodeOf(doubted.Kind) == code
        select About(audit, code, doubted.Cells, doubted.Doubt);

    private static Finding About(Audit audit, string code, List<Observation> cells, Doubt doubt) => Finding.At(
        code, Severity.Warning, cells[0], cells[0].Value.Text, Expected(code),
        $"{doubt.Said($"{audit.Subject(cells[0])} is printed as {cells[0].Value.Text}", cells.Count - 1)}.",
        cells[1..]);

    private static string Expected(string code) => code switch
    {
        NotOver => "a period that is over",
        OtherSort => "a figure of its indicator’s sort",
        PartOfNothing => "0/0, or no rate",
        OutOfScale => "a figure of the size of those beside it",
        _ => "no less than before in its year",
    };

    // Another check, NaturalRange, reports a figure outside the range of its measure, as an error.
    private static string? CodeOf(DoubtKind kind) => kind switch
    {
        DoubtKind.Future => NotOver,
        DoubtKind.Money or DoubtKind.Percentage or DoubtKind.Days or DoubtKind.Fraction or DoubtKind.Word or DoubtKind.Number or DoubtKind.BelowOne or DoubtKind.NotWhole => OtherSort,
        DoubtKind.TooLow or DoubtKind.TooHigh => null,
        DoubtKind.OfNothing => PartOfNothing,
        DoubtKind.Scale => OutOfScale,
        DoubtKind.Falling => FallingTotal,
    };
}
