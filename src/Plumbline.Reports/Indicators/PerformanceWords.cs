using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;

namespace Plumbline.Reports.Indicators;

/// <summary>The printed word for a change in performance.</summary>
public static class PerformanceWords
{
    /// <summary>Improving, Declining, Unchanged, or n/a.</summary>
    public static string Of(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Improving => "Improving",
        ChangeDirection.Declining => "Declining",
        ChangeDirection.Unchanged => "Unchanged",
        ChangeDirection.NotApplicable => "n/a",
    };

    /// <summary>The earlier figure, as in a sentence: <c>from 5.1%</c>. Two figures that print alike and are not equal are told apart: <c>by 0.04 points from 5.0%</c>.</summary>
    public static string From(Observation previous, Observation current, Indicator indicator, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(current);
        var (before, now) = (ValueText.Of(previous, culture), ValueText.Of(current, culture));
        return before == now && current.Amount - previous.Amount is { } rise and not 0
            ? $"by {DistanceWords.Size(Math.Abs(rise), previous.Value.Decimals, indicator, current, culture)} from {before}"
            : $"from {before}";
    }
}
