using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The large values at the top of a page: the current figure and what it compares with. Portrait pages have two rows of them.</summary>
internal static class PageFacts
{
    internal static IEnumerable<Element> Of(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        ImmutableArray<Fact> standing = [Current(page, culture), Target(context, page), Rating(page, culture), Direction(page.Indicator.Polarity)];
        ImmutableArray<Fact> compared = [Previous(page, culture), Change(page), .. Comparators(page, culture), .. Spc(page)];
        return context.Definition.Orientation switch
        {
            PageOrientation.Portrait => [new Facts(standing), new Facts(compared)],
            PageOrientation.Landscape => [new Facts([.. standing, .. compared])],
        };
    }

    private static Fact Current(AnalysedIndicator page, CultureInfo culture) => page.Latest is { } latest
        ? new Fact($"Current: {latest.Period.ToText(culture, full: true)}", Shown(latest, culture), Marks(latest, culture))
        : new Fact("Current", "–", "nothing reported");

    private static Fact Previous(AnalysedIndicator page, CultureInfo culture) => page.Previous is { } previous
        ? new Fact($"Previous: {previous.Period.ToText(culture, full: true)}", Shown(previous, culture), Marks(previous, culture))
        : new Fact("Previous", "–", "no earlier value");

    private static RichText Shown(Observation observation, CultureInfo culture) => FigureValue.Of(observation, culture);

    private static Fact Target(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        if (page.Judgement.Target is not { } target) return new Fact("Target", "–", Detail(TargetWords.OfLonger(page.Judgement, context.Picture, culture) ?? "none set"));
        var share = target.Basis == TargetBasis.ProRata && page.Latest is not null ? $"{page.Judgement.Criterion!.ToPaper(culture)} for the share of the year gone" : null;
        return new Fact(
            target.Basis == TargetBasis.ProRata ? "Pro rata target" : "Target",
            TargetWords.Of(target, culture),
            Detail(page.Judgement.InForce!.Beside(culture) ?? share ?? TargetWords.Beside(target, culture) ?? (TargetWords.IsAimed(target) && target.From is { } from ? $"since {from.ToText(culture, full: true)}" : null)));
    }

    private static Fact Rating(AnalysedIndicator page, CultureInfo culture) =>
        new("Rating", RatingWords.Of(page.Judgement).Chip, JudgementWords.Distance(page.Judgement, culture) + (page.Judgement is { IsRated: true, Distance: { Better: not 0 } } ? " than target" : ""));

    private static Fact Direction(Polarity polarity) => new("Direction for improvement", polarity.Arrow(), polarity.Words());

    private static Fact Change(AnalysedIndicator page) =>
        new("Change in performance", PerformanceWords.Of(page.Change.Direction), Detail(page.Change.Direction == ChangeDirection.NotApplicable ? Lower(page.Change.Reason) : null));

    private static IEnumerable<Fact> Comparators(AnalysedIndicator page, CultureInfo culture)
    {
        if (page.Neighbours is { } neighbours) yield return Comparator("Statistical neighbours mean", neighbours, culture);
        if (page.England is { } england) yield return Comparator("England mean", england, culture);
    }

    private static Fact Comparator(string label, Benchmark benchmark, CultureInfo culture) =>
        new(label, FigureValue.Of(benchmark.Value, culture), Detail(benchmark.Period?.ToText(culture, full: true)));

    private static IEnumerable<Fact> Spc(AnalysedIndicator page)
    {
        if (page.Chart is not { HasLimits: true, Chart: { Profile.Icons: true } chart }) yield break;
        yield return new Fact("Variation", Icons.Inline(chart.Variation), Lower(Icons.Words(chart.Variation).Word) + By(page));
        if (chart.Assurance != Core.Spc.Assurance.None) yield return new Fact("Assurance", Icons.Inline(chart.Assurance), Lower(Icons.Words(chart.Assurance).Word) + By(page));
    }

    // The control chart of a quarterly page is of months.
    private static string By(AnalysedIndicator page) => page.IsOfLonger ? $", by {page.Indicator.Frequency.Noun()}" : "";

    private static RichText? Marks(Observation observation, CultureInfo culture)
    {
        string?[] marks = [observation.Total is { IsComplete: false } total ? TotalWords.Of(total, culture) : null, observation.IsProvisional ? "provisional" : null, observation.IsDoubtful ? "doubtful" : null];
        return string.Join(", ", marks.OfType<string>()) is { Length: > 0 } words ? Detail(words) : null;
    }

    private static RichText? Detail(string? words) => words is null ? null : RichText.FromString(words);

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
