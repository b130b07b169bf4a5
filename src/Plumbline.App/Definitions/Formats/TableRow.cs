using System.Globalization;
using Plumbline.App.Csv;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Formats;

/// <summary>The cells of one row, by column name. An invalid cell becomes a problem at its place.</summary>
internal sealed class TableRow
{
    private static readonly string[] Times = ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm"];

    private readonly string[] _cells;
    private readonly ColumnPlaces _places;
    private readonly FileProblems _problems;
    private readonly int _problemsBefore;
    private readonly bool _isHeld;
    private string? _refused;
    private bool _incomplete;

    /// <remarks><paramref name="isHeld"/>: the row comes from the ledger, and what an earlier version accepted is not refused again.</remarks>
    internal TableRow(string file, int row, string[] cells, ColumnPlaces places, FileProblems problems, bool isHeld = false)
    {
        (File, Row, _cells, _places, _problems, _isHeld) = (file, row, cells, places, problems, isHeld);
        _problemsBefore = problems.Count;
    }

    internal string File { get; }

    /// <summary>Whether the file lacks a required column, which is told once for its header.</summary>
    internal bool Lacks(string column) => _places.Find(column) == CsvTable.Absent;

    internal int Row { get; }

    /// <summary>Whether a problem was found in this row.</summary>
    internal bool HasProblem => _incomplete || _problems.Count > _problemsBefore;

    /// <summary>Whether it comes from the ledger.</summary>
    internal bool IsHeld => _isHeld;

    /// <summary>Whether it is a row of somebody else's table: a word of a closed vocabulary has any case there, and a space for a hyphen.</summary>
    internal bool IsOfOthers { get; init; }

    /// <summary>The columns that somebody else's table does not have, and whose cells are those of the ledger.</summary>
    internal IReadOnlyCollection<string> Kept { private get; init; } = [];

    /// <summary>Whether the cell of a column is that of the ledger.</summary>
    internal bool Keeps(string column) => Kept.Contains(column, StringComparer.Ordinal);

    /// <summary>The column's number from 1; 0 where the file has no such column.</summary>
    internal int ColumnOf(string column) => Math.Max(0, _places.Find(column) + 1);

    /// <summary>Whether a cell is blank or the file has no such column.</summary>
    internal bool IsBlank(string column) => Cell(column) is null;

    /// <summary>The trimmed text of a cell; null where it is blank.</summary>
    internal string? Text(string column)
    {
        if (Cell(column) is not { } text || Refused(column, text)) return null;
        return text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
    }

    /// <summary>The text of a cell that holds a figure, a day or a period, without invisible characters, so that a zero-width character is no problem.</summary>
    internal string? Seen(string column)
    {
        if (Cell(column) is not { } text) return null;
        if (PlainText.Refusal(text) is null) return text;
        var seen = PlainText.Read(text).Trim();
        return seen.Length == 0 || Refused(column, seen) ? null : seen;
    }

    /// <summary>The text of a required cell; where it is blank, an empty text and a problem.</summary>
    internal string RequiredText(string column, string expected)
    {
        if (Text(column) is { } text) return text;
        Refuse(column, Problem.With(null, expected));
        return "";
    }

    /// <summary>The value of an optional cell; null where it is blank or invalid.</summary>
    internal T? Optional<T>(string column, Func<string?, Parsed<T>> parse)
        where T : class => Text(column) is { } text ? Understood(column, parse(text)) : null;

    /// <summary>The value of a required cell; where it is blank or invalid, null and a problem.</summary>
    internal T? Required<T>(string column, Func<string?, Parsed<T>> parse)
        where T : class => Understood(column, parse(Text(column)));

    /// <summary>The value of a required cell with a figure or a period; where it is blank or invalid, null and a problem.</summary>
    internal T? RequiredSeen<T>(string column, Func<string?, Parsed<T>> parse)
        where T : class => Understood(column, parse(Seen(column)));

