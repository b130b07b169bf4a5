namespace Plumbline.Core.Spc;

/// <summary>
/// A chart in a few plain sentences, each a fact of the chart: the last figure, the kind of variation and since when, whether the
/// target is met, and what would count as a change.
/// </summary>
/// <param name="Standing">The last figure, and the target beside it.</param>
/// <param name="Silence">What follows the last figure: nothing reported, or figures that are not judged; null where it ends the chart.</param>
/// <param name="Variation">What kind of variation, since when, and by which signals.</param>
/// <param name="Target">Whether the target will be met; null without one.</param>
/// <param name="Change">What would count as a change from here; null where there are no limits. For an analyst: no board paper prints it.</param>
public sealed record ChartSummary(string Standing, string? Silence, string Variation, string? Target, string? Change)
{
    /// <summary>What a paper prints under the chart, whose title and last label give the figure.</summary>
    public string Says => string.Join(' ', new[] { Variation, Silence, Target }.OfType<string>());

    /// <summary>The sentences in order.</summary>
    public override string ToString() => string.Join(' ', new[] { Standing, Silence, Variation, Target, Change }.OfType<string>());

    /// <summary>Summarises a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="wording">How numbers and periods are written, and what is measured.</param>
    public static ChartSummary Of(ControlChart chart, ChartWording wording)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(wording);
        if (chart.LastReported is not { } last)
            return new($"{wording.Subject}: no value has been reported.", null, "Nothing can be said of change.", null, null);

        var segment = chart.Segments[last.Segment];
        return new(
            StandingWords.Of(chart, last, wording),
            StandingWords.Silence(chart, last, wording),
            VariationWords.Of(chart, last, wording),
            segment.Enough ? OutlookWords.Of(chart, TargetOutlook.Of(chart), wording, VariationWords.TellsRange(chart, last)) : null,
            segment.Enough ? NextSignalWords.Of(chart, last, wording) : null);
    }
}
