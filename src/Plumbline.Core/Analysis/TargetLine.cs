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
    /// <summary>The number of an "at least", "at most" or "exactly" target; null for a range, a verdict, and no target.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="series">The figures in the frequency of the indicator.</param>
    /// <param name="period">The period, of that frequency or a longer one.</param>
    /// <param name="figure">The figure of the period; null where there is none.</param>
    public static decimal? At(OrganisationPicture picture, Series series, Period period, Observation? figure = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(series);
        return PeriodTarget.Of(picture, series.Indicator, series.Unit, period, figure)?.Criterion switch
        {
            TargetCriterion.AtLeast(var value) => value.Amount,
            TargetCriterion.AtMost(var value) => value.Amount,
            TargetCriterion.Exactly(var value) => value.Amount,
            _ => null,
        };
    }
}
