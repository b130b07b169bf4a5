using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Statuses;

/// <summary>Every dated status of an organisation's indicators. It finds the one in force.</summary>
/// <remarks>A status of the unit comes before one of the unit above it, and so on up to one for every unit; of those in force, the one that began last holds. Where none is in force, the status in the indicator's own row holds.</remarks>
public sealed class StatusBook
{
    private readonly Dictionary<IndicatorCode, IndicatorStatusSpan[]> _spans;

    private readonly UnitTree? _units;

    private StatusBook(Dictionary<IndicatorCode, IndicatorStatusSpan[]> spans, UnitTree? units) => (_spans, _units) = (spans, units);

    /// <summary>A book without dated statuses: each indicator has its own alone.</summary>
    public static StatusBook Empty { get; } = new([], null);

    /// <summary>The book of some dated statuses.</summary>
    /// <param name="spans">The statuses.</param>
    /// <param name="units">The units: a status of a directorate holds for the units below it.</param>
    public static StatusBook Of(IReadOnlyCollection<IndicatorStatusSpan> spans, UnitTree units)
    {
        ArgumentNullException.ThrowIfNull(spans);
        return spans.Count == 0 ? Empty : new(spans.GroupBy(span => span.Indicator).ToDictionary(same => same.Key, same => same.OrderBy(span => span.FirstDay).ToArray()), units);
    }

    /// <summary>Whether an indicator has dated statuses, for any unit.</summary>
    public bool HasDated(IndicatorCode indicator) => _spans.ContainsKey(indicator);

    /// <summary>The state of an indicator in a unit on the last day of a period.</summary>
    public ReportingState StateAt(Indicator indicator, UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        return InForce(indicator.Code, unit, period.Last)?.State ?? indicator.Status.StateAt(period);
    }

    /// <summary>The status of an indicator in a unit on the last day of a period, with its reason; null where it is reported as usual.</summary>
    public IndicatorStatusSpan? At(Indicator indicator, UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        if (InForce(indicator.Code, unit, period.Last) is { } span) return span.State == ReportingState.Active ? null : span;
        var state = indicator.Status.StateAt(period);
        return state == ReportingState.Active ? null : new IndicatorStatusSpan(indicator.Code, null, indicator.Status.From?.First, null, state, null);
    }

    /// <summary>The dated statuses by which an indicator was not reported in a unit at the beginning or end of a span of days or within it, in order.</summary>
    public IEnumerable<IndicatorStatusSpan> NotReported(IndicatorCode indicator, UnitCode unit, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        return !_spans.TryGetValue(indicator, out var spans) ? [] : spans.Where(span =>
            span.State != ReportingState.Active && span.FirstDay <= last && span.LastDay >= first
            && (InForce(indicator, unit, span.FirstDay > first ? span.FirstDay : first) == span || InForce(indicator, unit, span.LastDay < last ? span.LastDay : last) == span));
    }

    /// <summary>Whether a figure is expected for a period: the indicator is reported then, and due by its rhythm.</summary>
    public bool Expects(Indicator indicator, UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        return indicator.Rhythm?.IsDue(period) != false && IsReported(indicator, unit, period);
    }

    /// <summary>The days on which reporting in a unit was suspended or resumed by a dated status, in order, each with words for the chart.</summary>
    public IEnumerable<(DateOnly Day, string Words)> Turns(IndicatorCode indicator, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        if (!_spans.TryGetValue(indicator, out var spans)) yield break;
        var days = spans.SelectMany(span => new[] { span.From, span.To is { } to && to < DateOnly.MaxValue ? to.AddDays(1) : null }).OfType<DateOnly>().Distinct().Order();
        foreach (var day in days.Where(static day => day > DateOnly.MinValue))
        {
            var (before, after) = (InForce(indicator, unit, day.AddDays(-1)), InForce(indicator, unit, day));
            var (was, state) = (before?.State ?? ReportingState.Active, after?.State ?? ReportingState.Active);
            if (state == ReportingState.Suspended && was != ReportingState.Suspended) yield return (day, after!.Reason is { } reason ? $"Suspended: {reason}" : "Suspended");
            if (was == ReportingState.Suspended && state == ReportingState.Active) yield return (day, "Reporting resumed");
        }
    }

    private bool IsReported(Indicator indicator, UnitCode unit, Period period)
    {
        if (InForce(indicator.Code, unit, period.Last) is { } span) return span.State == ReportingState.Active;
        return indicator.Status.ExpectsValueIn(period) && !IsBeforeItBegins(indicator, unit, period.Last);
    }

    // An indicator whose first dated status is that it is reported was not reported before.
    private bool IsBeforeItBegins(Indicator indicator, UnitCode unit, DateOnly day) =>
        _spans.TryGetValue(indicator.Code, out var spans)
        && Array.Find(spans, span => span.Unit is null || span.Unit == unit) is { State: ReportingState.Active, From: { } from } && day < from;

    private IndicatorStatusSpan? InForce(IndicatorCode indicator, UnitCode unit, DateOnly day)
    {
        if (_spans.Count == 0 || !_spans.TryGetValue(indicator, out var spans)) return null;
        for (var at = unit; at is not null; at = _units?.Find(at, day)?.Parent)
        {
            if (Array.FindLast(spans, span => span.Unit == at && span.IsInForceOn(day)) is { } found) return found;
        }

        return Array.FindLast(spans, span => span.Unit is null && span.IsInForceOn(day));
    }
}
