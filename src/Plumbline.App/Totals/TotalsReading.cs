using System.Runtime.CompilerServices;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Totals;

/// <summary>A total of an indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Total">The total.</param>
internal readonly record struct TotalOfIndicator(IndicatorCode Indicator, UnitTotal Total);

/// <summary>One reading of figures below units: the indicators that lack figures in the same units over the same days.</summary>
/// <param name="Indicators">The indicators.</param>
/// <param name="Units">The units whose totals are wanted.</param>
/// <param name="Days">The days.</param>
/// <param name="Dimension">The dimension whose items are wanted; null for the actual figures.</param>
internal sealed record TotalsReading(IReadOnlyList<Indicator> Indicators, IReadOnlyList<UnitCode> Units, DaySpan Days, string? Dimension = null)
{
    /// <summary>The readings for what is wanted, as few as there can be without reading a day in which no unit lacks a figure.</summary>
    internal static IEnumerable<TotalsReading> Of(IEnumerable<TotalsWanted> wanted) =>
        from gap in wanted.GroupBy(static one => (one.Indicator, one.Dimension)).SelectMany(static of => OfIndicator(of.Key.Indicator, of.Key.Dimension, [.. of]))
        group gap.Indicator by (HasItems: gap.Indicator.Breakdowns.Count > 0, Units: string.Join(' ', gap.Units), gap.Days, gap.Dimension) into alike
        select new TotalsReading([.. alike], [.. alike.Key.Units.Split(' ').Select(static code => UnitCode.Parse(code).Value)], alike.Key.Days, alike.Key.Dimension);

    /// <summary>Whether a total is one of those wanted: an actual figure, or that of one item of the dimension.</summary>
    internal bool Wants(Aspect aspect) => Dimension is null ? aspect.IsActual : aspect is { Basis: AspectBasis.Actual, Items: [var only] } && only.Dimension == Dimension;

    /// <summary>The totals, by indicator. At any time the figures of two indicators are held: those being read, and those being added up meanwhile.</summary>
    internal async IAsyncEnumerable<TotalOfIndicator> RunAsync(ILedger ledger, OrganisationPicture picture, ChangeNumber position, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = QueryOf(picture, position);
        var begun = await ReadFirstFigures.BeforeAsync(ledger, picture.Settings.Code, query, cancellation);
        var reader = new ObservationReader(picture.Settings.Calendar);
        Task<List<TotalOfIndicator>>? adding = null;
        await foreach (var (indicator, rows) in RowsAsync(ledger, picture, query, begun, cancellation))
        {
            var before = adding is null ? [] : await adding;
            adding = Task.Run(() => TotalsOf(picture, indicator, begun[indicator.Code.ToString()], rows, reader), cancellation);
            foreach (var total in before) yield return total;
        }

        if (adding is null) yield break;
        foreach (var total in await adding) yield return total;
    }

    // Where several units lack figures of one indicator over the same days, their figures are read once.
    private static IEnumerable<(Indicator Indicator, IReadOnlyList<UnitCode> Units, DaySpan Days, string? Dimension)> OfIndicator(Indicator indicator, string? dimension, IReadOnlyList<TotalsWanted> wanted) =>
        wanted.SelectMany(static one => one.Gaps.Select(gap => (one.Unit, gap)))
            .GroupBy(static pair => pair.gap, static pair => pair.Unit)
            .Select(same => (indicator, (IReadOnlyList<UnitCode>)[.. same], same.Key, dimension));

    /// <summary>The aspects of the items of a dimension.</summary>
    internal static IReadOnlyList<string> AspectsOf(OrganisationPicture picture, string dimension) =>
        [.. picture.Values.Of<BreakdownItem>().Where(item => item.Dimension == dimension).Select(static item => new AspectItem(item.Dimension, item.Item).ToString())];

    private ObservationQuery QueryOf(OrganisationPicture picture, ChangeNumber position) => new()
    {
        Indicators = [.. Indicators.Select(static indicator => indicator.Code.ToString())],
        Units = [.. Units.Concat(Units.SelectMany(unit => picture.Units.Under(unit, Days.First, Days.Last))).Select(static unit => unit.ToString()).Distinct(StringComparer.Ordinal)],
        Aspects = Indicators[0].Breakdowns.Count > 0 ? null : Dimension is null ? ObservationQuery.Actual : AspectsOf(picture, Dimension),
        FromDay = Days.First.DayNumber,
        ToDay = Days.Last.DayNumber,
        AsAt = position,
    };

    private async IAsyncEnumerable<(Indicator Indicator, List<ObservationRow> Rows)> RowsAsync(
        ILedger ledger, OrganisationPicture picture, ObservationQuery query, ILookup<string, FirstFigure> begun, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var unread = Indicators.ToDictionary(static indicator => indicator.Code.ToString(), StringComparer.Ordinal);
        var (code, rows) = ((string?)null, new List<ObservationRow>());
        await foreach (var row in ledger.ObservationsAsync(picture.Settings.Code, query, cancellation))
        {
            if (row.Fact.Indicator != code)
            {
                if (code is not null && unread.Remove(code, out var read)) yield return (read, rows);
                (code, rows) = (row.Fact.Indicator, new List<ObservationRow>(rows.Count));
            }

            rows.Add(row);
        }

        if (code is not null && unread.Remove(code, out var last)) yield return (last, rows);

        // Figures that are expected, and that no unit has, are said to be missing.
        foreach (var indicator in unread.Values.Where(indicator => begun[indicator.Code.ToString()].Any())) yield return (indicator, []);
    }

    private List<TotalOfIndicator> TotalsOf(OrganisationPicture picture, Indicator indicator, IEnumerable<FirstFigure> begun, List<ObservationRow> rows, ObservationReader reader)
    {
        var figures = new FiguresOfIndicator(indicator);
        foreach (var first in begun) figures.Begin(first, picture.Settings.Calendar);
        foreach (var row in rows)
        {
            if (reader.Read(row) is { Aspect.Basis: AspectBasis.Actual } figure) figures.Add(figure);
        }

        return [.. figures.Totals(picture, Units, Days.First > DateOnly.MinValue ? Days.First : null, Days.Last).Select(total => new TotalOfIndicator(indicator.Code, total))];
    }
}
