using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;
using Plumbline.Reports.Charts;

namespace Plumbline.Reports.Analysis;

/// <summary>The control chart of a series, and what its points stand for.</summary>
/// <param name="Indicator">What is charted.</param>
/// <param name="Chart">The chart, of the kind the indicator has.</param>
/// <param name="Points">A point each of its points.</param>
/// <param name="Format">How its numbers are printed: a p chart holds proportions and prints percentages.</param>
/// <param name="Notes">What is known of single points: what changed, why a figure is left out, or is doubtful.</param>
public sealed record SeriesChart(Indicator Indicator, ControlChart Chart, ImmutableArray<SeriesPoint> Points, ValueFormat Format, ImmutableArray<ChartNote> Notes)
{
    private const string Unfractioned = "reported without numerator and denominator";

    /// <summary>The period of each point.</summary>
    public ImmutableArray<Period> Periods => [.. Points.Select(static point => point.At)];

    /// <summary>The chart in plain sentences, its numbers and periods as they are printed on it.</summary>
    public ChartSummary SummaryIn(CultureInfo culture) => ChartSummary.Of(Chart, WordingOf(Indicator, Format, Points, culture) with { HasLineList = HasLineList });

    /// <summary>Whether a line list stands behind the figures, whose events could be charted instead.</summary>
    public bool HasLineList { get; init; }

    /// <summary>Whether there are points enough for limits, or of a run chart for its median.</summary>
    public bool HasLimits => Chart.Segments[^1].Enough;

    /// <summary>Whether what is counted is too rare for the chart: it is drawn without limits, and says so.</summary>
    public bool IsTooRare => Chart.Segments[^1].TooRare;

    /// <summary>What its values cannot go below or above, in the unit charted.</summary>
    public NaturalBounds Bounds => BoundsIn(Indicator, Format);

    /// <summary>What a chart drawn of it says in words.</summary>
    public ChartText TextIn(CultureInfo culture) => new()
    {
        Title = Indicator.Name,
        Format = Format,
        Axis = TimeAxis.Of(Periods, culture),
        Sources = [.. Points.Select(static point => point.Source)],
        Notes = Notes,
        Missing = [.. Points.Select(point => point.LacksFraction ? Unfractioned : ValueText.WithoutAmount(point.Figure, culture))],
    };

    /// <summary>Works the chart out.</summary>
    /// <returns>Null where there is no number that the indicator's chart can be drawn of, the values are verdicts, or each is a running total of its year: totals rise by themselves, so their limits would say nothing.</returns>
    /// <exception cref="InvalidOperationException">The organisation names a profile there is not.</exception>
    public static SeriesChart? Of(OrganisationPicture picture, Series series, Period period)
    {
        if (Basis.Of(picture, series, period) is not { } basis) return null;
        var (indicator, points, format) = (series.Indicator, basis.Points, basis.Format);
        var request = basis.Request with { Wording = WordingOf(indicator, format, points, picture.Settings.Language) };
        return new SeriesChart(indicator, ControlChart.Of(request), [.. points], format, NotesOf(picture, request, indicator, points)) { HasLineList = picture.IsCounted(indicator.Code) };
    }

    /// <summary>The limits and signals of the last point that such a chart would have, worked out without its words; null where there would be no chart, no point or no limits.</summary>
    internal static (LastPoint Point, ValueFormat Format)? LastOf(OrganisationPicture picture, Series series, Period period) =>
        Basis.Of(picture, series, period) is { } basis && LastPoint.Of(basis.Request) is { } point ? (point, basis.Format) : null;

    /// <summary>What a chart is worked out from.</summary>
    private sealed record Basis(IReadOnlyList<SeriesPoint> Points, ValueFormat Format, ControlChartRequest Request)
    {
        internal static Basis? Of(OrganisationPicture picture, Series series, Period period)
        {
            ArgumentNullException.ThrowIfNull(picture);
            ArgumentNullException.ThrowIfNull(series);
            ArgumentNullException.ThrowIfNull(period);
            var indicator = series.Indicator;
            if (indicator.IsCumulative || indicator.Measure.Kind == MeasureKind.Verdict) return null;
            if (SeriesPoints.Of(picture, series, period) is not { Count: > 0 } points) return null;
            var format = FormatOf(picture, series, points);
            return new Basis(points, format, new ControlChartRequest
            {
                Points = [.. points.Select(point => Input(picture, series, point, format))],
                Kind = indicator.Chart,
                Profile = ProfileOf(picture.Settings.Spc, indicator.Code),
                Measure = MeasureOf(indicator.Measure),
                Frequency = points[0].At.Frequency,
                Direction = DirectionOf(indicator.Polarity),
                Rebases = SpcSpan.Rebases(picture, indicator, points),
                Baseline = SpcSpan.Baseline(picture, indicator, points),
                KnownChanges = SpcSpan.Changes(picture, indicator, points),
                Bounds = BoundsIn(indicator, format),
            });
        }
    }

