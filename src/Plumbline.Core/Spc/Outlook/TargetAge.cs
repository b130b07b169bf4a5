namespace Plumbline.Core.Spc;

/// <summary>How long a target has been in force, beside the last limits of a chart.</summary>
public enum TargetAge
{
    /// <summary>It was in force at every point of the last segment.</summary>
    OfSegment,

    /// <summary>Some points of the last segment had another target.</summary>
    Changed,

    /// <summary>Some points of the last segment had no target.</summary>
    New,
}
