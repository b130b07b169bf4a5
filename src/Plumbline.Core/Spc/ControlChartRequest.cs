using Plumbline.Core.Periods;

namespace Plumbline.Core.Spc;

/// <summary>Everything that determines a chart.</summary>
public sealed record ControlChartRequest
{
    /// <summary>The periods in time order, missing ones included with a null value.</summary>
    public required IReadOnlyList<ChartInput> Points { get; init; }

    /// <summary>The kind of chart.</summary>
    public ChartKind Kind { get; init; } = ChartKind.Xmr;

    /// <summary>The rules it is judged by.</summary>
    public SpcProfile Profile { get; init; } = SpcProfile.Plumbline;

    /// <summary>Which way is better.</summary>
    public ImprovementDirection Direction { get; init; }

    /// <summary>Whether the target itself is not enough: more than 75, not at least 75.</summary>
    public bool IsTargetStrict { get; init; }

    /// <summary>Where new limits start.</summary>
    public IReadOnlyList<Rebase> Rebases { get; init; } = [];

    /// <summary>Which points fix the limits; null for all.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>What the figures cannot go below or above, beside the bounds of the kind of chart.</summary>
    public NaturalBounds Bounds { get; init; }

    /// <summary>What the numbers measure, where that is known.</summary>
    public ChartedMeasure Measure { get; init; }

    /// <summary>The frequency of the periods, which then follow each other without a gap; null where it is not known. Months and quarters are checked for a season.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>Changes in the service that may explain a shift. A change whose label is not a period of the chart is ignored.</summary>
    public IReadOnlyList<KnownChange> KnownChanges { get; init; } = [];

    /// <summary>Everything that prevents a chart, each as "found …; expected …"; empty where nothing does.</summary>
    public IReadOnlyList<string> Problems() => RequestProblems.Of(this);
}
