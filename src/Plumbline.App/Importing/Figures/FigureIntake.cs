using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>Takes in what the layouts find: knows the organisation's words, collects what is not understood, spools the rest.</summary>
internal sealed class FigureIntake(OrganisationPicture picture, LabelBook labels, FigureOrder order, FigureSpool spool, ImportFindings findings, ImportOptions options)
{
    private const int Remembered = 50_000;

    private readonly Dictionary<string, Parsed<ObservedValue>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, Frequency), Parsed<Period>> _periods = [];
    private readonly List<string> _tables = [];
    private readonly UnitBook _units = new(picture.Units);

    internal OrganisationPicture Picture => picture;

    internal FinancialCalendar Calendar => picture.Settings.Calendar;

    internal ImportFindings Findings => findings;

    internal ImportOptions Options => options;

    /// <summary>Figures of another sort than their indicator.</summary>
    internal DoubtfulFigures Doubts { get; } = new(findings);

    internal LabelIntake Labels { get; } = new(labels);

    /// <summary>The tables read, named as source cells name them.</summary>
    internal IReadOnlyList<string> Tables => _tables;

    /// <summary>The series that have figures, to ask the ledger for.</summary>
    internal HashSet<IndicatorCode> Indicators { get; } = [];

    internal HashSet<UnitCode> Units { get; } = [];

    internal (int From, int To) Days { get; private set; } = (int.MaxValue, int.MinValue);

    /// <summary>A table whose figures come next.</summary>
    internal void Begin(Grid grid) => _tables.Add(grid.Name);

    internal Unit? FindUnit(string text) => _units.Find(text);

    internal string NearUnits(string text) => _units.Near(text);

    /// <summary>The period of a text for an indicator.</summary>
    internal Parsed<Period> Period(string text, Frequency frequency)
    {
        if (_periods.TryGetValue((text, frequency), out var known)) return known;
        if (_periods.Count >= Remembered) _periods.Clear();
        return _periods[(text, frequency)] = Core.Periods.Period.Parse(text, Calendar, frequency);
    }

    /// <summary>What a cell reports; null where it cannot be taken in, which is then among the findings.</summary>
    internal ObservedValue? Value(Grid grid, int row, Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Error:
                findings.Warn($"{grid.Name}:{row}:{cell.Column}", $"a formula gives {cell.Text}: the cell is left out");
                return null;
            case CellKind.Uncalculated:
                return Refused(grid, row, cell, new Problem(cell.Text, "a value: open the workbook, let it calculate, and save it"));
            case CellKind.Unfit:
                return Refused(grid, row, cell, new Problem(cell.Text, "plain text"));
            case CellKind.Unplaced:
                return Refused(grid, row, cell, new Problem(cell.Text, "columns that line up below the periods, or a tab between them"));
            case CellKind.Date:
                return Refused(grid, row, cell, new Problem($"the date {cell.Text}", "a figure; a spreadsheet makes a date of 4/5 unless its cell is formatted as text"));
            case CellKind.Text:
                return Parse(cell.Text).TryGet(out var value, out var problem) ? value : Refused(grid, row, cell, problem);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Adds a figure.</summary>
    internal void Add(Indicator indicator, Unit unit, Period period, ObservedValue value, FigureDetails details, int row, int column)
    {
        var isFraction = value is ObservedValue.Fraction;
        Indicators.Add(indicator.Code);
        Units.Add(unit.Code);
        Doubts.Look(indicator, value, _tables.Count - 1, _tables[^1], row, column);
        Days = (Math.Min(Days.From, period.First.DayNumber), Math.Max(Days.To, period.First.DayNumber));
        spool.Add(new ImportedFigure(
            order.KeyOf(indicator.Code, unit.Code, period.First),
            value.Text,
            value.Status,
            isFraction ? null : details.Numerator,
            isFraction ? null : details.Denominator,
            details.IsProvisional,
            details.Note,
            details.Says,
            _tables.Count - 1,
            row,
            column));
    }

    private Parsed<ObservedValue> Parse(string text)
    {
        if (_values.TryGetValue(text, out var known)) return known;
        if (_values.Count >= Remembered) _values.Clear();
        return _values[text] = text[0] is '=' or '@' or '+' ? new Problem($"“{Short(text)}”, which a spreadsheet would run as a formula", "a figure") : ObservedValue.Parse(text);
    }

    private ObservedValue? Refused(Grid grid, int row, Cell cell, Problem problem)
    {
        findings.Refuse(grid.Name, row, cell.Column, problem);
        return null;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}

/// <summary>What a table says of a figure besides its value.</summary>
internal sealed record FigureDetails(decimal? Numerator, decimal? Denominator, bool IsProvisional, string? Note, Says Says)
{
    /// <summary>Characters of a note: the ledger's limit.</summary>
    internal const int LongestNote = 4_000;

    /// <summary>Nothing, as in a wide table.</summary>
    internal static FigureDetails None { get; } = new(null, null, IsProvisional: false, null, Says.ValueOnly);
}
