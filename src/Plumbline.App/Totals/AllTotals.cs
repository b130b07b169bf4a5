using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Totals;

/// <summary>Works out every total of an organisation while its figures are read in the order of the ledger. It holds one indicator's figures at a time.</summary>
/// <param name="picture">The organisation.</param>
/// <param name="items">The figures of items of the indicators that are broken down.</param>
/// <param name="counted">The figures that are counted from returns; each stands where none is given.</param>
/// <param name="last">The day by which periods are over; null for all.</param>
internal sealed class AllTotals(OrganisationPicture picture, ILookup<IndicatorCode, Observation> items, ILookup<IndicatorCode, Observation> counted, DateOnly? last)
{
    private readonly List<UnitCode> _above = [.. picture.Units.Everything.Select(static unit => unit.Code).Where(unit => picture.Units.Under(unit, DateOnly.MinValue, DateOnly.MaxValue).Any())];
    private readonly HashSet<IndicatorCode> _done = [];
    private FiguresOfIndicator? _figures;

    /// <summary>The figures of items of the indicators that are broken down, those of a query.</summary>
    internal static async Task<ILookup<IndicatorCode, Observation>> ItemsAsync(ILedger ledger, OrganisationPicture picture, ObservationQuery asked, Period? period, ChangeNumber position, CancellationToken cancellation)
    {
        var (found, reader) = (new List<Observation>(), new ObservationReader(picture.Settings.Calendar));
        string[] broken = [.. picture.Indicators.Where(static indicator => indicator.Breakdowns.Count > 0).Select(static indicator => indicator.Code.ToString())];
        var query = asked with { Indicators = [.. broken.Where(code => asked.Indicators?.Contains(code, StringComparer.Ordinal) != false)], ToDay = period?.Last.DayNumber, AsAt = position };
        if (query.Indicators.Count > 0)
        {
            await foreach (var row in ledger.ObservationsAsync(picture.Settings.Code, query, cancellation))
            {
                if (row.Fact.Aspect.Length > 0 && reader.Read(row) is { Aspect.Basis: AspectBasis.Actual } item) found.Add(item);
            }
        }

        return found.ToLookup(static item => item.Indicator);
    }

    /// <summary>Takes the next figure. Where it begins another indicator, the totals of the one before.</summary>
    internal IEnumerable<Observation> Before(Observation figure)
    {
        if (_figures?.Indicator.Code == figure.Indicator)
        {
            _figures.Add(figure);
            return [];
        }

        var totals = Finished();
        _figures = new FiguresOfIndicator(picture.Find(figure.Indicator)!);
        _figures.Add(figure);
        return totals;
    }

    /// <summary>The totals of the last indicator, and of those that have figures of items or counts of returns alone.</summary>
    internal IEnumerable<Observation> Rest()
    {
        var totals = Finished();
        foreach (var code in items.Concat(counted).Select(static of => of.Key).Where(code => !_done.Contains(code)).ToList())
        {
            if (_done.Contains(code)) continue;
            _figures = new FiguresOfIndicator(picture.Find(code)!);
            totals.AddRange(Finished());
        }

        return totals;
    }

    private List<Observation> Finished()
    {
        if (_figures is null) return [];
        _done.Add(_figures.Indicator.Code);
        var units = new HashSet<UnitCode>(_above);
        foreach (var item in items[_figures.Indicator.Code])
        {
            _figures.Add(item);
            units.Add(item.Unit);
        }

        var figures = _figures;
        _figures = null;
        var totals = figures.OrCounted(picture, figures.Totals(picture, units, to: last), counted[figures.Indicator.Code]);
        return [.. totals.Where(static total => total.Aspect.IsActual).Select(static total => total.Figure).OfType<Observation>()];
    }
}
