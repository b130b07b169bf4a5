namespace Plumbline.Core.Spc;

/// <summary>
/// A rebase is suggested where a known change was followed, at once or within three periods, by a shift that has lasted
/// to the end of the chart. It is never made: whether the change is the cause, and meant to last, is for a person to say.
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
            foreach (var change in request.KnownChanges)
            {
                var at = points.FirstOrDefault(point => string.Equals(point.Label, change.Label, StringComparison.Ordinal))?.Index ?? -1;
                var start = Math.Max(at, shift.First);
                if (at <= segments[shift.Segment].First || at < shift.First - PeriodsUntilFelt || shift.Last - start + 1 < length)
                    continue;
                suggestions.Add(new(start, change, shift, Words(request, points, shift with { Points = [.. shift.Points.Where(point => point >= start)] }, change)));
            }
        }

        return suggestions;
    }

    // What came before the change speaks neither for it nor against it: its points are left out of the words.
    private static string Words(ControlChartRequest request, IReadOnlyList<ControlPoint> points, Signal since, KnownChange change)
    {
        var words = $"{SignalWords.Of(since, request.Kind, points, request.Wording)}, since {change.Change} in {request.Wording.Period(change.Label)}. "
            + $"If that is the cause and is meant to last, consider new limits from {request.Wording.Period(points[since.First].Label)}";
        return since.Points.Count < request.Profile.MinimumPoints
            ? $"{words} once there are {request.Profile.MinimumPoints} points; there are {since.Points.Count}."
            : $"{words}.";
    }
}
