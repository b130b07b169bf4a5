namespace Plumbline.Core.Spc;

/// <summary>
/// A named, versioned set of rules: data that the rule functions read. The shipped ones are in
/// <see cref="SpcProfiles"/>; a variation of one is made with <c>with</c>.
/// </summary>
public sealed record SpcProfile
{
    /// <summary>Name as written on the command line and in report definitions.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the rules, raised when a chart could come out otherwise.</summary>
    public required int Version { get; init; }

    /// <summary>The tool or paper the rules follow, with its version.</summary>
    public required string Source { get; init; }

    /// <summary>Points in a row on one side of the centre that make a shift; 0 for no such rule.</summary>
    public int ShiftLength
    {
        get;
        init => field = RunLength(value);
    } = 7;

    /// <summary>Points in a row each above (or below) the last that make a trend; 0 for no such rule.</summary>
    public int TrendLength
    {
        get;
        init => field = RunLength(value);
    } = 7;

    /// <summary>The point a trend starts from is flagged with it.</summary>
    public bool TrendFlagsFirstPoint { get; init; } = true;

    /// <summary>The terms of two of three; null for no such rule.</summary>
    public TwoOfThreeTerms? TwoOfThree { get; init; } = new();

    /// <summary>A moving range above this many times the mean is a signal; null for no such rule.</summary>
    public double? MovingRangeRuleFactor { get; init; }

    /// <summary>Limits of XmR are the mean ± this many mean moving ranges: 2.66 as printed, or 3 ÷ 1.128.</summary>
    public double MovingRangeFactor { get; init; } = 2.66;

    /// <summary>Moving ranges of 3.267 times their mean, or more, are left out of it, once.</summary>
    public bool ScreensMovingRanges { get; init; }

    /// <summary>Points a segment needs for limits, signals and icons.</summary>
    public int MinimumPoints { get; init; } = 13;

    /// <summary>Points below which limits are provisional.</summary>
    public int FirmPoints { get; init; } = 20;

    /// <summary>A point where one trend ends and another begins belongs to the later alone: a peak is falling.</summary>
    public bool LaterTrendWins { get; init; }

    /// <summary>An XmR chart of a count or percentage too rare for it has no limits, signals or icons.</summary>
    public bool WithholdsTooRare { get; init; }

    /// <summary>Which signal gives a point its type where several fired.</summary>
    public ConflictRule Conflicts { get; init; } = ConflictRule.OutsideThenImprovement;

    /// <summary>Charts of every kind are judged by the longest run and the crossings too, not run charts alone.</summary>
    public bool RunTestOnEveryChart { get; init; }

    /// <summary>The profile has icons for variation and assurance.</summary>
    public bool Icons { get; init; } = true;

    /// <summary>The longest run a rule can ask for.</summary>
    public const int LongestRun = 50;

    /// <summary>The default rules.</summary>
    public static SpcProfile Plumbline => SpcProfiles.Plumbline;

    private static int RunLength(int points) => points is 0 or (>= 2 and <= LongestRun)
        ? points
        : throw new ArgumentOutOfRangeException(nameof(points), points, $"found a run of {points} points; expected 0 for no rule, or 2 to {LongestRun}");
}
