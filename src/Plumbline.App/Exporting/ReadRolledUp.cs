using System.Runtime.CompilerServices;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.App.Returns.Counts;
using Plumbline.App.Totals;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.App.Exporting;

/// <summary>Reads the figures of a ledger with the totals that units do not have of their own. It holds the figures of one indicator at a time.</summary>
public sealed class ReadRolledUp
{
    private readonly OrganisationPicture _picture;
    private readonly ObservationQuery _asked;
    private readonly Period? _period;
    private readonly PeriodFilter? _filter;
    private readonly List<UnitCode> _units;
    private readonly ObservationFacts _facts = new();
    private ILookup<IndicatorCode, Observation> _counted = Array.Empty<Observation>().ToLookup(static figure => figure.Indicator);

    private ReadRolledUp(OrganisationPicture picture, ObservationQuery asked, Period? period)
    {
        (_picture, _asked, _period) = (picture, asked, period);
        _filter = period is null ? null : new PeriodFilter(period, picture.Settings.Calendar);
        _units = [.. picture.Units.Everything.Select(unit => unit.Code).Where(code => asked.Units?.Contains(code.ToString(), StringComparer.Ordinal) != false)];
    }

    /// <summary>The figures and totals of a query, in the order of indicator, unit, aspect and period.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at the position of the query.</param>
    /// <param name="query">The indicators, units and aspects.</param>
    /// <param name="period">Only periods in this one, and its own total where it is longer than the indicator's; null for every period.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static IAsyncEnumerable<Figure> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ObservationQuery query, Period? period, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(query);
        return new ReadRolledUp(definitions.Picture, query, period).FiguresAsync(ledger, definitions.Position.Number, cancellation);
    }

    private async IAsyncEnumerable<Figure> FiguresAsync(ILedger ledger, ChangeNumber position, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = Wider();
        var begun = await ReadFirstFigures.BeforeAsync(ledger, _picture.Settings.Code, query, cancellation);
        var reader = new ObservationReader(_picture.Settings.Calendar);
        var (given, shown, figures) = (new List<Observation>(), new List<Figure>(), (FiguresOfIndicator?)null);
        string? code = null;
        _counted = await ReadCountedFigures.OfQueryAsync(ledger, _picture, position, _asked, _filter?.FirstDayOf(Frequency.Week), _period?.Last, cancellation);
        var unread = new Queue<string>(_counted.Select(static of => of.Key.ToString()).Order(StringComparer.Ordinal));
        await foreach (var row in ledger.ObservationsAsync(_picture.Settings.Code, query, cancellation))
        {
            if (row.Fact.Indicator != code)
            {
                foreach (var figure in Filled(figures, given, shown)) yield return figure;
                code = row.Fact.Indicator;
                while (unread.TryPeek(out var next) && string.CompareOrdinal(next, code) <= 0)
                {
                    foreach (var figure in unread.Dequeue() == code ? [] : Filled(Started(next, begun), [], [])) yield return figure;
                }

                (given, shown, figures) = ([], [], Started(code, begun));
            }

            var read = reader.Read(row);
            figures?.Add(read);
            if (!IsAsked(row.Fact)) continue;
            shown.Add(ReadFigures.Of(row));
            given.Add(read);
        }

        foreach (var figure in Filled(figures, given, shown).Concat(unread.SelectMany(next => Filled(Started(next, begun), [], [])))) yield return figure;
    }

    // Totals are made of units and items that are not asked for.
    private ObservationQuery Wider()
    {
        var query = _asked with { Aspects = null };
        if (_asked.Units is { } units)
        {
            var below = _units.SelectMany(unit => _picture.Units.Under(unit, _period?.First ?? DateOnly.MinValue, _period?.Last ?? DateOnly.MaxValue));
            query = query with { Units = [.. units.Concat(below.Select(unit => unit.ToString())).Distinct(StringComparer.Ordinal)] };
        }

        if (_asked.Aspects is { } asked && !_picture.Indicators.Any(indicator => indicator.Breakdowns.Count > 0)) query = query with { Aspects = asked };
        return _filter is null ? query : _filter.Limit(query);
    }

    private FiguresOfIndicator? Started(string code, ILookup<string, FirstFigure> begun)
    {
        if (!IndicatorCode.Parse(code).TryGet(out var parsed, out _) || _picture.Find(parsed) is not { } indicator) return null;
        if (indicator.Aggregation == Aggregation.None && _picture.CountedFrom(parsed) is null) return null;
        var started = new FiguresOfIndicator(indicator);
        foreach (var first in begun[code]) started.Begin(first, _picture.Settings.Calendar);
        return started;
    }

    private bool IsAsked(ObservationFact fact) =>
        (_asked.Units is null || _asked.Units.Contains(fact.Unit, StringComparer.Ordinal))
        && (_asked.Aspects is null || _asked.Aspects.Contains(fact.Aspect, StringComparer.Ordinal))
        && _filter?.Has(fact) != false;

    private List<Figure> Filled(FiguresOfIndicator? figures, List<Observation> given, List<Figure> shown)
    {
        if (figures is null) return shown;
        var counted = _counted[figures.Indicator.Code].Where(figure => _period?.Contains(figure.Period) != false);
        var totals = figures.OrCounted(_picture, figures.Totals(_picture, _units, _filter?.FirstDayOf(figures.Indicator.Frequency), _period?.Last), counted)
            .Where(total => _asked.Aspects?.Contains(total.Aspect.ToString(), StringComparer.Ordinal) != false).ToList();
        var made = totals.Select(total => total.Figure).OfType<Observation>().ToList();
        if (_period is not null && _period.Frequency > figures.Indicator.Frequency) made.AddRange(OfWhole(figures, given, totals));
        if (made.Count == 0) return shown;
        shown.AddRange(made.Select(Of));
        shown.Sort(static (a, b) => SeriesKey.Order(SeriesKey.Of(a.Fact), SeriesKey.Of(b.Fact)) is var order && order != 0 ? order : a.Fact.FirstDay.CompareTo(b.Fact.FirstDay));
        return shown;
    }

    // The total of the longer period itself, where none was given.
    private IEnumerable<Observation> OfWhole(FiguresOfIndicator read, List<Observation> given, List<UnitTotal> totals)
    {
        var indicator = read.Indicator;
        var figures = given.Concat(totals.Select(total => total.Figure).OfType<Observation>()).ToLookup(figure => (figure.Unit, figure.Aspect));
        var absent = totals.Where(total => total.Figure is null).ToLookup(total => (total.Unit, total.Aspect));
        foreach (var series in figures)
        {
            if (series.Any(figure => figure.Period == _period)) continue;
            var own = Series.From(indicator, series.Key.Unit, series.Where(figure => figure.Period.Frequency == indicator.Frequency)).Value
                .Expecting(read.Begun(series.Key.Unit, series.Key.Aspect), absent[series.Key].ToDictionary(total => total.Period, total => total.Made));
            if (PeriodTotals.Of(_picture, own, _period!) is { } total) yield return series.Key.Aspect.IsActual ? total : Marked(total, series.Key.Aspect);
        }
    }

    private static Observation Marked(Observation total, Aspect aspect) => total.Aspect.Equals(aspect) ? total : total with { Aspect = aspect };

    private Figure Of(Observation total) => new(_facts.Of(total), null, total.Numerator, total.Denominator, total.Total);
}
