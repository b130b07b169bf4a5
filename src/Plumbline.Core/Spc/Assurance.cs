namespace Plumbline.Core.Spc;

/// <summary>Whether the process, left as it is, will meet its target: the last segment's limits against the last period's target.</summary>
public enum Assurance
{
    /// <summary>No target, or no polarity to say which side of it is good.</summary>
    None,

    /// <summary>The target lies beyond the limit on the bad side: it will be met, by the system.</summary>
    Pass,

    /// <summary>The target lies beyond the limit on the good side: it will not be met unless the process changes.</summary>
    Fail,

    /// <summary>The target lies between the limits, or on one: met or missed by chance.</summary>
    HitOrMiss,

    /// <summary>Too few points in the last segment to have limits.</summary>
    Insufficient,
}
