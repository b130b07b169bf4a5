using System.Collections.Immutable;
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
        return new Cell([new RatingChip(LevelLook.ToneOf(placed.Matrix, band), FormattableString.Invariant($"{score} {band.Name}")), new LineBreak(), new Strong(Counted.Digits(risks.Count)), ": ", .. CodeList.Of(context, [.. risks.Select(static entry => entry.Risk.Code)])]);
    }
}
