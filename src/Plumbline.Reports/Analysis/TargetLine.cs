using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Reports.Analysis;

/// <summary>The number that a chart draws as the target of a period.</summary>
internal static class TargetLine
{
    /// <summary>The number aimed at: of at least, at most and exactly; a range, a verdict, and no target have no line.</summary>
    internal static decimal? At(OrganisationPicture picture, Series series, Period period) =>
        picture.Targets.For(series.Indicator.Code, series.Unit, period)?.CriterionFor(period) switch
        {
            TargetCriterion.AtLeast(var value) => value.Amount,
            TargetCriterion.AtMost(var value) => value.Amount,
            TargetCriterion.Exactly(var value) => value.Amount,
            _ => null,
        };
}
