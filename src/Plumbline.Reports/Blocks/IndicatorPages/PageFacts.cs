using System.Globalization;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Readings;
using Plumbline.Core.Spc;
using Plumbline.Core.Targets;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;
using ChangeWords = Plumbline.Core.Readings.ChangeWords;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The large values at the top of a page: the current figure and what it compares with.</summary>
internal static class PageFacts
{
    internal static Facts Of(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        return new Facts([Current(page, culture), Target(context, page), Rating(context, page), Previous(page, culture), Change(context, page), .. Comparators(page, culture), .. Spc(IndicatorPage.ReadingOf(context, page), page)]);
    }

    private static Fact Current(AnalysedIndicator page, CultureInfo culture) => page.Latest is { } latest
        ? new Fact($"Current: {latest.Period.ToText(culture, full: true)}", Shown(latest, culture), Marks(latest, culture))
        : new Fact("Current", "–", "nothing reported");

    private static Fact Previous(AnalysedIndicator page, CultureInfo culture) => page.Previous is { } previous
        ? new Fact($"Previous: {previous.Period.ToText(culture, full: true)}", Shown(previous, culture), Marks(previous, culture))
        : new Fact("Previous", "–", page is { Latest: null, Series.Begun: not null } ? "none of late" : "no earlier value");

    internal static RichText Shown(Observation observation, CultureInfo culture) => FigureValue.Of(observation, culture);

    internal static Fact Target(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        if (page.Judgement.Target is not { } target) return new Fact("Target", "–", Joined(TargetWords.OfLonger(page.Judgement, context.Picture, culture) ?? "none set", Direction(page)));
        var share = target.Basis == TargetBasis.ProRata && page.Latest is not null ? $"{page.Judgement.Criterion!.ToPaper(culture)} for the share of the year gone" : null;
        return new Fact(
            (target.Basis == TargetBasis.ProRata ? "Pro rata target" : "Target") + OfEarlier(context, page),
            TargetWords.Of(target, culture),
            Joined(page.Judgement.InForce!.Beside(culture) ?? share ?? TargetWords.Beside(target, culture) ?? (TargetWords.IsAimed(target) && target.From is { } from ? $"since {from.ToText(culture, full: true)}" : null), Direction(page)));
    }

    internal static Fact Rating(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        var words = RatingWords.Of(page.Judgement);
        return new Fact("Rating" + OfEarlier(context, page), words.Chip, string.Join(", ", new[] { JudgementWords.Distance(page.Judgement, culture), words.Doubt }.OfType<string>()));
    }

    // What is said of an earlier figure names its period: "Rating: June 2023".
    private static string OfEarlier(ReportContext context, AnalysedIndicator page) => page.Latest is { Value: not ObservedValue.Missing } latest && context.Definition.Figures == FiguresShown.Period && IndicatorPage.HasNone(context, page)
        ? $": {latest.Period.ToText(context.Picture.Settings.Language, full: true)}" : "";

    // Below the target stands the direction for improvement; a control chart says it over its axis.
    private static string? Direction(AnalysedIndicator page) =>
        PageChart.IsControlChart(page) && page.Indicator.Polarity != Polarity.Neither ? null : $"{page.Indicator.Polarity.Arrow()} {page.Indicator.Polarity.Words()}";

    // The figure before stands beside it, so that the words "from 6.10%" are not repeated.
    private static Fact Change(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        if (IndicatorPage.HasNone(context, page)) return new Fact("Change in performance", "–", "no figure in this period");
        if (ChangeWords.Of(page.Change, page.Latest, page.Indicator, culture) is not { } change) return new Fact("Change in performance", "–", Detail(Lower(page.Change.Reason)));
        var words = change.Words.Split(", from ")[0];
        return new Fact("Change in performance", $"{change.Arrow} {words}");
    }

    internal static IEnumerable<Fact> Comparators(AnalysedIndicator page, CultureInfo culture)
    {
        if (page.Neighbours is { } neighbours) yield return Comparator("Statistical neighbours mean", neighbours, culture);
        if (page.England is { } england) yield return Comparator("England mean", england, culture);
    }

    private static Fact Comparator(string label, Benchmark benchmark, CultureInfo culture) =>
        new(label, FigureValue.Of(benchmark.Value, culture), Detail(benchmark.Period?.ToText(culture, full: true)));

    private static IEnumerable<Fact> Spc(Reading reading, AnalysedIndicator page)
    {
        if (!reading.HasLimits) yield break;
        yield return new Fact("Variation", Icons.Inline(reading), Lower(Icons.Word(reading)) + By(page));
        if (reading.Outlook is { Kind: not OutlookKind.None } outlook) yield return new Fact("Assurance", Icons.Inline(outlook, reading.IsProvisional), Lower(Icons.Words(outlook).Word) + By(page));
    }

    // The control chart of a quarterly page is of months.
    internal static string By(AnalysedIndicator page) => page.IsOfLonger ? $", by {page.Indicator.Frequency.Noun()}" : "";

    internal static RichText? Marks(Observation observation, CultureInfo culture)
    {
        string?[] marks = [observation.Total is { IsComplete: false } total ? TotalWords.Of(total, culture) : null, observation.IsProvisional ? "provisional" : null, observation.IsDoubtful ? "doubtful" : null];
        return string.Join(", ", marks.OfType<string>()) is { Length: > 0 } words ? Detail(words) : null;
    }

    private static RichText? Joined(params IEnumerable<string?> parts) => Detail(string.Join("; ", parts.OfType<string>()) is { Length: > 0 } words ? words : null);

    private static RichText? Detail(string? words) => words is null ? null : RichText.FromString(words);

    internal static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
