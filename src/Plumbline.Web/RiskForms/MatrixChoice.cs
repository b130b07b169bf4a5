using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.Risks;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Web.RiskForms;

/// <summary>A cell of the matrix that can be chosen.</summary>
/// <param name="Value">What the form sends: <c>4-3</c>, the likelihood and the consequence.</param>
/// <param name="Named">Its likelihood and consequence by name: <c>Likely × Moderate</c>.</param>
/// <param name="Score">Its score.</param>
/// <param name="Level">The level of the score.</param>
/// <param name="Tone">The colour of its level, as papers have it.</param>
/// <param name="IsAbove">Whether the score is above what is tolerated for the risk.</param>
/// <param name="Marks">What stands there already: <c>now</c>, <c>target</c>.</param>
public sealed record MatrixCell(string Value, string Named, int Score, string Level, string Tone, bool IsAbove, IReadOnlyList<string> Marks);

/// <summary>A row of the matrix: a likelihood.</summary>
/// <param name="Name">Its number and name.</param>
/// <param name="Cells">The cells, by consequence from 1.</param>
public sealed record MatrixRow(string Name, IReadOnlyList<MatrixCell> Cells);

/// <summary>The matrix of a day as a choice of its cells.</summary>
/// <param name="From">The first day of the matrix, by which the form knows it again.</param>
/// <param name="Consequences">The number and the name of each consequence, from 1.</param>
/// <param name="Rows">The likelihoods, the highest first.</param>
public sealed record MatrixChoice(DateOnly From, IReadOnlyList<string> Consequences, IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>What stands between the likelihood and the consequence of a cell that a form sends.</summary>
    internal const char Between = '-';

    /// <summary>The matrix of a day, with what is tolerated on the day of the register, and the gradings in force marked where the same matrix reads them.</summary>
    public static MatrixChoice Of(RiskRegister register, DateOnly day, RiskStanding standing)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(standing);
        var (scheme, entry) = (register.Scheme, standing.Entry);
        var matrix = scheme.On(day);
        (string Mark, Grading? Grading)[] marked = [("initial", entry.Initial), ("now", entry.Current), ("target", entry.Target)];
        return new MatrixChoice(
            matrix.From,
            [.. matrix.Consequences.Select(static (name, index) => Numbered(index, name))],
            [.. matrix.Likelihoods.Select((name, row) => new MatrixRow(Numbered(row, name), [.. matrix.Consequences.Select((consequence, column) => CellOf(row, column, $"{name} × {consequence}"))])).Reverse()]);

        MatrixCell CellOf(int row, int column, string named)
        {
            var score = RiskScore.Of(row + 1, column + 1);
            var band = matrix.BandOf(score.Value);
            return new MatrixCell(ValueOf(score), named, score.Value, band.Name, Names<RatingTone>.Of(LevelLook.ToneOf(matrix, band)), score.Value > standing.Tolerable, [.. marked.Where(one => one.Grading is { } grading && ReferenceEquals(scheme.On(grading.Date), matrix) && ValueOf(grading.Score) == ValueOf(score)).Select(static one => one.Mark)]);
        }
    }

    /// <summary>What the form sends for a score; empty where its parts are not known.</summary>
    internal static string ValueOf(RiskScore? score) => score is { Likelihood: { } likelihood, Consequence: { } consequence } ? FormattableString.Invariant($"{likelihood}{Between}{consequence}") : "";

    private static string Numbered(int index, string name) => FormattableString.Invariant($"{index + 1} {name}");
}
