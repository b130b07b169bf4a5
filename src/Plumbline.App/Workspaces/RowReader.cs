using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces;

/// <summary>The cells of one row by the names of their columns. What cannot be understood becomes a problem at its cell.</summary>
internal sealed class RowReader
{
    private readonly string[] _cells;
    private readonly ColumnPlaces _places;
    private readonly FileProblems _problems;
    private readonly int _problemsBefore;
    private string? _refused;
    private bool _incomplete;

    internal RowReader(string file, int row, string[] cells, ColumnPlaces places, FileProblems problems)
    {
        (File, Row, _cells, _places, _problems) = (file, row, cells, places, problems);
        _problemsBefore = problems.Count;
    }

    internal string File { get; }

    internal int Row { get; }

    /// <summary>Whether a problem was found in this row.</summary>
    internal bool HasProblem => _incomplete || _problems.Count > _problemsBefore;

    /// <summary>The column's number from 1; 0 where the file has no such column.</summary>
    internal int ColumnOf(string column) => Math.Max(0, _places.Find(column) + 1);

    /// <summary>The trimmed text of a cell; null where it is blank.</summary>
    internal string? Text(string column)
    {
        if (_places.Find(column) is var place && (place < 0 || _cells[place].Length == 0)) return null;
        var text = FormulaGuard.Unguard(_cells[place].Trim());
        if (text.Length == 0) return null;
        foreach (var c in text)
        {
            if (!char.IsControl(c) || c is '\n' or '\r' or '\t') continue;
            if (_refused != column) Add(column, new Problem(string.Create(CultureInfo.InvariantCulture, $"control character U+{(int)c:X4}"), "plain text"));
            _refused = column;
            return null;
        }

        return text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
    }

    /// <summary>The text of a cell that must not be blank; empty, with a problem, where it is.</summary>
    internal string RequiredText(string column, string expected)
    {
        if (Text(column) is { } text) return text;
        Refuse(column, Problem.With(null, expected));
        return "";
    }

    /// <summary>What a cell says; null where it is blank, or a problem.</summary>
    internal T? Optional<T>(string column, Func<string?, Parsed<T>> parse)
        where T : class => Text(column) is { } text ? Understood(column, parse(text)) : null;

    /// <summary>What a cell says; null, with a problem, where it is blank or not understood.</summary>
    internal T? Required<T>(string column, Func<string?, Parsed<T>> parse)
        where T : class => Understood(column, parse(Text(column)));

    /// <summary>A word of a closed vocabulary; the fallback where the cell is blank, or a problem.</summary>
    internal T Word<T>(string column, T? fallback = null)
        where T : struct, Enum
    {
        var text = Text(column);
        if (text is null && fallback is { } value) return value;
        if (Names<T>.Parse(text).TryGet(out var word, out var problem)) return word;
        Refuse(column, text is null ? problem : problem with { Expected = problem.Expected + Spelling.Suggestion(text, Names<T>.All) });
        return default;
    }

    /// <summary><c>yes</c> or blank.</summary>
    internal bool Flag(string column)
    {
        var text = Text(column);
        if (text is not (null or "yes" or "no")) Add(column, Problem.With(text, "yes or nothing"));
        return text == "yes";
    }

    /// <summary>A number without a sign of its own; null where blank.</summary>
    internal decimal? Number(string column)
    {
        if (Text(column) is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)) return number;
        Add(column, Problem.With(text, "a number such as 53 or 1,204.5"));
        return null;
    }

    /// <summary>A whole number from 0; null where blank.</summary>
    internal int? Whole(string column)
    {
        if (Text(column) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Add(column, Problem.With(text, "a whole number"));
        return null;
    }

    /// <summary>An ISO date; null where blank.</summary>
    internal DateOnly? Date(string column)
    {
        if (Text(column) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Add(column, Problem.With(text, "a date such as 2023-04-01"));
        return null;
    }

    /// <summary>Records a problem at a cell of this row.</summary>
    internal void Add(string column, Problem problem) => _problems.Add(File, Row, ColumnOf(column), problem);

    private T? Understood<T>(string column, Parsed<T> parsed)
        where T : class
    {
        if (parsed.TryGet(out var value, out var problem)) return value;
        Refuse(column, problem);
        return null;
    }

    // Said once: not again in each row where the whole column is absent, nor of a cell that was refused as it stands.
    private void Refuse(string column, Problem problem)
    {
        _incomplete = true;
        if (_refused != column && _places.Find(column) != CsvTable.Absent) Add(column, problem);
    }
}
