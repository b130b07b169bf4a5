namespace Plumbline.Core.Spc;

/// <summary>Rules that contradict each other on one point, and the type that the point was given.</summary>
/// <param name="Point">Index of the point.</param>
/// <param name="Signals">Every rule that fired on it.</param>
/// <param name="Shown">The type the point is given.</param>
/// <param name="Decision">The rule that decided.</param>
public sealed record SignalConflict(int Point, PointSignals Signals, Variation Shown, ConflictDecision Decision);

/// <summary>What decides where the rules on one point disagree.</summary>
public enum ConflictDecision
{
    /// <summary>The point is outside a limit, and that limit decides: a collapse that begins a recovery is not an improvement.</summary>
    OutsideDecides,

    /// <summary>Improvement is shown, as in the official single-chart tool.</summary>
    ImprovementShown,

    /// <summary>The indicator has no polarity: the side of the centre line that the point is on counts before the way it moves.</summary>
    PositionDecides,

    /// <summary>The profile ranks the rules, and the first that fired is shown.</summary>
    FirstRuleDecides,
}
