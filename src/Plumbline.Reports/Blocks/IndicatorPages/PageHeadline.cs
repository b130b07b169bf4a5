using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The sentence under the title: the figure, how it compares with its target, and whether it improves.</summary>
internal static class PageHeadline
{
    internal static string Of(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        if (page.Latest is not { } latest) return NoTotal.OnPage(context, page) ?? "Nothing has been reported yet.";
        var when = When(latest.Period, culture);
        if (latest.Value is ObservedValue.Missing missing) return $"No figure {when}: {missing.Text}.";
        return $"{ValueText.Of(latest, culture)} {when}{Move(page, latest, culture)}{Standing(page.Judgement.Status)}{Change(page)}.";
    }

    /// <summary>Up or down from the previous figure, without saying better or worse. Empty for a running total, which only rises.</summary>
    private static string Move(AnalysedIndicator page, Observation latest, CultureInfo culture)
    {
        if (page.Indicator.IsCumulative || !page.Change.IsAlike || latest.Amount is not { } now || page.Previous is not { Amount: { } before } previous || now == before) return "";
        return $", {(now > before ? "up" : "down")} {PerformanceWords.From(previous, latest, page.Indicator, culture)}";
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

    /// <summary>The change in performance: joined by <c>and</c> if it agrees with the rating, by <c>but</c> if it does not.</summary>
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
        return page.Judgement.Status switch
        {
            RatingStatus.Red or RatingStatus.Amber => page.Change.Direction == ChangeDirection.Improving ? $", but {word}" : $", and {word}",
            RatingStatus.Green or RatingStatus.Blue => page.Change.Direction == ChangeDirection.Declining ? $", but {word}" : $", and {word}",
            RatingStatus.Baseline or RatingStatus.Contextual or RatingStatus.NotRated => $": {word}",
        };
    }
}
