using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;

namespace Plumbline.Reports.Indicators;

/// <summary>The control chart of a series, with the number format and the notes of a report.</summary>
/// <param name="Charted">The chart, and the figure of each point.</param>
/// <param name="Format">How its numbers are printed: a p chart stores proportions and prints percentages.</param>
/// <param name="Notes">Notes on single points: what changed, why a figure is excluded.</param>
public sealed record SeriesChart(ChartedSeries Charted, ValueFormat Format, ImmutableArray<ChartNote> Notes)
{
    private const string Unfractioned = "reported without numerator and denominator";

    /// <summary>The chart, and the figure of each point.</summary>
    public Indicator Indicator => Charted.Indicator;

    /// <summary>The chart, of the indicator's kind.</summary>
    public ControlChart Chart => Charted.Chart;

    /// <summary>The figure of each point of the chart.</summary>
    public ImmutableArray<ChartedPoint> Points => Charted.Points;

    /// <summary>The period of each point.</summary>
    public ImmutableArray<Period> Periods => [.. Points.Select(static point => point.At)];

    /// <summary>Whether there are enough points for limits, or on a run chart for its median.</summary>
    public bool HasLimits => Charted.HasLimits;

    /// <summary>Whether the counted events are too rare for the chart.</summary>
    public bool IsTooRare => Charted.IsTooRare;

    /// <summary>The natural bounds of its values, in the unit charted.</summary>
    public NaturalBounds Bounds => ChartScale.BoundsOf(Indicator);

    /// <summary>The chart in plain sentences, with numbers and periods as the chart prints them.</summary>
    public ChartSummary SummaryIn(CultureInfo culture) => ChartSummary.Of(Chart, WordingIn(culture));

    /// <summary>Rebases to consider, in a sentence or two each.</summary>
    public IEnumerable<string> SuggestionsIn(CultureInfo culture) => Chart.Suggestions.Select(suggestion => SuggestionWords.Of(suggestion, Chart, WordingIn(culture)));

    /// <summary>The text of a drawing of this chart.</summary>
    public ChartText TextIn(CultureInfo culture) => new()
    {
        Title = Indicator.Name,
        Format = Format,
        Axis = TimeAxis.Of(Periods, culture),
        Sources = [.. Points.Select(static point => point.Source)],
        Notes = Notes,
        Missing = [.. Points.Select(point => WhyMissing(point, culture))],
    };

    /// <summary>The chart of a series up to the end of a period; null without points.</summary>
    /// <exception cref="InvalidOperationException">The organisation names a profile that does not exist.</exception>
    public static SeriesChart? Of(OrganisationPicture picture, Series series, Period period) =>
        ChartedSeries.Of(picture, series, period) is { } charted ? new SeriesChart(charted, FormatOf(picture, charted), NotesOf(picture, charted)) : null;

    private static string? WhyMissing(ChartedPoint point, CultureInfo culture) =>
        point.LacksFraction ? Unfractioned
        : point.Unjudged is not null ? $"{WhyUnjudged(point, culture)}: in no average, limit or signal"
        : ValueText.WithoutAmount(point.Figure, culture) is { } text ? text + (point.IsDoubtful ? "; a doubtful figure" : "")
        : null;

    private static string WhyUnjudged(ChartedPoint point, CultureInfo culture)
    {
        var incomplete = point.Figure?.Total is { IsIncompleteSum: true } total ? $"incomplete, {TotalWords.Of(total, culture)}" : null;
        return string.Join("; ", new[] { incomplete, point.IsDoubtful ? "a doubtful figure" : null }.OfType<string>());
    }

    private static ImmutableArray<ChartNote> NotesOf(OrganisationPicture picture, ChartedSeries charted)
    {
        if (charted.KnownChanges.Count == 0 && picture.Settings.Spc.Exclusions.Count == 0) return [];
        var changes = charted.KnownChanges.ToLookup(static change => change.Label, static change => change.Change, StringComparer.Ordinal);
        return
        [
            .. from point in Enumerable.Range(0, charted.Points.Length)
               let words = changes[charted.Points[point].Label].Concat(SpcSpan.Excluded(picture, charted.Indicator, charted.Series.Unit, charted.Points[point].At) is { } reason ? [$"Left out: {reason}"] : [])
               from word in words
               select new ChartNote(point, char.ToUpperInvariant(word[0]) + word[1..]),
        ];
    }

    // p and u charts store shares of one; figures and targets are printed in percent, or as a rate multiplied by its base.
    private static ValueFormat FormatOf(OrganisationPicture picture, ChartedSeries charted)
    {
        var (indicator, points, culture) = (charted.Indicator, charted.Points, picture.Settings.Language);
        var figures = charted.Series.Observations.Where(observation => observation.Period.First >= points[0].At.First && observation.Period.Last <= points[^1].At.Last);
        var decimals = indicator.Decimals ?? Math.Min(4, figures.Select(static observation => observation.Value.DecimalsOfAmount).DefaultIfEmpty(0).Max());
        var typical = points.Max(static point => Math.Abs(point.Value ?? 0));
        var format = indicator.Chart switch
        {
            // A fraction prints no decimals, but its percentage needs one so that close percentages differ in print.
            ChartKind.P or ChartKind.PPrime => ValueFormat.Proportion(culture, indicator.Decimals ?? Math.Max(1, decimals)),
            ChartKind.U or ChartKind.UPrime => ValueFormat.RateOfOne(culture, indicator.Measure.Per, decimals),
            ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.C or ChartKind.XBar or ChartKind.S or ChartKind.G or ChartKind.T => ValueFormat.Of(indicator.Measure, culture, decimals),
        };
        return IndicatorCharts.IsOfFractions(indicator.Chart) ? format : format with { Typical = typical * format.Factor };
    }

    /// <summary>How the chart's numbers and periods are written in sentences.</summary>
    public ChartWording WordingIn(CultureInfo culture) => ControlWording.Of(Chart, TextIn(culture), Points[0].At.Frequency) with { HasLineList = Charted.HasLineList };
}
