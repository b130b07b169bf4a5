using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.Risks;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The risks in the cells of the matrix of the day.</summary>
internal sealed class PlacedRisks
{
    // More arrows than this cannot be followed by the eye.
    private const int MostArrows = 12;
    private const int MostNamed = 10;

    private readonly List<RiskEntry> _without;
    private readonly List<MatrixFlow> _moved, _aimed;
    private readonly int _count;

    private PlacedRisks(BoardRecords records, IReadOnlyList<RiskEntry> entries)
    {
        Matrix = records.Register.Scheme.On(records.Day);
        Cells = entries.Where(entry => CellOf(entry.Current) is not null).GroupBy(entry => CellOf(entry.Current)!.Value).ToDictionary(static cell => cell.Key, static cell => (IReadOnlyList<RiskEntry>)[.. cell]);
        _without = [.. entries.Where(entry => CellOf(entry.Current) is null)];
        _count = entries.Count - _without.Count;
        var placed = Cells.SelectMany(static cell => cell.Value.Select(entry => (At: cell.Key, Entry: entry))).ToList();
        _moved = Distinct(placed.Select(one => (From: CellOf(records.Before?.Find(one.Entry.Risk.Code)?.Current), To: (MatrixCell?)one.At)), isToTarget: false);
        _aimed = Distinct(placed.Select(one => (From: (MatrixCell?)one.At, To: CellOf(one.Entry.Target))), isToTarget: true);
    }

    /// <summary>The matrix of the day.</summary>
    internal RiskMatrix Matrix { get; }

    /// <summary>The risks of each cell that has any.</summary>
    internal IReadOnlyDictionary<MatrixCell, IReadOnlyList<RiskEntry>> Cells { get; }

    /// <summary>What is drawn. Arrows of a kind of which there are too many are left out.</summary>
    internal MatrixData Drawing => new(
        Matrix,
        Cells.ToDictionary(static cell => cell.Key, static cell => cell.Value.Count),
        [.. _moved.Where(_ => _moved.Count <= MostArrows), .. _aimed.Where(_ => _aimed.Count <= MostArrows)]);

    internal static PlacedRisks Of(BoardRecords records, IReadOnlyList<RiskEntry> entries) => new(records, entries);

    /// <summary>Where most of them stand.</summary>
    internal string Words(string noun)
    {
        var worst = Cells.MaxBy(static cell => (cell.Key.Likelihood * cell.Key.Consequence, cell.Value.Count));
        var (count, score) = (worst.Value.Count, worst.Key.Likelihood * worst.Key.Consequence);
        return $"{Counted.Sentence(Counted.Of(_count, noun))} by likelihood and consequence. The highest {(count == 1 ? "is" : "are")} {Counted.Number(count)} at {score}: {Step(worst.Key)}.";
    }

    /// <summary>The text alternative of the drawing.</summary>
    internal string Alternative(string noun) =>
        $"{Counted.Sentence(Counted.Of(_count, noun))}: {string.Join("; ", Cells.OrderByDescending(static cell => cell.Key.Likelihood * cell.Key.Consequence).Select(cell => $"{Counted.Number(cell.Value.Count)} {Step(cell.Key)}"))}. The table below names them.";

    /// <summary>What the numbers and arrows mean.</summary>
    internal string Caption(string? before)
    {
        List<string> said = ["The small number is the score of the cell, with the shape of its level. The large number is how many risks stand in it."];
        if (before is not null) said.Add(_moved.Count == 0 ? $"None has moved since {before}." : _moved.Count > MostArrows ? $"Risks moved between {_moved.Count} pairs of cells since {before}: too many to draw." : $"A solid arrow leads from where a risk stood in {before}.");
        if (_aimed.Count > 0) said.Add(_aimed.Count > MostArrows ? $"Targets lead to other cells in {_aimed.Count} ways: too many to draw." : "A dashed arrow leads to a target.");
        return string.Join(' ', said);
    }

    /// <summary>The risks that stand in no cell, in a sentence; null where all do.</summary>
    internal string? Without(string noun) => _without.Count == 0 ? null
        : $"{Counted.Sentence(Counted.Of(_without.Count, noun))} {(_without.Count == 1 ? "stands" : "stand")} in no cell, without a likelihood and a consequence of this matrix: {Counted.List([.. _without.Select(static entry => RiskWords.Name(entry.Risk))], MostNamed)}.";

    private string Step(MatrixCell cell) => $"{Matrix.Likelihoods[cell.Likelihood - 1]} × {Matrix.Consequences[cell.Consequence - 1]}".ToLowerInvariant();

    private MatrixCell? CellOf(Grading? grading) =>
        grading?.Score is { Likelihood: { } likelihood, Consequence: { } consequence } && likelihood <= Matrix.Likelihoods.Count && consequence <= Matrix.Consequences.Count ? new MatrixCell(likelihood, consequence) : null;

    // A target that is reached, or was never below the score, is nowhere to go.
    private static List<MatrixFlow> Distinct(IEnumerable<(MatrixCell? From, MatrixCell? To)> pairs, bool isToTarget) =>
        [.. pairs.Where(pair => pair is { From: not null, To: not null } && pair.From != pair.To && (!isToTarget || ScoreOf(pair.To!.Value) < ScoreOf(pair.From!.Value))).Select(pair => new MatrixFlow(pair.From!.Value, pair.To!.Value, isToTarget)).Distinct().OrderBy(static flow => (flow.From.Consequence, -flow.From.Likelihood, flow.To.Likelihood))];

    private static int ScoreOf(MatrixCell cell) => cell.Likelihood * cell.Consequence;
}
