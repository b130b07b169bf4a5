using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;
using Plumbline.Reports.Charts;

namespace Plumbline.Reports.Analysis;

/// <summary>The control chart of a series, and the periods and observations its points stand for.</summary>
/// <param name="Indicator">What is charted.</param>
/// <param name="Chart">The chart, an XmR of the numbers observed.</param>
/// <param name="Periods">A period each point, without gaps.</param>
/// <param name="Observations">Its observation, or null.</param>
/// <param name="Format">How its numbers are printed.</param>
/// <param name="Notes">What is known of single points: what changed, why a figure is left out.</param>
public sealed record SeriesChart(Indicator Indicator, ControlChart Chart, ImmutableArray<Period> Periods, ImmutableArray<Observation?> Observations, ValueFormat Format, ImmutableArray<ChartNote> Notes)
{
    /// <summary>The chart in plain sentences, its numbers and periods as they are printed on it.</summary>
    public ChartSummary SummaryIn(CultureInfo culture) => ChartSummary.Of(Chart, WordingOf(Indicator, Format, Periods, culture));

    /// <summary>Whether there are points enough for limits.</summary>
    public bool HasLimits => Chart.Segments[^1].Enough;

    /// <summary>What a chart drawn of it says in words.</summary>
    public ChartText TextIn(CultureInfo culture) => new()
    {
        Title = Indicator.Name,
        Format = Format,
        Axis = TimeAxis.Of(Periods, culture),
        Keys = [.. Observations.Select(static observation => observation is null ? null : ObservationKey.Of(observation))],
        Notes = Notes,
    };

    /// <summary>Works the chart out.</summary>
    /// <returns>Null where there is no number, the values are verdicts, or each is a running total of its year: totals rise by themselves, so their limits would say nothing.</returns>
    /// <exception cref="InvalidOperationException">The organisation names a profile there is not.</exception>
    public static SeriesChart? Of(OrganisationPicture picture, Series series, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(period);
        var indicator = series.Indicator;
        if (indicator.IsCumulative || indicator.Measure.Kind == MeasureKind.Verdict) return null;
        var from = SpcSpan.From(picture, indicator, period);
        var read = series.Observations.Where(observation => observation.Period.First >= from && observation.Period.Last <= period.Last).ToList();
        if (read.FindIndex(static observation => observation.Amount is not null) is var first && first < 0) return null;
        ImmutableArray<Period> periods = [.. Between(read[first].Period, read[^1].Period)];
        var decimals = indicator.Decimals ?? Math.Min(4, read.Max(static observation => observation.Value.Decimals));
        var format = ValueFormat.Of(indicator.Measure, picture.Settings.Language, decimals);
        var request = new ControlChartRequest
        {
            Points = [.. periods.Select(at => Input(picture, series, at))],
            Profile = ProfileOf(picture.Settings.Spc, indicator.Code),
            Direction = DirectionOf(indicator.Polarity),
            Rebases = SpcSpan.Rebases(picture, indicator, periods),
            Baseline = SpcSpan.Baseline(picture, indicator, periods),
            KnownChanges = SpcSpan.Changes(picture, indicator, periods),
            Bounds = BoundsOf(indicator.Measure),
            Wording = WordingOf(indicator, format, periods, picture.Settings.Language),
        };
        return new SeriesChart(indicator, ControlChart.Of(request), periods, [.. periods.Select(at => series[at])], format, NotesOf(picture, request, indicator, periods));
    }

    private static IEnumerable<Period> Between(Period first, Period last)
    {
        for (var at = first; at <= last; at = at.Next) yield return at;
    }

    private static ImmutableArray<ChartNote> NotesOf(OrganisationPicture picture, ControlChartRequest request, Indicator indicator, ImmutableArray<Period> periods)
    {
        var changes = request.KnownChanges.ToLookup(static change => change.Label, static change => change.Change, StringComparer.Ordinal);
        return
        [
            .. from point in Enumerable.Range(0, periods.Length)
               let words = changes[periods[point].ToString()].Concat(SpcSpan.Excluded(picture, indicator, periods[point]) is { } reason ? [$"Left out: {reason}"] : [])
               from word in words
               select new ChartNote(point, char.ToUpperInvariant(word[0]) + word[1..]),
        ];
    }

    /// <summary>What a measure cannot go below or above, as charts have it.</summary>
    internal static NaturalBounds BoundsOf(Measure measure) => new((double?)measure.LowerBound, (double?)measure.UpperBound);

    // The one place where figures become double.
    private static ChartInput Input(OrganisationPicture picture, Series series, Period at) => new(at.ToString(), (double?)series[at]?.Amount)
    {
        Target = (double?)TargetLine.At(picture, series, at),
        Excluded = SpcSpan.Excluded(picture, series.Indicator, at) is not null,
    };

    private static SpcProfile ProfileOf(SpcSettings settings, IndicatorCode indicator)
    {
        var name = settings.ProfileOf(indicator);
        var profile = SpcProfiles.Find(name)
            ?? throw new InvalidOperationException($"found the SPC profile “{name}”; expected one of {string.Join(", ", SpcProfiles.All.Select(static known => known.Name))}");
        return settings.MinimumOf(indicator) is { } minimum ? profile with { MinimumPoints = minimum } : profile;
    }

    private static ImprovementDirection DirectionOf(Polarity polarity) => polarity switch
    {
        Polarity.Higher => ImprovementDirection.Increase,
        Polarity.Lower => ImprovementDirection.Decrease,
        Polarity.Neither => ImprovementDirection.Neutral,
    };

    private static ChartWording WordingOf(Indicator indicator, ValueFormat format, IEnumerable<Period> periods, CultureInfo culture)
    {
        var names = periods.ToDictionary(static at => at.ToString(), at => at.ToText(culture, full: true), StringComparer.Ordinal);
        return new ChartWording
        {
            Subject = indicator.Name,
            Number = format.Statistic,
            Value = format.Text,
            Target = format.Target,
            Period = label => names.GetValueOrDefault(label, label),
            When = label => $"{ChartWording.Preposition(indicator.Frequency)} {names.GetValueOrDefault(label, label)}",
        };
    }
}
