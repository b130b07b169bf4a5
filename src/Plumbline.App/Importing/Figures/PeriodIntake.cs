using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>Reads the periods of a file. Whether a quarter of a single year (<c>2023Q1</c>) is of the calendar or the financial year is decided once a file: by the user, by the table's recipe, by the file's other periods, or by the organisation's settings; if none decides, it is a problem.</summary>
internal sealed class PeriodIntake
{
    private const int Remembered = 50_000;

    private readonly FinancialCalendar _settings;
    private readonly QuarterNaming _asked;
    private readonly ImportFindings _findings;
    private readonly Dictionary<(string, Frequency, bool), Parsed<Period>> _periods = [];
    private readonly Dictionary<(string Part, string Year), string?> _besides = [];
    private Func<QuarterEvidence> _look;
    private string _file = "";
    private (QuarterNaming Naming, string By) _ofRecipe;
    private bool _isSettled;
    private bool _holdsDates;
    private (string Table, int Row, int Column, string Text, Problem Problem, long Count) _open;

    /// <summary>Starts before any file.</summary>
    /// <param name="settings">The organisation's calendar.</param>
    /// <param name="asked">What the user says about quarters.</param>
    /// <param name="findings">Receives the problems and notes.</param>
    internal PeriodIntake(FinancialCalendar settings, QuarterNaming asked, ImportFindings findings)
    {
        (_settings, _asked, _findings) = (settings, asked, findings);
        (Calendar, ForHeadings) = (settings, settings.With(QuarterNaming.Financial));
        _look = () => new QuarterEvidence(settings);
    }

    /// <summary>The calendar with this file's meaning of a quarter.</summary>
    internal FinancialCalendar Calendar { get; private set; }

    /// <summary>A calendar that accepts every text that may name a period: used to find headings.</summary>
    internal FinancialCalendar ForHeadings { get; }

    /// <summary>Starts a file.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="look">Searches the file for evidence of what its quarters are.</param>
    internal void Begin(string file, Func<QuarterEvidence> look)
    {
        (_file, _look, _isSettled, _open, _ofRecipe) = (file, look, false, default, default);
        Calendar = _settings.With(QuarterNaming.Undecided);
        _periods.Clear();
    }

    /// <summary>Starts a table of the file.</summary>
    /// <param name="recipe">Its recipe; null: none.</param>
    internal void BeginTable(Recipe? recipe)
    {
        var naming = recipe?.Quarters ?? QuarterNaming.Undecided;
        _holdsDates = recipe is not null && recipe.Columns.Any(column => column.Holds is ColumnContent.Word { Is: ColumnWord.Date });
        if (naming != _ofRecipe.Naming) (_isSettled, Calendar) = (false, _settings.With(QuarterNaming.Undecided));
        _ofRecipe = (naming, $"the recipe {recipe?.Name} says");
        _periods.Clear();
    }

    /// <summary>Reads the period of a figure; a longer period than the frequency's is accepted where allowed.</summary>
    internal Parsed<Period> Read(string text, Frequency frequency, bool mayBeLonger)
    {
        if (_periods.TryGetValue((text, frequency, mayBeLonger), out var known)) return known;
        if (!_isSettled && IsUndecided(text)) Settle(text);
        if (_periods.Count >= Remembered) _periods.Clear();
        var period = mayBeLonger ? Period.ParseAtLeast(text, Calendar, frequency) : Period.Parse(text, Calendar, frequency);
        return _periods[(text, frequency, mayBeLonger)] = _holdsDates && !period.Succeeded && DayOf(text) is { } day ? Period.Containing(day.First, frequency, Calendar) : period;
    }

    // Any day of a period stands for it where the recipe says that the column holds dates.
    private Period? DayOf(string text) => Period.Parse(text, Calendar).TryGet(out var day, out _) && day.Frequency == Frequency.Day ? day : null;

    /// <summary>The period that a month or quarter and a year beside it name together; null where they name none.</summary>
    internal string? Beside(string part, string year)
    {
        if (_besides.TryGetValue((part, year), out var known)) return known;
        if (_besides.Count >= Remembered) _besides.Clear();
        return _besides[(part, year)] = PeriodText.Beside(part, year, ForHeadings);
    }

    /// <summary>Whether a period is unread because the meaning of quarters is undecided; reported once a file.</summary>
    internal bool IsOpen(string text, Problem problem, string table, int row, int column)
    {
        if (Calendar.Quarters != QuarterNaming.Undecided || !IsUndecided(text)) return false;
        _open = _open.Count == 0 ? (table, row, column, text, problem, 1) : _open with { Count = _open.Count + 1 };
        return true;
    }

    /// <summary>Ends the file and reports the undecided quarters.</summary>
    internal void End()
    {
        if (_open is not { Count: > 0 } open) return;
        _findings.Refuse(open.Table, open.Row, open.Column, new Problem(
            FormattableString.Invariant($"“{open.Text}”{(open.Count > 1 ? $" and {open.Count - 1:N0} more such figures" : "")}"),
            $"{open.Problem.Expected}, or give --calendar-quarters or --financial-quarters"));
    }

    private bool IsUndecided(string text) => _settings.StartMonth != 1 && text.AsSpan().ContainsAny("qQhH") && Period.IsUndecidedQuarter(text);

    private void Settle(string text)
    {
        _isSettled = true;
        var evidence = _asked == QuarterNaming.Undecided && _ofRecipe.Naming == QuarterNaming.Undecided ? _look() : new QuarterEvidence(_settings);
        var (naming, by) = _asked != QuarterNaming.Undecided ? (_asked, $"--{Names<QuarterNaming>.Of(_asked)}-quarters says")
            : _ofRecipe.Naming != QuarterNaming.Undecided ? _ofRecipe
            : evidence.Shows != QuarterNaming.Undecided ? (evidence.Shows, $"the file itself shows by “{evidence.Example}”")
            : (_settings.Quarters, "plumbline.yaml says");
        if (naming == QuarterNaming.Undecided) return;
        Calendar = _settings.With(naming);
        _periods.Clear();
        var months = Period.Parse(text, Calendar).TryGet(out var period, out _) ? FormattableString.Invariant($" ({period.First:yyyy-MM} to {period.Last:yyyy-MM})") : "";
        _findings.Note(_file, $"“{text}” and others like it are read as parts of the {Names<QuarterNaming>.Of(naming)} year{months}, as {by}");
    }
}
