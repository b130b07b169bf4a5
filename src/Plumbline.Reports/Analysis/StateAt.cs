using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.Reports.Analysis;

/// <summary>Whether an indicator was being reported at the time of a paper: one that ceased since was active then.</summary>
internal static class StateAt
{
    internal static ReportingState Of(Indicator indicator, Period period) =>
        indicator.Status is { State: not ReportingState.Active, From: { } from } && from.First > period.Last ? ReportingState.Active : indicator.Status.State;
}
