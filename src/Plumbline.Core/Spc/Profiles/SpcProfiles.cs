namespace Plumbline.Core.Spc;

/// <summary>The profiles in the product. docs/reference/spc.md says what each was compared with.</summary>
public static class SpcProfiles
{
    /// <summary>The default: docs/reference/spc.md.</summary>
    public static SpcProfile Plumbline { get; } = new()
    {
        Name = "plumbline",
        Version = 2,
        Source = "Plumbline; rules of NHS England, Making Data Count, and a point outside a limit is what that limit says",
        WithholdsTooRare = true,
    };

    /// <summary>As the default, but improvement wins every conflict.</summary>
    public static SpcProfile MakingDataCount { get; } = Plumbline with
    {
        Name = "mdc",
        Source = "NHS England, Making Data Count: the single-chart tool",
        Conflicts = ConflictRule.Improvement,
    };

    /// <summary>NHSRplotthedots. That tool screens moving ranges by default; here as there it is an option.</summary>
    public static SpcProfile PlotTheDots { get; } = new()
    {
        Name = "plotthedots",
        Version = 2,
        Source = "NHSRplotthedots 0.2.2",
        TwoOfThree = new() { CountsBeyondThreeSigma = false },
        MinimumPoints = 0,
        FirmPoints = 13,
        LaterTrendWins = true,
        Conflicts = ConflictRule.OutsideTrendTwoOfThreeShift,
    };

    /// <summary>PowerBI-SPC, the custom visual.</summary>
    public static SpcProfile PowerBi { get; } = new()
    {
        Name = "powerbi",
        Version = 2,
        Source = "PowerBI-SPC 1.7",
        TrendLength = 5,
        LaterTrendWins = true,
        TwoOfThree = new() { ThirdOnSameSide = false },
        MovingRangeFactor = 3 / 1.128,
        MinimumPoints = 0,
        FirmPoints = 0,
        Conflicts = ConflictRule.Improvement,
    };

    /// <summary>The SQL that NHS England published for XmR charts in 2019–20.</summary>
    public static SpcProfile NhsEnglandSql { get; } = new()
    {
        Name = "nhse-sql",
        Version = 2,
        Source = "NHS England SPC SQL, 2019–20",
        TrendLength = 6,
        TrendFlagsFirstPoint = false,
        TwoOfThree = new() { ThirdOnSameSide = false, SidesMayDiffer = true, FlagsAllThree = true },
        MovingRangeRuleFactor = 3.27,
        MinimumPoints = 0,
        FirmPoints = 0,
        Conflicts = ConflictRule.OutsideTrendShiftTwoOfThree,
    };

    /// <summary>Three sigma and the Anhøj run rules: limits always, no icons.</summary>
    public static SpcProfile Anhoj { get; } = new()
    {
        Name = "anhoj",
        Version = 2,
        Source = "qicharts2 0.8.1",
        ShiftLength = 0,
        TrendLength = 0,
        TwoOfThree = null,
        MovingRangeFactor = 3 / 1.128,
        MinimumPoints = 0,
        FirmPoints = 0,
        RunTestOnEveryChart = true,
        Icons = false,
    };

    /// <summary>Every profile in the product, the default first.</summary>
    public static IReadOnlyList<SpcProfile> All { get; } = [Plumbline, MakingDataCount, PlotTheDots, PowerBi, NhsEnglandSql, Anhoj];

    /// <summary>The profile with a name, or null.</summary>
    public static SpcProfile? Find(string name) => All.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase));
}
