using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;

namespace Plumbline.Core.Readings;

/// <summary>The change since the figure before, in words, and which way the figure went.</summary>
/// <param name="Rise">1 where the figure is higher than the one before, -1 where it is lower, 0 where it is the same.</param>
/// <param name="Words"><c>better, from 84%</c>, <c>worse, from 6.10%</c>, <c>no change</c>; where neither side is better, <c>up, from 12</c>.</param>
public sealed record ChangeWords(int Rise, string Words)
{
    /// <summary>The mark beside the words: ▲ where the figure is higher, ▼ where it is lower, whichever is better.</summary>
    public string Arrow => Rise switch { > 0 => "▲", < 0 => "▼", _ => "–" };

    /// <summary>The words; null where the two figures do not compare, or where the figure is a running total, which only rises.</summary>
    /// <param name="change">The change.</param>
    /// <param name="figure">The figure; null where nothing was reported.</param>
    /// <param name="indicator">What was measured.</param>
    /// <param name="culture">The reader's language.</param>
    public static ChangeWords? Of(PerformanceChange change, Observation? figure, Indicator indicator, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(culture);
        if (figure?.Amount is not { } now || change is not { IsAlike: true, Previous: { Amount: { } amount } before } || indicator.IsCumulative || figure.Period.Frequency != before.Period.Frequency) return null;
        var rise = now.CompareTo(amount);
        return change.Direction switch
        {
            ChangeDirection.Improving => new(rise, $"better, {From(before, figure, indicator, culture)}"),
            ChangeDirection.Declining => new(rise, $"worse, {From(before, figure, indicator, culture)}"),
            ChangeDirection.Unchanged => new(0, "no change"),
            ChangeDirection.NotApplicable when indicator.Polarity != Polarity.Neither || figure.Period <= before.Period => null,
            ChangeDirection.NotApplicable when rise == 0 => new(0, "no change"),
            ChangeDirection.NotApplicable => new(rise, $"{(rise > 0 ? "up" : "down")}, {From(before, figure, indicator, culture)}"),
        };
    }

    // Two figures that print alike and are not equal are told apart: "by 0.04 points from 5.0%".
    private static string From(Observation before, Observation now, Indicator indicator, CultureInfo culture)
    {
        var (was, isNow) = (FigureText.Of(before.Value, culture), FigureText.Of(now.Value, culture));
        var words = was == isNow && now.Amount - before.Amount is { } rise and not 0
            ? $"by {DistanceWords.Size(Math.Abs(rise), before.Value.Decimals, indicator, now, culture)} from {was}"
            : $"from {was}";
        return before.IsDoubtful ? words + ", a doubtful figure" : words;
    }
}
