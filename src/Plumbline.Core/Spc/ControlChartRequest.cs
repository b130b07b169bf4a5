using Plumbline.Core.Periods;

namespace Plumbline.Core.Spc;

/// <summary>All that a chart is a function of.</summary>
public sealed record ControlChartRequest
{
    /// <summary>The periods in time order, missing ones included with a null value.</summary>
    public required IReadOnlyList<ChartInput> Points { get; init; }

    /// <summary>The chart.</summary>
    public ChartKind Kind { get; init; } = ChartKind.Xmr;

    /// <summary>The rules it is judged by.</summary>
    public SpcProfile Profile { get; init; } = SpcProfile.Plumbline;

    /// <summary>Which way is better.</summary>
    public ImprovementDirection Direction { get; init; }

    /// <summary>Where limits start anew.</summary>
    public IReadOnlyList<Rebase> Rebases { get; init; } = [];

    /// <summary>Which points fix the limits; null for all.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>What the unit cannot go below or above, beside what the chart itself knows.</summary>
    public NaturalBounds Bounds { get; init; }

    /// <summary>What sort of number is charted, where that is known.</summary>
    public ChartedMeasure Measure { get; init; }

    /// <summary>How often the periods come, each after the one before without a gap; null where that is not known. A season is looked for in months and quarters.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>Changes in the service that may explain a shift. One whose label is no period of the chart is passed over.</summary>
    public IReadOnlyList<KnownChange> KnownChanges { get; init; } = [];

    /// <summary>All that stands in the way of a chart, each as "found …; expected …"; empty where nothing does.</summary>
    public IReadOnlyList<string> Problems() => RequestProblems.Of(this);
}
