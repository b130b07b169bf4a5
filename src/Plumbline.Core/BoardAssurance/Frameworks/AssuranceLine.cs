using Plumbline.Core.Criteria;
using Plumbline.Core.Objectives;

namespace Plumbline.Core.BoardAssurance.Frameworks;

/// <summary>What is looked at in a domain: training, complaints in time, savings.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Domain">The code of its domain.</param>
/// <param name="Objectives">The objectives that answer for it; empty: all that answer for the domain.</param>
/// <param name="Takes">Whether the best or the worst of the levels counts whose criteria hold.</param>
/// <param name="Otherwise">The level where no criterion holds; null: no level fits.</param>
/// <param name="Criteria">Its criteria, in the order in which they are written.</param>
public sealed record AssuranceLine(string Code, string Domain, IReadOnlyList<ObjectiveCode> Objectives, LineRule Takes, AssuranceLevel? Otherwise, IReadOnlyList<FrameworkCriterion> Criteria)
{
    /// <summary>The line as a heading: <c>Complaints in time</c>.</summary>
    public string Name => Text.Counted.Sentence(Code.Replace('-', ' '));

    /// <summary>Whether an objective answers for it, of those that answer for its domain.</summary>
    public bool IsOf(ObjectiveCode objective) => Objectives.Count == 0 || Objectives.Contains(objective);
}

/// <summary>Which of the levels counts whose criteria hold.</summary>
public enum LineRule
{
    /// <summary>The best: a ladder.</summary>
    Best,

    /// <summary>The worst: triggers, such as never events.</summary>
    Worst,
}

/// <summary>A criterion of a line for one level.</summary>
/// <param name="Code">Its code, unique in its framework: <c>responsive-s2</c>.</param>
/// <param name="Level">The level that it is for.</param>
/// <param name="Text">What it says, in the words of the framework.</param>
/// <param name="When">What must hold.</param>
public sealed record FrameworkCriterion(string Code, AssuranceLevel Level, string Text, Criterion When);
