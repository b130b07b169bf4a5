namespace Plumbline.Core.Spc;

/// <summary>
/// A named and versioned set of rules, as data that the rule functions read. The ones in the product are in
/// <see cref="SpcProfiles"/>; a variant of one is made with <c>with</c>.
/// </summary>
public sealed record SpcProfile
{
    /// <summary>Name as written on the command line and in report definitions.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the rules. It is raised when a change to the rules can change a chart.</summary>
    public required int Version { get; init; }

    /// <summary>The tool or paper that the rules follow, with its version.</summary>
    public required string Source { get; init; }

    /// <summary>Points in a row on one side of the centre that make a shift; 0 for no such rule.</summary>
    public int ShiftLength
    {
        get;
        init => field = RunLength(value);
    } = 7;

    /// <summary>Points in a row, each above (or below) the one before, that make a trend; 0 for no such rule.</summary>
    public int TrendLength
    {
        get;
        init => field = RunLength(value);
    } = 7;

    /// <summary>Whether the point that a trend starts from is flagged too.</summary>
    public bool TrendFlagsFirstPoint { get; init; } = true;

    /// <summary>The terms of the rule of two out of three; null for no such rule.</summary>
    public TwoOfThreeTerms? TwoOfThree { get; init; } = new();

    /// <summary>The multiple of the mean moving range above which a moving range is a signal; null for no such rule.</summary>
    public double? MovingRangeRuleFactor { get; init; }

    /// <summary>The limits of XmR are the mean ± this many mean moving ranges: 2.66 as printed, or 3 ÷ 1.128.</summary>
    public double MovingRangeFactor { get; init; } = 2.66;

    /// <summary>Whether moving ranges of at least 3.267 times their mean are left out of the mean, once.</summary>
    public bool ScreensMovingRanges { get; init; }

    /// <summary>The fewest points that a segment needs for limits, signals and icons.</summary>
    public int MinimumPoints { get; init; } = 13;

    /// <summary>The fewest points for firm limits; with fewer they are provisional.</summary>
    public int FirmPoints { get; init; } = 20;

    /// <summary>Whether a point where one trend ends and another begins belongs to the later trend only: a peak is then falling.</summary>
    public bool LaterTrendWins { get; init; }

    /// <summary>Whether an XmR chart of a count or percentage that is too rare has no limits, signals or icons.</summary>
    public bool WithholdsTooRare { get; init; }

    /// <summary>Which signal gives a point its type where several fired.</summary>
    public ConflictRule Conflicts { get; init; } = ConflictRule.OutsideThenImprovement;

    /// <summary>Whether the longest run and the crossings judge charts of every kind, and not run charts alone.</summary>
    public bool RunTestOnEveryChart { get; init; }

    /// <summary>Whether the profile has icons for variation and assurance.</summary>
    public bool Icons { get; init; } = true;

    /// <summary>The longest run that a rule may require.</summary>
    public const int LongestRun = 50;

    /// <summary>The default rules.</summary>
    public static SpcProfile Plumbline => SpcProfiles.Plumbline;

    private static int RunLength(int points) => points is 0 or (>= 2 and <= LongestRun)
        ? points
        : throw new ArgumentOutOfRangeException(nameof(points), points, $"found a run of {points} points; expected 0 for no rule, or 2 to {LongestRun}");
}
