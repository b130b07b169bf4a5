namespace Plumbline.Core.Spc;

/// <summary>Two rules that say opposite things of one point, and which of them the point's type follows.</summary>
/// <param name="Point">Index of the point.</param>
/// <param name="Signals">Every rule that fired on it.</param>
/// <param name="Shown">The type the point is given.</param>
/// <param name="Decision">The rule that decided.</param>
public sealed record SignalConflict(int Point, PointSignals Signals, Variation Shown, ConflictDecision Decision);

/// <summary>What decides where the rules on one point disagree.</summary>
public enum ConflictDecision
{
    /// <summary>The point is outside a limit, and is what that limit says: a collapse that begins a recovery is not an improvement.</summary>
    OutsideDecides,

    /// <summary>Improvement is shown, as the official single-chart tool does.</summary>
    ImprovementShown,

    /// <summary>No polarity: the side of the centre line the point lies on, before the way it moves.</summary>
    PositionDecides,

    /// <summary>The profile gives a point one rule by a fixed order, and the first that fired is shown.</summary>
    FirstRuleDecides,
}
