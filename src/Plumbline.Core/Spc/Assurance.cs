namespace Plumbline.Core.Spc;

/// <summary>Whether an unchanged process will meet its target: the last segment's limits against the last period's target.</summary>
public enum Assurance
{
    /// <summary>There is no target, or no polarity that says which side of it is good.</summary>
    None,

    /// <summary>The target lies beyond the limit on the bad side: the process will meet it.</summary>
    Pass,

    /// <summary>The target lies beyond the limit on the good side: the process will not meet it unless it changes.</summary>
    Fail,

    /// <summary>The target lies between the limits, or on one: whether it is met is chance.</summary>
    HitOrMiss,

    /// <summary>The last segment has too few points for limits.</summary>
    Insufficient,
}
