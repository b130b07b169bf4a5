namespace Plumbline.Core.Spc;

/// <summary>
/// A chart in a few plain sentences, each a fact of the chart: the last figure, the kind of variation and since when, whether the
/// process or chance meets the target, and what would count as a change.
/// </summary>
/// <param name="Standing">The last figure, and the target beside it.</param>
/// <param name="Variation">What kind of variation, since when, and by which signals.</param>
/// <param name="Target">Whether the target will be met; null without one.</param>
/// <param name="Change">What would count as a change from here; null where there are no limits.</param>
public sealed record ChartSummary(string Standing, string Variation, string? Target, string? Change)
{
    /// <summary>The sentences in order.</summary>
    public override string ToString() => string.Join(' ', new[] { Standing, Variation, Target, Change }.OfType<string>());

    /// <summary>Summarises a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="wording">How numbers and periods are written, and what is measured.</param>
    public static ChartSummary Of(ControlChart chart, ChartWording wording)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(wording);
        if (chart.LastReported is not { } last)
            return new($"{wording.Subject}: no value has been reported.", "Nothing can be said of its variation.", null, null);

        var segment = chart.Segments[last.Segment];
        return new(
            StandingWords.Of(chart, last, wording),
            VariationWords.Of(chart, last, wording),
            segment.Enough ? AssuranceWords.Of(chart, last, wording) : null,
            segment.Enough ? NextSignalWords.Of(chart, last, wording) : null);
    }
}
