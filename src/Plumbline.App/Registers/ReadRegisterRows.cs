using System.Collections.Immutable;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.App.Registers.Rows;
using Plumbline.App.Totals;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Registers;

/// <summary>Reads a register with its figures: the only door by which papers, pages, verbs and checks get it.</summary>
public static class ReadRegisterRows
{
    /// <summary>A register as it stands in a period: the rows that are there on some day of it, with the figures of that period.</summary>
    public static async Task<RegisterReading> RunAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, Period period, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(period);
        var picture = definitions.Picture;
        var rows = await ReadAllRows.RunAsync(ledger, definitions, register, cancellation);
        List<RegisterRow> there = [.. rows.All.Where(row => row.IsThere(period.First, period.Last))];
        var figures = new List<FiguresOfField>();
        foreach (var field in register.Figures) figures.Add(await FiguresAsync(ledger, definitions, register, field, period, cancellation));
        ImmutableArray<RegisterLine> lines = [.. there.Select(row => new RegisterLine(row, [.. figures.Select(of => of.FigureOf(picture, row.Unit))])
        {
            Given = [.. figures.Select(of => of.GivenOf(row.Unit))],
            DoubleOf = rows.DoubleOf(row, period.First, period.Last),
        })];
        var reading = new RegisterReading(register, period, lines, [.. figures.Select(static of => of.Bare)]);
        return reading with { Totals = RegisterTotals.Of(picture, reading, lines), UpdatedOn = await UpdatedOnAsync(ledger, picture.Settings.Code, rows, lines, cancellation) };
    }

    // The figures of a field in the period shown, with the days on which those of the rows begin.
    private static async Task<FiguresOfField> FiguresAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, FigureOfRow field, Period period, CancellationToken cancellation)
    {
        var picture = definitions.Picture;
        if (picture.Find(field.Indicator) is not { } indicator) return new FiguresOfField(new RegisterTotal(field, period, Total: null, Stated: null), null, [], []);
        var shown = RegisterTotals.PeriodOf(indicator, period, picture.Settings.Calendar);
        var query = new ObservationQuery { Indicators = [indicator.Code.ToString()], Aspects = ObservationQuery.Actual, FromDay = shown.First.DayNumber, ToDay = shown.Last.DayNumber, AsAt = definitions.Position.Number };
        var given = await GivenAsync(ledger, definitions, indicator, shown, query, cancellation);
        var begun = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var first in (await ReadFirstFigures.BeforeAsync(ledger, picture.Settings.Code, query, cancellation))[indicator.Code.ToString()])
        {
            if (first.Frequency == Names<Frequency>.Of(indicator.Frequency)) begun[first.Unit] = DateOnly.FromDayNumber(first.FirstDay);
        }

        var above = register.Unit ?? picture.Units.Top.Code;
        var bare = new RegisterTotal(field, shown, Total: null, RegisterTotals.FigureOf(picture, indicator, above, given.GetValueOrDefault(above, []), shown)) { First = RegisterTotals.FirstOf(indicator, shown) };
        return new FiguresOfField(bare, indicator, given, begun);
    }

    // The day of the last change that wrote a row, or a figure that is shown.
    private static async Task<DateOnly?> UpdatedOnAsync(ILedger ledger, string organisation, RegisterRows rows, ImmutableArray<RegisterLine> lines, CancellationToken cancellation)
    {
        var last = lines.SelectMany(static line => line.Figures).Max(static figure => figure?.Change) ?? 0;
        if (rows.LastChange is { } change && change.Value > last) last = change.Value;
        return last > 0 && await ledger.ChangeAsync(organisation, ChangeNumber.Of((int)last), cancellation) is { } written ? DateOnly.FromDateTime(UnitedKingdomTime.Of(written.At)) : null;
    }

    /// <summary>The month that is shown where none is asked for: that in which the latest figure of a row ends, else the one of the change, by whose end every row is there that has begun.</summary>
    public static async Task<Period> LatestAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        var calendar = definitions.Picture.Settings.Calendar;
        var now = DateOnly.FromDateTime(definitions.Position.At.UtcDateTime);
        var latest = (DateOnly?)null;
        if (register.HasFigures)
        {
            var rows = (await ReadAllRows.RunAsync(ledger, definitions, register, cancellation)).All.Select(static row => row.Unit.ToString()).ToHashSet(StringComparer.Ordinal);
            // Half years back, so that the figures of many years are not read for the last.
            for (var (last, days) = (now, HalfYear); latest is null && days < LongestAgo; last = last.AddDays(-days - 1), days *= 2) latest = await LastAsync(last.AddDays(-days), last, rows);
        }

        return Period.Containing(latest ?? now, Frequency.Month, calendar);

        async Task<DateOnly?> LastAsync(DateOnly from, DateOnly to, HashSet<string> rows)
        {
            var last = (DateOnly?)null;
            var query = new ObservationQuery { Indicators = [.. register.Figures.Select(static figure => figure.Indicator.ToString())], Aspects = ObservationQuery.Actual, FromDay = from.DayNumber, ToDay = to.DayNumber, AsAt = definitions.Position.Number };
            await foreach (var row in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation))
            {
                if (!rows.Contains(row.Fact.Unit) || !Names<Frequency>.Parse(row.Fact.Frequency).TryGet(out var frequency, out _)) continue;
                var end = Period.Containing(DateOnly.FromDayNumber(row.Fact.FirstDay), frequency, calendar).Last;
                // A year that goes on is not over in a month to come.
                if (end > now) end = now;
                if (last is null || end > last) last = end;
            }

            return last;
        }
    }

    private const int HalfYear = 183;
    private const int LongestAgo = 40_000;

    // The figures of every unit in a period, by unit: one query, whatever the number of rows.
    private static async Task<Dictionary<UnitCode, List<Observation>>> GivenAsync(ILedger ledger, OrganisationDefinitions definitions, Indicator indicator, Period period, ObservationQuery query, CancellationToken cancellation)
    {
        var (given, reader) = (new Dictionary<UnitCode, List<Observation>>(), new ObservationReader(definitions.Picture.Settings.Calendar));
        await foreach (var row in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation))
        {
            if (reader.Read(row) is not { } figure || figure.Period.Frequency != indicator.Frequency || !(figure.Period == period || period.Contains(figure.Period))) continue;
            if (!given.TryGetValue(figure.Unit, out var figures)) given[figure.Unit] = figures = [];
            figures.Add(figure);
        }

        return given;
    }

    private sealed record FiguresOfField(RegisterTotal Bare, Indicator? Indicator, Dictionary<UnitCode, List<Observation>> Given, Dictionary<string, DateOnly> Begun)
    {
        internal Observation? FigureOf(OrganisationPicture picture, UnitCode row) => Indicator is null ? null : RegisterTotals.FigureOf(picture, Indicator, row, Given.GetValueOrDefault(row, []), Bare.Period);

        internal GivenOfRow GivenOf(UnitCode row) => new(Given.TryGetValue(row, out var figures) ? [.. figures] : [], Begun.TryGetValue(row.ToString(), out var first) ? first : null);
    }
}
