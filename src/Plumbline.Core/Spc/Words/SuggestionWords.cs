namespace Plumbline.Core.Spc;

/// <summary>A suggestion to rebase in words, with its evidence.</summary>
public static class SuggestionWords
{
    /// <summary>For example "eight months in a row above the average of 11.1, March 2024 to October 2024, since a second clinic opened in March 2024. If that is the cause …".</summary>
    public static string Of(RebaseSuggestion suggestion, ControlChart chart, ChartWording wording)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(wording);

        // Leaves out the points before the change, which are no evidence for or against it.
        var since = suggestion.Signal with { Points = [.. suggestion.Signal.Points.Where(point => point >= suggestion.Point)] };
        var words = $"{SignalWords.Of(since, chart.Kind, chart.Points, wording)}, since {suggestion.Change.Change} in {wording.Period(suggestion.Change.Label)}. "
            + $"If that is the cause and is meant to last, consider new limits from {wording.Period(chart.Points[since.First].Label)}";
        return since.Points.Count < chart.Profile.MinimumPoints
            ? $"{words} once there are {chart.Profile.MinimumPoints} points; there are {since.Points.Count}."
            : $"{words}.";
    }
}
