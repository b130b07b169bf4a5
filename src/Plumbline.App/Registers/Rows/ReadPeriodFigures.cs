using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.App.Totals;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Registers.Rows;

/// <summary>The figures of an indicator that were given in a period.</summary>
/// <param name="Given">Those of each unit, in the indicator's own frequency.</param>
/// <param name="Begun">The day on which the figures of a unit begin, where that is before the period.</param>
internal sealed record PeriodFigures(IReadOnlyDictionary<UnitCode, IReadOnlyList<Observation>> Given, IReadOnlyDictionary<UnitCode, DateOnly> Begun)
{
    /// <summary>The figures of a unit.</summary>
    internal IReadOnlyList<Observation> Of(UnitCode unit) => Given.GetValueOrDefault(unit, []);

    /// <summary>The figures of a row as its total counts them.</summary>
    internal GivenOfRow OfRow(UnitCode row) => new([.. Of(row)], Begun.TryGetValue(row, out var first) ? first : null);
}

/// <summary>Reads the figures of every unit in a period, in one query for the figures and one for where they begin. Kept by position, and read anew after a change that wrote a figure of the indicator.</summary>
internal static class ReadPeriodFigures
{
    private const long MostFigures = 200_000;
    private const long Least = 100;

    private static readonly KeptFromEarlier<(string Organisation, IndicatorCode Indicator, string Period), PeriodFigures> Kept = new(MostFigures, static figures => Least + figures.Given.Count + figures.Begun.Count);

    internal static Task<PeriodFigures> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Indicator indicator, Period period)
    {
        var (organisation, position) = (definitions.Picture.Settings.Code, definitions.Position.Number);
        return Kept.GetAsync(
            ledger,
            (organisation, indicator.Code, period.ToString()),
            position,
            async earlier => earlier is null || await WrittenOfRegister.AnyOfIndicatorAsync(ledger, definitions, indicator.Code, earlier.Position) ? await ReadAsync(ledger, definitions, indicator, period) : earlier.Value);
    }

    private static async Task<PeriodFigures> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, Indicator indicator, Period period)
    {
        var (organisation, calendar) = (definitions.Picture.Settings.Code, definitions.Picture.Settings.Calendar);
        var query = new ObservationQuery { Indicators = [indicator.Code.ToString()], Aspects = ObservationQuery.Actual, FromDay = period.First.DayNumber, ToDay = period.Last.DayNumber, AsAt = definitions.Position.Number };
        var (given, reader) = (new Dictionary<UnitCode, List<Observation>>(), new ObservationReader(calendar));
        await foreach (var row in ledger.ObservationsAsync(organisation, query))
        {
            if (reader.Read(row) is not { } figure || figure.Period.Frequency != indicator.Frequency || !(figure.Period == period || period.Contains(figure.Period))) continue;
            if (!given.TryGetValue(figure.Unit, out var figures)) given[figure.Unit] = figures = [];
            figures.Add(figure);
        }

        var (begun, frequency) = (new Dictionary<UnitCode, DateOnly>(), Names<Frequency>.Of(indicator.Frequency));
        foreach (var first in (await ReadFirstFigures.BeforeAsync(ledger, organisation, query, CancellationToken.None))[indicator.Code.ToString()])
        {
            if (first.Frequency == frequency) begun[UnitCode.Parse(first.Unit).Value] = DateOnly.FromDayNumber(first.FirstDay);
        }

        return new PeriodFigures(given.ToDictionary(static one => one.Key, static one => (IReadOnlyList<Observation>)one.Value), begun);
    }
}
