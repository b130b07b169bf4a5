using Plumbline.Core.Indicators;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Analysis;

/// <summary>The unit in which an indicator's control chart is computed, compared with the unit of its figures.</summary>
public static class ChartScale
{
    /// <summary>The number that a charted number is multiplied by to give a figure: p and u charts hold shares of one; the figures are percentages, or rates such as per 10,000.</summary>
    public static int FactorOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Chart switch
        {
            ChartKind.P or ChartKind.PPrime => 100,
            ChartKind.U or ChartKind.UPrime => indicator.Measure.Per,
            ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.C or ChartKind.XBar or ChartKind.S or ChartKind.G or ChartKind.T => 1,
        };
    }

    /// <summary>What a figure of a measure cannot go below or above.</summary>
    public static NaturalBounds BoundsOf(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new((double?)measure.LowerBound, (double?)measure.UpperBound);
    }

    /// <summary>What a charted number of an indicator cannot go below or above.</summary>
    public static NaturalBounds BoundsOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var (bounds, factor) = (BoundsOf(indicator.Measure), FactorOf(indicator));
        return new(bounds.Least / factor, bounds.Greatest / factor);
    }
}