    private static ImmutableArray<ChartNote> NotesOf(OrganisationPicture picture, ControlChartRequest request, Indicator indicator, IReadOnlyList<SeriesPoint> points)
    {
        var doubts = DoubtNotes.Of(points.Select(static point => point.Figure));
        if (request.KnownChanges.Count == 0 && picture.Settings.Spc.Exclusions.Count == 0) return doubts;
        var changes = request.KnownChanges.ToLookup(static change => change.Label, static change => change.Change, StringComparer.Ordinal);
        return
        [
            .. from point in Enumerable.Range(0, points.Count)
               let words = changes[points[point].Label].Concat(SpcSpan.Excluded(picture, indicator, points[point].At) is { } reason ? [$"Left out: {reason}"] : [])
               from word in words
               select new ChartNote(point, char.ToUpperInvariant(word[0]) + word[1..]),
            .. doubts,
        ];
    }

    /// <summary>What a measure cannot go below or above, as charts have it.</summary>
    internal static NaturalBounds BoundsOf(Measure measure) => new((double?)measure.LowerBound, (double?)measure.UpperBound);

    private static NaturalBounds BoundsIn(Indicator indicator, ValueFormat format) =>
        BoundsOf(indicator.Measure) is var bounds ? new(bounds.Least / format.Factor, bounds.Greatest / format.Factor) : default;

    // p and u charts hold shares of one; figures and targets are printed in percent, or for every so many.
    private static ValueFormat FormatOf(OrganisationPicture picture, Series series, IReadOnlyList<SeriesPoint> points)
    {
        var (indicator, culture) = (series.Indicator, picture.Settings.Language);
        var charted = series.Observations.Where(observation => observation.Period.First >= points[0].At.First && observation.Period.Last <= points[^1].At.Last);
        var decimals = indicator.Decimals ?? Math.Min(4, charted.Select(static observation => observation.Value.Decimals).DefaultIfEmpty(0).Max());
        return indicator.Chart switch
        {
            // A fraction prints no decimals, and its percentage needs one to be told from the next.
            ChartKind.P or ChartKind.PPrime => ValueFormat.Proportion(culture, indicator.Decimals ?? Math.Max(1, decimals)),
            ChartKind.U or ChartKind.UPrime => ValueFormat.RateOfOne(culture, indicator.Measure.Per, decimals),
            ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.C or ChartKind.XBar or ChartKind.S or ChartKind.G or ChartKind.T => ValueFormat.Of(indicator.Measure, culture, decimals),
        };
    }

    private static ChartInput Input(OrganisationPicture picture, Series series, SeriesPoint point, ValueFormat format) => new(point.Label, point.Value)
    {
        Denominator = point.Denominator,
        Target = (double?)TargetLine.At(picture, series, OwnPeriod.Of(point.At, series.Indicator, picture.Settings.Calendar)) / format.Factor,
        Excluded = SpcSpan.Excluded(picture, series.Indicator, point.At) is not null,
    };

    private static SpcProfile ProfileOf(SpcSettings settings, IndicatorCode indicator)
    {
        var name = settings.ProfileOf(indicator);
        var profile = SpcProfiles.Find(name)
            ?? throw new InvalidOperationException($"found the SPC profile “{name}”; expected one of {string.Join(", ", SpcProfiles.All.Select(static known => known.Name))}");
        return settings.MinimumOf(indicator) is { } minimum ? profile with { MinimumPoints = minimum } : profile;
    }

    private static ChartedMeasure MeasureOf(Measure measure) => measure.Kind switch
    {
        MeasureKind.Count => ChartedMeasure.Count,
        MeasureKind.Percentage => ChartedMeasure.Percentage,
        MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Rate or MeasureKind.Money or MeasureKind.Days or MeasureKind.Score or MeasureKind.Verdict => ChartedMeasure.Other,
    };

    private static ImprovementDirection DirectionOf(Polarity polarity) => polarity switch
    {
        Polarity.Higher => ImprovementDirection.Increase,
        Polarity.Lower => ImprovementDirection.Decrease,
        Polarity.Neither => ImprovementDirection.Neutral,
    };

    private static ChartWording WordingOf(Indicator indicator, ValueFormat format, IReadOnlyList<SeriesPoint> points, CultureInfo culture)
    {
        var names = points.ToDictionary(static point => point.Label, point => point.At.ToText(culture, full: true), StringComparer.Ordinal);
        var preposition = ChartWording.Preposition(points[0].At.Frequency);
        return new ChartWording
        {
            Subject = indicator.Name,
            Number = indicator.Chart is ChartKind.Run or ChartKind.G ? format.Median : format.Statistic,
            Value = format.Text,
            Target = format.Target,
            Period = label => names.GetValueOrDefault(label, label),
            When = label => $"{preposition} {names.GetValueOrDefault(label, label)}",
        };
    }
}
