using System.Collections.Immutable;
using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Registers.Rows;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Registers;

/// <summary>Reads a register with its figures: the only door by which papers, pages, verbs and checks get it. Kept by position, and read anew after a change that wrote of it.</summary>
public static class ReadRegisterRows
{
    // Each with the figures of its row: about 1 KB.
    private const long MostLines = 100_000;
    private const long Least = 100;

    private static readonly PeriodFigures None = new(ImmutableDictionary<UnitCode, IReadOnlyList<Observation>>.Empty, ImmutableDictionary<UnitCode, DateOnly>.Empty);

    private static readonly KeptFromEarlier<(string Organisation, RegisterCode Register, string Period), RegisterReading> Kept = new(MostLines, static reading => Least + reading.Lines.Length);

    /// <summary>A register as it stands in a period: the rows that are there on some day of it, with the figures of that period.</summary>
    public static Task<RegisterReading> RunAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, Period period, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(period);
        return Kept.GetAsync(
            ledger,
            (definitions.Picture.Settings.Code, register.Code, period.ToString()),
            definitions.Position.Number,
            async earlier => earlier is not null && !await WrittenOfRegister.AnyAsync(ledger, definitions, register, earlier.Position)
                ? earlier.Value
                : await ReadAsync(ledger, definitions, register, period)).WaitAsync(cancellation);
    }

    private static async Task<RegisterReading> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, Period period)
    {
        var picture = definitions.Picture;
        var rows = await ReadAllRows.RunAsync(ledger, definitions, register);
        List<RegisterRow> there = [.. rows.All.Where(row => row.IsThere(period.First, period.Last))];
        var figures = new List<FiguresOfField>();
        foreach (var field in register.Figures) figures.Add(await FiguresAsync(ledger, definitions, register, field, period));
        ImmutableArray<RegisterLine> lines = [.. there.Select(row => LineOf(row, row.Unit) with { DoubleOf = rows.DoubleOf(row, period.First, period.Last) })];
        // Of the year, a figure counts rows that left before the month, or come after it.
        var beside = rows.All.Where(row => !row.IsThere(period.First, period.Last) && figures.Exists(of => row.IsThere(of.Bare.Period.First, of.Bare.Period.Last)));
        var reading = new RegisterReading(register, period, lines, [.. figures.Select(static of => of.Bare)]) { Beside = [.. beside.Select(row => LineOf(row, row.Unit))] };
        return reading with { Totals = RegisterTotals.Of(picture, reading), UpdatedOn = await UpdatedOnAsync(ledger, picture.Settings.Code, rows, lines) };

        RegisterLine LineOf(RegisterRow row, UnitCode unit) => new(row, [.. figures.Select(of => of.FigureOf(picture, unit))]) { Given = [.. figures.Select(of => of.Figures.OfRow(unit))] };
    }

    // The figures of a field in the period shown.
    private static async Task<FiguresOfField> FiguresAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, FigureOfRow field, Period period)
    {
        var picture = definitions.Picture;
        if (picture.Find(field.Indicator) is not { } indicator) return new FiguresOfField(new RegisterTotal(field, period, Total: null, Stated: null), null, None);
        var shown = RegisterTotals.PeriodOf(indicator, period, picture.Settings.Calendar);
        var figures = await ReadPeriodFigures.RunAsync(ledger, definitions, indicator, shown);
        var above = register.Unit ?? picture.Units.Top.Code;
        // What was given for the months of a quarter is not stated for the quarter.
        var stated = shown.Frequency == indicator.Frequency ? RegisterTotals.FigureOf(picture, indicator, above, figures.Of(above), shown) : null;
        var bare = new RegisterTotal(field, shown, Total: null, stated) { First = RegisterTotals.FirstOf(indicator, shown) };
        return new FiguresOfField(bare, indicator, figures);
    }

    // The day of the last change that wrote a row, or a figure that is shown.
    private static async Task<DateOnly?> UpdatedOnAsync(ILedger ledger, string organisation, RegisterRows rows, ImmutableArray<RegisterLine> lines)
    {
        var last = lines.SelectMany(static line => line.Figures).Max(static figure => figure?.Change) ?? 0;
        if (rows.LastChange is { } change && change.Value > last) last = change.Value;
        return last > 0 && await ledger.ChangeAsync(organisation, ChangeNumber.Of((int)last)) is { } written ? DateOnly.FromDateTime(UnitedKingdomTime.Of(written.At)) : null;
    }

    private sealed record FiguresOfField(RegisterTotal Bare, Indicator? Indicator, PeriodFigures Figures)
    {
        internal Observation? FigureOf(OrganisationPicture picture, UnitCode row) => Indicator is null ? null : RegisterTotals.FigureOf(picture, Indicator, row, Figures.Of(row), Bare.Period);
    }
}
