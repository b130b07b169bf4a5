using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.Core.Readings;

/// <summary>A reading in words. All papers take their sentences about an indicator from here.</summary>
public static class ReadingWords
{
    /// <summary>The strongest statement of a reading, in one or two sentences: special cause first, then recovery, then the distance from the target, then the change.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="wording">How its numbers and periods are written.</param>
    public static string Headline(Reading reading, ChartWording wording)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(wording);
        var culture = wording.Language;
        if (reading.Figure is not { } figure) return NoFigure(reading, culture);
        if (figure.Value is ObservedValue.Missing missing) return $"No figure {PeriodWords.When(figure.Period, culture)}: {MissingWords.Of(missing.Status)}{TheLatest(reading, culture)}.";
        var against = Against(reading, culture);
        var chart = ChartClause.Of(reading, wording);
        var lead = $"{chart?.Figure ?? FigureText.InSentence(reading, culture)} {PeriodWords.When(figure.Period, culture)}";
        if (reading.IsDoubtful) return $"{lead}, a doubtful figure: nothing is concluded from it.";
        var it = against is null ? "" : $" It is {against}.";
        if (chart is { IsStrong: true }) return reading.IsOfFigure ? $"{lead}, {chart.Words}.{it}" : $"{Joined(lead, against)}. {chart.By}: {chart.Words}.";
        var changed = Changed(reading, culture);
        // The change is that of the figure, so it comes before what the chart says of its months.
        return chart is not null && !reading.IsOfFigure ? $"{Joined(lead, against)}.{changed} {chart.By}: {chart.Words}." : $"{Plain(lead, against, chart, reading, culture)}{changed}";
    }

    /// <summary>What the chart says, in at most about 90 characters, for a cell of a table that already shows figure, target and distance.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="wording">How its numbers and periods are written.</param>
    public static string Short(Reading reading, ChartWording wording)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(wording);
        return ShortWords.Of(reading, wording);
    }

    /// <summary>What the figures say, in one to three sentences, for the words of a page: the figure, its distance from the target, its chart, and whether the target will be met.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="wording">How its numbers and periods are written.</param>
    public static string Draft(Reading reading, ChartWording wording)
    {
        var headline = Headline(reading, wording);
        if (reading.IsDoubtful || reading.Chart is not { } chart || !reading.HasLimits || reading.Figure is not { Amount: not null }) return headline;
        return OutlookWords.Of(chart, reading.Outlook, wording, reading.Recovery is null && VariationWords.TellsRange(chart, chart.LastReported!)) is { } outlook ? $"{headline} {outlook}" : headline;
    }

    /// <summary>A change for the better in a list: the figure and what it was, as "10.94%, from 14.78% in January" or "97%, from 88% on average before May". The figure alone where the series does not tell.</summary>
    /// <param name="reading">A reading with a figure.</param>
    /// <param name="wording">How its numbers and periods are written.</param>
    public static string Better(Reading reading, ChartWording wording)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(wording);
        if (reading.Figure is not { } figure) return NoFigure(reading, wording.Language);
        var now = FigureText.Of(figure.Value, wording.Language);
        return ShortWords.Before(reading, wording) is { } before ? $"{now}, from {before}" : now;
    }

    /// <summary>How the figure compares with its target: "2.48 points over its target"; null where it is not rated.</summary>
    internal static string? Against(Reading reading, CultureInfo culture) =>
        AgainstWords.Of(reading.Judgement, culture) is { } against ? against.InSentence
        : !reading.Judgement.IsRated ? null
        : reading.Judgement.IsMet ? "meeting its target" : "missing its target";

    /// <summary>"No figure for January 2031; the latest is 6.98%, December 2023."</summary>
    internal static string NoFigure(Reading reading, CultureInfo culture)
    {
        var none = $"No figure for {reading.Judgement.Period.ToText(culture, full: true)}";
        return $"{none}{TheLatest(reading, culture)}.";
    }

    private static string TheLatest(Reading reading, CultureInfo culture) => reading.Latest is { } latest
        ? $"; the latest is {FigureText.Of(latest.Value, culture)}{(latest.IsDoubtful ? ", a doubtful figure" : "")}, {latest.Period.ToText(culture, full: true)}"
        : "";

    private static string Plain(string lead, string? against, ChartClause? chart, Reading reading, CultureInfo culture)
    {
        if (chart is null) return ShortWords.WhyNoChart(reading, culture, isLong: false) is { } why ? $"{Joined(lead, against)}; {why}." : $"{Joined(lead, against)}.";
        return against is null ? $"{lead}, {chart.Words}." : $"{lead}, {against} and {chart.Words}.";
    }

    private static string Joined(string lead, string? against) => against is null ? lead : $"{lead}, {against}";

    private static string Changed(Reading reading, CultureInfo culture) =>
        ChangeWords.Of(reading.Change, reading.Figure, reading.Indicator, culture) is { } change ? $" {Counted.Sentence(change.Words)}." : "";
}
