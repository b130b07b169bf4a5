namespace Plumbline.Core.Spc;

/// <summary>
/// Where the analysis of a series is written: the caller's columns, each as long as the series. Limits are as computed,
/// before clipping; NaN where there is none.
/// </summary>
public readonly ref struct SeriesOutput
{
    /// <summary>The values on the chart: the input itself, or a rate or moving range of it. May share the input's memory for charts of the value itself.</summary>
    public required Span<double> Values { get; init; }

    /// <summary>Centre line.</summary>
    public required Span<double> Centre { get; init; }

    /// <summary>Lower limit.</summary>
    public required Span<double> Lower { get; init; }

    /// <summary>Upper limit.</summary>
    public required Span<double> Upper { get; init; }

    /// <summary>Lower two-sigma line.</summary>
    public required Span<double> LowerTwoSigma { get; init; }

    /// <summary>Upper two-sigma line.</summary>
    public required Span<double> UpperTwoSigma { get; init; }

    /// <summary>The rules that fired.</summary>
    public required Span<PointSignals> Signals { get; init; }

    /// <summary>The type of each point.</summary>
    public required Span<Variation> Types { get; init; }
}
