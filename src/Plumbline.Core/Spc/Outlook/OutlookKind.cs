namespace Plumbline.Core.Spc;

/// <summary>What a chart allows to be said about meeting the target.</summary>
public enum OutlookKind
{
    /// <summary>There is no target, or neither side of it is better.</summary>
    None,

    /// <summary>There are no limits to compare the target with.</summary>
    NoLimits,

    /// <summary>The target lies beyond the firm limit on the bad side, and every point meets it: it will be met as things stand.</summary>
    Assured,

    /// <summary>The target lies beyond the firm limit on the good side, and every point misses it: it is out of reach as things stand.</summary>
    OutOfReach,

    /// <summary>The limits are provisional, the target lies beyond the one on the bad side, and every point meets it. No forecast is made.</summary>
    MetSoFar,

    /// <summary>The limits are provisional, the target lies beyond the one on the good side, and every point misses it. No forecast is made.</summary>
    MissedSoFar,

    /// <summary>The limits say that the target is always met, or never, and some point says otherwise: the limits are under review.</summary>
    UnderReview,

    /// <summary>The target lies within the limits, or on one: it is met in some periods and missed in others.</summary>
    Varies,
}
