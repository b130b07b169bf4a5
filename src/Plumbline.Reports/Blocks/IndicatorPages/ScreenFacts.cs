using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Readings;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;
using ChangeWords = Plumbline.Core.Readings.ChangeWords;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The large values at the top of a measure's page on a screen: the figure and its change, the target, the rating, and what the chart says of both.</summary>
internal static class ScreenFacts
{
    // Fewer figures make no statement of how often a target was met.
    private const int FewestCounted = 3, MostCounted = 12;

    internal static Facts Of(ReportContext context, AnalysedIndicator page)
    {
        var reading = IndicatorPage.ReadingOf(context, page);
        return new Facts([Current(context, page), Target(context, page), .. Rating(context, page), .. OfChart(context, page, reading), .. PageFacts.Comparators(page, context.Picture.Settings.Language)]);
    }

    private static Fact Current(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        if (page.Latest is not { } latest) return new Fact("Latest", "–", "nothing reported");
        var marks = PageFacts.Marks(latest, culture);
        RichText? change = IndicatorPage.HasNone(context, page) ? null : ChangeOf(page, culture);
        return new Fact(latest.Period.ToText(culture, full: true), PageFacts.Shown(latest, culture), (change, marks) switch
        {
            (null, null) => null,
            ({ } only, null) => only,
            (null, { } only) => only,
            ({ } first, { } second) => [.. first, "; ", .. second],
        });
    }

    // "▼ worse, from 6.10% in November 2023".
    private static RichText? ChangeOf(AnalysedIndicator page, CultureInfo culture)
    {
        if (ChangeWords.Of(page.Change, page.Latest, page.Indicator, culture) is not { } change || page.Previous is not { } before) return null;
        var since = change.Rise == 0 ? $", as {PeriodWords.When(before.Period, culture)}" : before.IsDoubtful ? "" : $" {PeriodWords.When(before.Period, culture)}";
        return $"{change.Arrow} {change.Words}{since}";
    }

    private static Fact Target(ReportContext context, AnalysedIndicator page)
    {
        var fact = PageFacts.Target(context, page);
        if (ContractTargets.InLine(context, page.Judgement) is { } required) return new Fact(fact.Label, "–", required);
        return Met(context, page) is not { } met ? fact : new Fact(fact.Label, fact.Value, fact.Detail is { } detail ? [.. detail, $"; {met}"] : met);
    }

    // Where contracts alone have a target, theirs are the ratings, and stand with it.
    private static IEnumerable<Fact> Rating(ReportContext context, AnalysedIndicator page)
    {
        if (ContractTargets.InLine(context, page.Judgement) is null) yield return PageFacts.Rating(context, page);
    }

    // "met in 1 of 12 months": of the figures that the target in force judges.
    private static string? Met(ReportContext context, AnalysedIndicator page)
    {
        if (page.Judgement.Target is not { } target || page.Latest is not { } latest) return null;
        var judged = page.Figures.Observations.Where(figure => figure.Period <= latest.Period && !figure.IsDoubtful)
            .Select(figure => Judge.Of(context.Picture, page.Indicator, page.Unit, figure, figure.Period))
            .Where(judgement => judgement.IsRated && judgement.Target == target).TakeLast(MostCounted).ToList();
        if (judged.Count < FewestCounted) return null;
        var (met, noun) = (judged.Count(static judgement => judgement.IsMet), latest.Period.Frequency.Noun());
        return met == judged.Count ? $"met in {Counted.All(met, noun)}"
            : met == 0 ? $"missed in {Counted.All(judged.Count, noun)}"
            : string.Create(CultureInfo.InvariantCulture, $"met in {met} of {judged.Count} {noun}s");
    }

    private static IEnumerable<Fact> OfChart(ReportContext context, AnalysedIndicator page, Reading reading)
    {
        if (!reading.HasLimits)
        {
            var why = reading.Figure is null ? "" : ReadingWords.Short(reading, page.WordingIn(context.Picture.Settings.Language));
            if (why.Length > 0) yield return new Fact("Is it changing?", "–", PageFacts.Lower(why.TrimEnd('.')));
            yield break;
        }

        yield return new Fact("Is it changing?", Icons.Inline(reading), ScreenAnswers.IsItChanging(reading) + PageFacts.By(page));
        if (reading.Outlook is { Kind: not OutlookKind.None } outlook)
            yield return new Fact("Will the target be met?", Icons.Inline(outlook, reading.IsProvisional), ScreenAnswers.WillTheTargetBeMet(outlook) + PageFacts.By(page));
    }
}
