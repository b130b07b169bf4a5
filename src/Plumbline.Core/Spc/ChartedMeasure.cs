namespace Plumbline.Core.Spc;

/// <summary>What sort of number a chart shows, where that is known: it decides whether the figures can be too rare for the chart.</summary>
public enum ChartedMeasure
{
    /// <summary>
    /// Not known. Whole numbers of which none is negative are taken as a count, unless a least value other than 0 is given; a bound
    /// that is given is taken as one of a percentage.
    /// </summary>
    Unknown,

    /// <summary>How many: too rare where most of the figures are 0.</summary>
    Count,

    /// <summary>A share of a whole: too rare where most of the figures lie at a bound, none of them or all.</summary>
    Percentage,

    /// <summary>Money, a score, a rate, a time: never too rare.</summary>
    Other,
}
