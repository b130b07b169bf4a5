namespace Plumbline.Core.Spc;

/// <summary>What a chart's numbers measure, where that is known: it decides whether the figures can be too rare for the chart.</summary>
public enum ChartedMeasure
{
    /// <summary>
    /// Not known. Whole numbers that are not negative are taken as a count, unless a least value other than 0 is given. A bound
    /// that is given is taken as the bound of a percentage.
    /// </summary>
    Unknown,

    /// <summary>A count: too rare where most of the figures are 0.</summary>
    Count,

    /// <summary>A share of a whole: too rare where most of the figures lie at 0% or 100%.</summary>
    Percentage,

    /// <summary>Money, a score, a rate, a time: never too rare.</summary>
    Other,
}
