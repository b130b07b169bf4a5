namespace Plumbline.Core.Spc;

/// <summary>
/// Suggests a rebase where a shift began at a known change, or within three periods after it, and has lasted to the end of the
/// chart. The rebase is never made automatically: a person decides whether the change is the cause, and meant to last.
/// Source: NHS England, Making Data Count, guidance on recalculating limits.
/// </summary>
internal static class RebaseSuggestions
{
    private const int PeriodsUntilFelt = 3;

    public static IReadOnlyList<RebaseSuggestion> Of(ControlChartRequest request, IReadOnlyList<ControlPoint> points, IReadOnlyList<ControlSegment> segments, IReadOnlyList<Signal> signals)
    {
        var length = request.Profile.ShiftLength;
        if (length == 0 || segments.Count == 0)
            return [];
        var suggestions = new List<RebaseSuggestion>();
        var lastReported = points.Last(point => point.Value is not null || point.Index == 0).Index;
        foreach (var shift in signals.Where(signal => signal.Rule is SignalRule.Shift && signal.Last == lastReported))
        {
            foreach (var change in request.KnownChanges.Where(change => change.IsOfService))
            {
                var at = points.FirstOrDefault(point => string.Equals(point.Label, change.Label, StringComparison.Ordinal))?.Index ?? -1;
                var start = Math.Max(at, shift.First);
                if (at <= segments[shift.Segment].First || at < shift.First - PeriodsUntilFelt || shift.Last - start + 1 < length)
                    continue;
                suggestions.Add(new(start, change, shift));
            }
        }

        return suggestions;
    }
}
