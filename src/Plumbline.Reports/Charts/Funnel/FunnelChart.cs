using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.References;
using Plumbline.Core.Spc;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Charts.Funnel;

/// <summary>One unit of a funnel plot.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">Out of what; above 0.</param>
/// <param name="Source">The source of the figure; null for none.</param>
public sealed record FunnelPoint(string Name, double Numerator, double Denominator, FigureSource? Source = null)
{
    /// <summary>The proportion, or the rate for each unit of the denominator.</summary>
    public double Value => Numerator / Denominator;
}

/// <summary>Where a unit lies against the limits of its own denominator.</summary>
public enum FunnelPlace
{
    /// <summary>Within the 95% limits.</summary>
    Within,

    /// <summary>Outside the 95% limits, within the 99.8% limits.</summary>
    Outside95,

    /// <summary>Outside the 99.8% limits.</summary>
    Outside998,
}

/// <summary>A funnel plot: values against denominators, with the overall mean and its 95% and 99.8% limits.</summary>
/// <param name="Title">What is plotted.</param>
/// <param name="Model">The distribution of the numerators.</param>
/// <param name="Polarity">Which direction is better.</param>
/// <param name="Format">How values are printed; it takes the proportion or the rate for each unit of the denominator.</param>
/// <param name="Across">What the denominator is, for the axis.</param>
/// <param name="Points">The units; one at least.</param>
public sealed record FunnelChart(string Title, FunnelModel Model, Polarity Polarity, ValueFormat Format, string Across, ImmutableArray<FunnelPoint> Points)
{
    /// <summary>The numerators of all units over their denominators.</summary>
    public double Mean { get; } = Points.Sum(static point => point.Numerator) / Points.Sum(static point => point.Denominator);

    /// <summary>The limits at a denominator.</summary>
    public FunnelLimits LimitsAt(double denominator) => FunnelLimits.At(Model, Mean, denominator);

    /// <summary>Where a unit lies.</summary>
    public FunnelPlace PlaceOf(FunnelPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var limits = LimitsAt(point.Denominator);
        return point.Value < limits.Low998 || point.Value > limits.High998 ? FunnelPlace.Outside998
            : point.Value < limits.Low95 || point.Value > limits.High95 ? FunnelPlace.Outside95
            : FunnelPlace.Within;
    }

    /// <summary>The drawing with its text alternative and data table, ready for a report.</summary>
    public Chart Chart(ChartSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        var words = new FunnelWords(this);
        var scene = FunnelScene.Arrange(this, words, size, out var unnamed);
        return new Chart(scene, Title, words.Sentence) { Caption = words.Caption(unnamed), Data = words.Data };
    }
}
