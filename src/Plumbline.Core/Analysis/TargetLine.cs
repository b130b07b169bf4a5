using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Analysis;

/// <summary>The number that a chart draws as the target of a period.</summary>
public static class TargetLine
{
    /// <summary>The number of an "at least", "at most" or "exactly" target; null for a range, a verdict, and no target.</summary>
    public static decimal? At(OrganisationPicture picture, Series series, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(series);
        return picture.Targets.For(series.Indicator.Code, series.Unit, period)?.CriterionFor(period) switch
        {
            TargetCriterion.AtLeast(var value) => value.Amount,
            TargetCriterion.AtMost(var value) => value.Amount,
            TargetCriterion.Exactly(var value) => value.Amount,
            _ => null,
        };
    }
}
