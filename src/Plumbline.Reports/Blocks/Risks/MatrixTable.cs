using Plumbline.Core.Risks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Risks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The matrix as a table: a row a likelihood, the highest first, and a column a consequence.</summary>
internal static class MatrixTable
{
    // Working out the width of a table takes time with its cells.
    private const int Width = 46;

    private const int MostNamed = 6;

    internal static Table Of(ReportContext context, PlacedRisks placed)
    {
        var matrix = placed.Matrix;
        return new Table(
            "Risks by likelihood and consequence",
            [new Column("Likelihood"), .. matrix.Consequences.Select(static (name, at) => new Column(FormattableString.Invariant($"{at + 1} {name}")))],
            [.. Enumerable.Range(1, matrix.Likelihoods.Count).Reverse().Select(likelihood => new Row(
            [
                Cell.Header(FormattableString.Invariant($"{likelihood} {matrix.Likelihoods[likelihood - 1]}")),
                .. Enumerable.Range(1, matrix.Consequences.Count).Select(consequence => CellOf(context, placed, new MatrixCell(likelihood, consequence))),
            ]))])
        {
            LeastWidth = Width,
        };
    }

    private static Cell CellOf(ReportContext context, PlacedRisks placed, MatrixCell at)
    {
        var score = at.Likelihood * at.Consequence;
        var band = placed.Matrix.BandOf(score);
        if (!placed.Cells.TryGetValue(at, out var risks)) return Cell.Empty;
        var chip = new RatingChip(LevelLook.ToneOf(placed.Matrix, band), FormattableString.Invariant($"{score} {band.Name}"));
        return context.Site is { } site
            ? new Cell([new Paragraph([chip, " ", CountOf(site, at, risks.Count)]), ItemList.Bullets([.. Named(context, risks)])])
            : new Cell([new Paragraph([chip, new LineBreak(), new Strong(Counted.Digits(risks.Count)), ": ", .. CodeList.Of(context, [.. risks.Select(static entry => entry.Risk.Code)])])]);
    }

    private static Inline CountOf(ISiteAddresses site, MatrixCell at, int count) =>
        Counted.Of(count, "risk") is var words && site.OfRisks(at.Likelihood, at.Consequence) is { } address ? Hyperlink.OnSite(words, address) : words;

    // A page has room for names, and whoever points at one wants it large.
    private static IEnumerable<RichText> Named(ReportContext context, IReadOnlyList<RiskEntry> risks)
    {
        foreach (var entry in risks.Take(MostNamed)) yield return RichText.FromInline(RecordLinks.ToRisk(context, entry.Risk.Code, RiskWords.Name(entry.Risk)));
        if (risks.Count > MostNamed) yield return $"and {Counted.Digits(risks.Count - MostNamed)} more";
    }
}
