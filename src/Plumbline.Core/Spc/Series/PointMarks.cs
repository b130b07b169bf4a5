namespace Plumbline.Core.Spc;

/// <summary>What is known of a point beside its value.</summary>
[Flags]
public enum PointMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A segment starts here.</summary>
    StartsSegment = 1,

    /// <summary>Shown, but left out of the sums.</summary>
    Excluded = 2,

    /// <summary>Judged by limits that other points fix.</summary>
    OutsideBaseline = 4,
}

internal static class PointMarksTerms
{
    /// <summary>Whether a point with these marks is in the sums that make the limits.</summary>
    public static bool InSums(this PointMarks marks) => (marks & (PointMarks.Excluded | PointMarks.OutsideBaseline)) == PointMarks.None;
}
