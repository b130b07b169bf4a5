using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Analysis;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The answer in a sentence under the title: the figure, how it stands against its target, and where it is going.</summary>
internal static class PageHeadline
{
    internal static string Of(AnalysedIndicator page, CultureInfo culture)
    {
        if (page.Latest is not { } latest) return "Nothing has been reported yet.";
        var when = When(latest.Period, culture);
        if (latest.Value is ObservedValue.Missing missing) return $"No figure {when}: {missing.Text}.";
        return $"{ValueText.Of(latest, culture)} {when}{Move(page, latest, culture)}{Standing(page.Rating.Status)}{Change(page)}.";
    }

    /// <summary>Up or down, which says nothing yet of better or worse; a running total only ever rises.</summary>
    private static string Move(AnalysedIndicator page, Observation latest, CultureInfo culture)
    {
        if (page.Indicator.IsCumulative || latest.Amount is not { } now || page.Previous is not { Amount: { } before } previous || now == before) return "";
        return $", {(now > before ? "up" : "down")} from {ValueText.Of(previous, culture)}";
    }

    private static string When(Period period, CultureInfo culture) =>
        $"{(period.Frequency == Frequency.Day ? "on" : period.Frequency == Frequency.Week ? "in the" : "in")} {period.ToText(culture, full: true)}";

    private static string Standing(RatingStatus status) => status switch
    {
        RatingStatus.Red => ": off target",
        RatingStatus.Amber => ": near target",
        RatingStatus.Green => ": on target",
        RatingStatus.Blue => ": better than target",
        RatingStatus.Baseline or RatingStatus.Contextual or RatingStatus.NotRated => "",
    };

    /// <summary>A change that goes with the standing is joined by <c>and</c>, one against it by <c>but</c>.</summary>
    private static string Change(AnalysedIndicator page)
    {
        var word = page.Change.Direction switch
        {
            ChangeDirection.Improving => "improving",
            ChangeDirection.Declining => "declining",
            ChangeDirection.Unchanged => "unchanged",
            ChangeDirection.NotApplicable => null,
        };
        if (word is null) return "";
        return page.Rating.Status switch
        {
            RatingStatus.Red or RatingStatus.Amber => page.Change.Direction == ChangeDirection.Improving ? $", but {word}" : $", and {word}",
            RatingStatus.Green or RatingStatus.Blue => page.Change.Direction == ChangeDirection.Declining ? $", but {word}" : $", and {word}",
            RatingStatus.Baseline or RatingStatus.Contextual or RatingStatus.NotRated => $": {word}",
        };
    }
}
