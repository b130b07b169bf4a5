using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Analysis;

/// <summary>The number that a chart draws as the target of a period.</summary>
public static class TargetLine
{
    /// <summary>The one number of a target, such as "at least 90%"; null for a range, a verdict, and no target.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="series">The figures in the frequency of the indicator.</param>
    /// <param name="period">The period, of that frequency or a longer one.</param>
    /// <param name="figure">The figure of the period; null for that of the series.</param>
    public static decimal? At(OrganisationPicture picture, Series series, Period period, Observation? figure = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(series);
        return CriterionAt(picture, series, period, figure)?.Numbers is [var one] ? one.Amount : null;
    }

    /// <summary>What is aimed at in a period; null where no target applies, and where it is for the year so far and the period a part of that.</summary>
    internal static TargetCriterion? CriterionAt(OrganisationPicture picture, Series series, Period period, Observation? figure = null) =>
        PeriodTarget.Of(picture, series.Indicator, series.Unit, period, figure ?? series[period]) is { IsOfWiderSpan: false } inForce ? inForce.Criterion : null;
}
