using System.Globalization;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>Adds up the figures of a table that are of one indicator, unit, period and aspect: the accounts of a ledger that make one line.</summary>
/// <param name="table">The table.</param>
/// <param name="isWide">Whether an account has one row, with a column for each month: a second row of it is then perhaps pasted twice.</param>
/// <param name="findings">Receives what was added up, and what cannot be.</param>
internal sealed class AddedFigures(string table, bool isWide, ImportFindings findings)
{
    // A source note names so many accounts, and counts the rest.
    private const int Named = 20;

    private readonly Dictionary<(IndicatorCode, UnitCode, Period, Aspect), Sum> _sums = [];

    /// <summary>Takes a figure. One that is no number cannot be added, and is refused.</summary>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="stated">The parts of it that the table has columns for.</param>
    /// <param name="row">Its row.</param>
    /// <param name="cell">Its cell.</param>
    /// <param name="account">Its label.</param>
    internal void Add(Indicator indicator, Unit unit, FigureRow figure, StatedParts stated, int row, Cell cell, string account)
    {
        if (figure.Value is not ObservedValue.Number { Quantity: var quantity })
        {
            var found = cell.Text.Length == 0 || cell.Text == figure.Value.Text ? $"“{figure.Value.Text}”" : $"“{cell.Text}”, read as {figure.Value.Text},";
            findings.Refuse(table, row, cell.Column, new Problem($"{found} among accounts that make {indicator.Code}", "a number, or a blank cell where nothing is booked"));
            return;
        }

        var key = (indicator.Code, unit.Code, figure.Period, figure.Standing.Aspect);
        if (!_sums.TryGetValue(key, out var sum)) _sums[key] = sum = new Sum(indicator, unit, figure, stated, row, cell);
        sum.Add(quantity, row, account, figure.IsProvisional, figure.Note, figure.Standing);
    }

    /// <summary>Gives each sum, with its accounts as source note, and says which accounts make which line.</summary>
    internal void Complete(Action<Indicator, Unit, FigureRow, StatedParts, int, Cell> take)
    {
        foreach (var sum in _sums.Values) take(sum.Indicator, sum.Unit, sum.ToFigure(), sum.Stated | StatedParts.SourceNote, sum.Row, sum.Cell);
        foreach (var line in _sums.Values.GroupBy(static sum => (sum.Indicator.Code, sum.Unit.Code)))
        {
            List<string> accounts = [.. line.SelectMany(static sum => sum.Accounts.Values).DistinctBy(static account => account.Key).Select(static account => account.Name)];
            var first = line.First();
            if (isWide) WarnOfRepeats(line.SelectMany(static sum => sum.Accounts.Values), first.Cell.Column);
            findings.Note($"{table}:{first.Row}:{first.Cell.Column}", $"{first.Indicator.Code} of {first.Unit.Name} is {(accounts.Count == 1 ? "the account" : $"the sum of {Counted.Of(accounts.Count, "account")}")}: {string.Join("; ", accounts)}");
        }
    }

    // An account that is pasted twice is added twice. So is one that the ledger keeps in two rows, which is right: the reader decides.
    private void WarnOfRepeats(IEnumerable<Account> accounts, int column)
    {
        foreach (var account in accounts.GroupBy(static account => account.Key, StringComparer.Ordinal))
        {
            List<int> rows = [.. account.SelectMany(static one => one.Rows).Distinct().Order()];
            if (rows.Count < 2) continue;
            findings.Warn(
                string.Create(CultureInfo.InvariantCulture, $"{table}:{rows[1]}:{column}"),
                string.Create(CultureInfo.InvariantCulture, $"the account {account.First().Name} stands in {Counted.Of(rows.Count, "row")}, first in rows {rows[0]} and {rows[1]}, and all are added: where a row was pasted twice, take it out"));
        }
    }

    /// <summary>An account of a sum.</summary>
    /// <param name="Key">Its label in the form in which labels are compared: <c>5020 MEDICAL</c> is <c>5020 Medical</c>.</param>
    /// <param name="Name">Its label as first written.</param>
    private sealed record Account(string Key, string Name)
    {
        internal HashSet<int> Rows { get; } = [];
    }

    private sealed class Sum(Indicator indicator, Unit unit, FigureRow first, StatedParts stated, int row, Cell cell)
    {
        private readonly List<Quantity> _parts = [];
        private readonly List<string> _notes = [];
        private bool _isProvisional;
        private bool _isDoubtful;
        private int _last = row;

        internal Indicator Indicator => indicator;

        internal Unit Unit => unit;

        internal StatedParts Stated => stated;

        internal int Row { get; } = row;

        // The comment on one account, and the number behind its cell, are not those of the line.
        internal Cell Cell { get; } = cell with { Comment = null, Held = null };

        // By key, in the order of the table.
        internal OrderedDictionary<string, Account> Accounts { get; } = new(StringComparer.Ordinal);

        internal void Add(Quantity quantity, int at, string account, bool isProvisional, string? note, FigureStanding standing)
        {
            _parts.Add(quantity);
            var key = LabelText.Normalise(account);
            if (!Accounts.TryGetValue(key, out var known)) Accounts.Add(key, known = new Account(key, account));
            known.Rows.Add(at);
            if (note is not null && !_notes.Contains(note)) _notes.Add(note);
            _isProvisional |= isProvisional;
            _isDoubtful |= standing.IsDoubtful;
            _last = at;
        }

        internal FigureRow ToFigure() => first with
        {
            Value = ObservedValue.Of(Quantity.Sum(_parts)),
            IsProvisional = _isProvisional,
            Note = _notes.Count == 0 ? null : Cut(string.Join("; ", _notes)),
            Standing = new FigureStanding(first.Standing.Aspect, Cut(Source()), _isDoubtful),
        };

        private string Source()
        {
            var names = string.Join("; ", Accounts.Values.Take(Named).Select(static account => account.Name));
            var more = Accounts.Count > Named ? $"; and {Accounts.Count - Named} more" : "";
            var rows = Row == _last ? string.Create(CultureInfo.InvariantCulture, $"row {Row}") : string.Create(CultureInfo.InvariantCulture, $"rows {Row} to {_last}");
            return $"{(Accounts.Count == 1 ? "account" : $"sum of {Counted.Of(Accounts.Count, "account")}")}, {rows}: {names}{more}";
        }

        private static string Cut(string text) => text.Length <= ObservationFact.LongestNote ? text : text[..(ObservationFact.LongestNote - 1)] + "…";
    }
}
