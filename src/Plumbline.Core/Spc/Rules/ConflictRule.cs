namespace Plumbline.Core.Spc;

/// <summary>Which signal gives a point its type where several fired.</summary>
public enum ConflictRule
{
    /// <summary>For a point outside a limit, that limit decides; otherwise improvement is shown.</summary>
    OutsideThenImprovement,

    /// <summary>Improvement wins every conflict.</summary>
    Improvement,

    /// <summary>The first that fired of: outside, trend, two of three, shift.</summary>
    OutsideTrendTwoOfThreeShift,

    /// <summary>The first that fired of: outside, trend, shift, two of three, moving range.</summary>
    OutsideTrendShiftTwoOfThree,
}
