using System.Runtime.InteropServices;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;

namespace Plumbline.Reports.Charts.Risks;

/// <summary>A score that holds from a day on.</summary>
/// <param name="From">The day.</param>
/// <param name="Score">The score.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScoreStep(DateOnly From, int Score);

/// <summary>Days on which something was done about a risk.</summary>
/// <param name="Name">What: <c>Assurances</c>.</param>
/// <param name="Days">The days, in order.</param>
public sealed record RiskMarks(string Name, IReadOnlyList<DateOnly> Days);

/// <summary>What the chart of a risk's history draws.</summary>
/// <param name="Matrix">The matrix whose levels are drawn.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Scores">The current scores, in order.</param>
/// <param name="Targets">The targets, in order.</param>
/// <param name="Tolerable">The scores that were tolerated, in order.</param>
/// <param name="Marks">What was done, each kind in a line of its own.</param>
public sealed record RiskHistory(RiskMatrix Matrix, DateOnly First, DateOnly Last, IReadOnlyList<ScoreStep> Scores, IReadOnlyList<ScoreStep> Targets, IReadOnlyList<ScoreStep> Tolerable, IReadOnlyList<RiskMarks> Marks)
{
    /// <summary>The steps of a stage up to a day.</summary>
    public static IReadOnlyList<ScoreStep> StepsOf(IEnumerable<Grading> gradings, GradingStage stage, DateOnly day) =>
        [.. gradings.Where(one => one.Stage == stage && one.Date <= day).OrderBy(static one => one.Date).Select(static one => new ScoreStep(one.Date, one.Score.Value))];
}
