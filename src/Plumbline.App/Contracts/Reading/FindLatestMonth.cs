using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Contracts.Reading;

/// <summary>Finds the latest month that tells something of a contract: by the keys of what is stated, and by the first days of figures. It reads no body and no series.</summary>
internal static class FindLatestMonth
{
    // Figures and results of a time after the change that wrote them are plans, but for a few that are dated ahead.
    private const int MonthsAhead = 24;

    internal static async Task<Period?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation)
    {
        var contracts = KpiTargets.Contracts(definitions.Picture);
        if (contracts.Count == 0) return null;
        var calendar = definitions.Picture.Settings.Calendar;
        var first = Period.Containing(contracts.Min(static one => one.From), Frequency.Month, calendar);
        var now = Period.Containing(DateOnly.FromDateTime(definitions.Position.At.UtcDateTime), Frequency.Month, calendar).Plus(MonthsAhead);
        if (first > now) return null;
        Period[] months = [.. Enumerable.Range(0, now.Since(first) + 1).Select(first.Plus)];
        var stated = (await StatedMonths.WithResultsAsync(ledger, definitions, months, cancellation)).Max();
        return await CountedAsync(ledger, definitions, contracts, months, stated, cancellation) ?? stated;
    }

    // Whether a figure begins on or after a day is answered by the first that does. Later days are asked by halves.
    private static async Task<Period?> CountedAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<Contract> contracts, Period[] months, Period? stated, CancellationToken cancellation)
    {
        var kpis = KpiTargets.Of(definitions.Picture, contracts);
        if (kpis.Count == 0) return null;
        var units = kpis.Select(static kpi => kpi.Kpi.Unit).Distinct().ToList();
        var query = new ObservationQuery
        {
            Indicators = [.. kpis.Select(static kpi => kpi.Kpi.Indicator.Code.ToString()).Distinct(StringComparer.Ordinal)],
            Units = [.. units.Concat(units.SelectMany(unit => definitions.Picture.Units.Under(unit, DateOnly.MinValue, DateOnly.MaxValue))).Select(static unit => unit.ToString()).Distinct(StringComparer.Ordinal)],
            Aspects = ObservationQuery.Actual,
            ToDay = months[^1].Last.DayNumber,
            AsAt = definitions.Position.Number,
        };
        var (low, high) = (stated is null ? 0 : stated.Since(months[0]) + 1, months.Length);
        if (low >= high || !await AnyAsync(low)) return null;
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (await AnyAsync(middle)) low = middle;
            else high = middle;
        }

        // A quarter that begins in a month is over in a later one.
        var last = DateOnly.MinValue;
        await foreach (var figure in FiguresAsync(low))
        {
            if (PeriodOf(figure).Last is var end && end > last) last = end;
        }

        return Period.Containing(last, Frequency.Month, definitions.Picture.Settings.Calendar);

        async Task<bool> AnyAsync(int month)
        {
            await foreach (var _ in FiguresAsync(month)) return true;
            return false;
        }

        IAsyncEnumerable<FirstFigure> FiguresAsync(int month) => ledger.FirstFiguresAsync(definitions.Picture.Settings.Code, query with { FromDay = months[month].First.DayNumber }, cancellation);

        Period PeriodOf(FirstFigure figure) => Period.Containing(DateOnly.FromDayNumber(figure.FirstDay), Names<Frequency>.Parse(figure.Frequency).Value, definitions.Picture.Settings.Calendar);
    }
}
