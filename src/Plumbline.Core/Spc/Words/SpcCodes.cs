namespace Plumbline.Core.Spc;

/// <summary>The codes that files and the command line use.</summary>
public static class SpcCodes
{
    private static readonly (string Code, ChartKind Kind)[] Charts =
    [
        ("xmr", ChartKind.Xmr),
        ("mr", ChartKind.Mr),
        ("run", ChartKind.Run),
        ("p", ChartKind.P),
        ("pp", ChartKind.PPrime),
        ("u", ChartKind.U),
        ("up", ChartKind.UPrime),
        ("c", ChartKind.C),
        ("xbar", ChartKind.XBar),
        ("s", ChartKind.S),
        ("g", ChartKind.G),
        ("t", ChartKind.T),
    ];

    /// <summary>Every chart's code, the default first.</summary>
    public static IReadOnlyList<string> ChartCodes { get; } = [.. Charts.Select(chart => chart.Code)];

    /// <summary>The chart with a code, or null.</summary>
    public static ChartKind? FindChart(string code) =>
        Charts.Where(chart => string.Equals(chart.Code, code, StringComparison.OrdinalIgnoreCase)).Select(chart => (ChartKind?)chart.Kind).FirstOrDefault();

    /// <summary>The code of a chart: <c>pp</c> for p′.</summary>
    public static string Of(ChartKind kind) => Array.Find(Charts, chart => chart.Kind == kind).Code;

    /// <summary>The code of a type of variation.</summary>
    public static string Of(Variation variation) => variation switch
    {
        Variation.Common => "common",
        Variation.ImprovementHigh => "improvement_high",
        Variation.ImprovementLow => "improvement_low",
        Variation.ConcernHigh => "concern_high",
        Variation.ConcernLow => "concern_low",
        Variation.NeitherHigh => "neither_high",
        Variation.NeitherLow => "neither_low",
        Variation.Insufficient => "insufficient",
        Variation.Missing => "missing",
    };

    /// <summary>The code of an assurance.</summary>
    public static string Of(Assurance assurance) => assurance switch
    {
        Assurance.None => "none",
        Assurance.Pass => "pass",
        Assurance.Fail => "fail",
        Assurance.HitOrMiss => "hit_or_miss",
        Assurance.Insufficient => "insufficient",
    };

    /// <summary>The code of a direction.</summary>
    public static string Of(ImprovementDirection direction) => direction switch
    {
        ImprovementDirection.Neutral => "neutral",
        ImprovementDirection.Increase => "increase",
        ImprovementDirection.Decrease => "decrease",
    };
}