    /// <summary>One of a few words; null where the cell is blank, or has none of them, which is a problem.</summary>
    internal string? OneOf(string column, params string[] words)
    {
        if (Text(column) is not { } text) return null;
        if (words.Contains(text, StringComparer.Ordinal)) return text;
        if (IsOfOthers && words.Contains(WordOf(text), StringComparer.Ordinal)) return WordOf(text);
        Refuse(column, Problem.With(text, words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}"));
        return null;
    }

    /// <summary>A word of a closed vocabulary; the fallback where the cell is blank or invalid.</summary>
    internal T Word<T>(string column, T? fallback = null)
        where T : struct, Enum
    {
        var text = Text(column);
        if (text is null && fallback is { } value) return value;
        if (Names<T>.Parse(text).TryGet(out var word, out var problem) || (IsOfOthers && text is not null && Names<T>.Parse(WordOf(text)).TryGet(out word, out _))) return word;
        Refuse(column, text is null ? problem : problem with { Expected = problem.Expected + Spelling.Suggestion(text, Names<T>.All) });
        return default;
    }

    /// <summary>Whether a cell says yes; null where it is blank or invalid.</summary>
    internal bool? Flag(string column)
    {
        if (Seen(column) is not { } text) return null;
        if (YesNo.Parse(text).TryGet(out var says, out var problem)) return says;
        Wrong(column, problem);
        return null;
    }

    /// <summary>A number without a sign; null where blank or invalid.</summary>
    internal decimal? Number(string column)
    {
        if (Seen(column) is not { } text) return null;
        if (Quantity.ParsePlain(text).TryGet(out var number, out var problem)) return number;
        Wrong(column, problem);
        return null;
    }

    /// <summary>A whole number from 0; null where blank or invalid.</summary>
    internal int? Whole(string column)
    {
        if (Seen(column) is not { } text) return null;
        if (int.TryParse(PlainText.Read(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Wrong(column, Problem.With(text, "a whole number"));
        return null;
    }

    /// <summary>An ISO date; null where blank or invalid.</summary>
    internal DateOnly? Date(string column)
    {
        if (Seen(column) is not { } text) return null;
        if (DateOnly.TryParseExact(PlainText.Read(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Wrong(column, Problem.With(text, "a date such as 2023-04-01"));
        return null;
    }

    /// <summary>An ISO date that every row needs; where it is blank or invalid, a problem.</summary>
    internal DateOnly RequiredDate(string column)
    {
        if (Date(column) is { } date) return date;
        if (Seen(column) is null) Refuse(column, Problem.With(null, "a date such as 2023-04-01"));
        _incomplete = true;
        return default;
    }

    /// <summary>A time to the second that every row needs; where it is blank or invalid, a problem.</summary>
    internal DateTime RequiredTime(string column)
    {
        var text = Seen(column);
        if (text is not null && DateTime.TryParseExact(PlainText.Read(text), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        Refuse(column, Problem.With(text, "a time such as 2020-05-06T19:26:14"));
        return default;
    }

    /// <summary>A time; null where blank or invalid.</summary>
    internal DateTime? Time(string column)
    {
        if (Seen(column) is not { } text) return null;
        if (DateTime.TryParseExact(PlainText.Read(text), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        Wrong(column, Problem.With(text, "a time such as 2020-05-06T10:15"));
        return null;
    }

    /// <summary>Records a problem at a cell, unless the column is missing or a character of the cell was refused already.</summary>
    internal void Refuse(string column, Problem problem)
    {
        _incomplete = true;
        if (_refused != column && _places.Find(column) != CsvTable.Absent) Add(column, problem);
    }

    /// <summary>Records a problem at a cell.</summary>
    internal void Add(string column, Problem problem) => _problems.Add(File, Row, ColumnOf(column), problem);

    /// <summary>The trimmed text of a cell, unchecked; null where it is blank.</summary>
    private string? Cell(string column)
    {
        if (_places.Find(column) is var place && (place < 0 || _cells[place].Length == 0)) return null;
        return FormulaGuard.Unguard(_cells[place].Trim()) is { Length: > 0 } text ? text : null;
    }

#pragma warning disable CA1308 // The words of files are in lower case.
    private static string WordOf(string text) => string.Join('-', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
#pragma warning restore CA1308

    private bool Refused(string column, string text)
    {
        if (_isHeld || PlainText.Refusal(text) is not { } refusal) return false;
        if (_refused != column) Add(column, refusal);
        _refused = column;
        return true;
    }

    // A cell that is wrong in itself is not refused again for what would follow from it.
    private void Wrong(string column, Problem problem)
    {
        if (_refused != column) Add(column, problem);
        _refused = column;
    }

    private T? Understood<T>(string column, Parsed<T> parsed)
        where T : class
    {
        if (parsed.TryGet(out var value, out var problem)) return value;
        Refuse(column, problem);
        return null;
    }
}
