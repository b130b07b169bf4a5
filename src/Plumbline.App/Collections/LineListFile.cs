using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Plumbline.App.Definitions.Collections;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing;
using Plumbline.Core.Collections;
using Plumbline.Core.Periods;

namespace Plumbline.App.Collections;

/// <summary>Converts the events that another system exports, as a workbook or CSV, into the rows of a line list: headings and words in any case, days as <c>05/04/2023</c>, a title above the heading.</summary>
internal sealed partial class LineListFile
{
    private const int HeadingWithin = 60;

    private readonly CollectionDefinition _collection;
    private readonly string[] _known;
    private readonly StringBuilder _text = new();
    private readonly List<int> _rows = [];
    private readonly List<int> _columns = [];
    private Dictionary<string, string>?[] _words = [];
    private bool[] _areDays = [];

    private LineListFile(CollectionDefinition collection) => (_collection, _known) = (collection, [.. new EventsTable(collection).Columns]);

    /// <summary>The rows as CSV of a line list.</summary>
    internal string Text => _text.ToString();

    /// <summary>The name for places: the file, and after <c>!</c> the sheet.</summary>
    internal string Name { get; private set; } = "";

    /// <summary>Reads a file. If no row has the headings of the line list, the first row is taken as the heading, so that its problems are reported.</summary>
    internal static (LineListFile List, FileProblem? Problem) Read(ImportFile file, FinancialCalendar calendar, CollectionDefinition collection)
    {
        var list = new LineListFile(collection);
        var waiting = new List<FileRow>();
        var (name, problem) = ReadRows.Run(file, calendar, row =>
        {
            if (list._columns.Count > 0)
            {
                list.Add(row);
                return;
            }

            waiting.Add(row);
            if (list.IsHeading(row) || waiting.Count == HeadingWithin) list.Begin(waiting);
        });
        if (list._columns.Count == 0 && waiting.Count > 0) list.Begin(waiting);
        list.Name = name;
        return (list, problem);
    }

    /// <summary>Moves a problem from the line list's CSV to its place in the file.</summary>
    internal FileProblem InFile(FileProblem problem) => problem with
    {
        File = Name,
        Row = problem.Row > 0 && problem.Row <= _rows.Count ? _rows[problem.Row - 1] : problem.Row,
        Column = problem.Column > 0 && problem.Column <= _columns.Count ? _columns[problem.Column - 1] : problem.Column,
    };

    private bool IsHeading(FileRow row) => row.Cells.Count(cell => _known.Contains(Plain(cell.Text), StringComparer.Ordinal)) >= 2;

    private void Begin(List<FileRow> waiting)
    {
        var at = Math.Max(0, waiting.FindIndex(IsHeading));
        var heading = waiting[at];
        _columns.AddRange(heading.Cells.Select(cell => cell.Column));
        var names = heading.Cells.Select(cell => _known.Contains(Plain(cell.Text), StringComparer.Ordinal) ? Plain(cell.Text) : cell.Text).ToList();
        _areDays = [.. names.Select(name => name is "received" or "closed")];
        _words = [.. names.Select(name => _collection.Columns.FirstOrDefault(column => column.Name == name)?.Values.GroupBy(Plain, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal))];
        Line(heading.Number, names);
        foreach (var row in waiting.Skip(at + 1)) Add(row);
    }

    // A cell beyond the heading is reported as one cell too many.
    private void Add(FileRow row)
    {
        var cells = new string[_columns.Count];
        Array.Fill(cells, "");
        var beyond = new List<string>();
        foreach (var (column, text) in row.Cells)
        {
            var at = _columns.BinarySearch(column);
            if (at < 0) beyond.Add(text);
            else cells[at] = _areDays[at] ? Day(text) : _words[at]?.GetValueOrDefault(Plain(text), text) ?? text;
        }

        Line(row.Number, [.. cells, .. beyond]);
    }

    private void Line(int number, List<string> cells)
    {
        _rows.Add(number);
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) _text.Append(',');
            if (cells[i].AsSpan().IndexOfAny(",\"\r\n") < 0) _text.Append(cells[i]);
            else _text.Append('"').Append(cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        _text.Append('\n');
    }

    // “Date Received” is a different column from “received”, but “ Received ” and “STAFF ATTITUDE” match.
    private static string Plain(string text) => Spaces().Replace(text.Trim(), "-").ToLowerInvariant();

    // Day first, as in Britain; the time of day does not matter for working days.
    private static string Day(string text)
    {
        var match = WrittenDay().Match(text);
        if (!match.Success) return text;
        if (match.Groups["iso"].Success) return match.Groups["iso"].Value;
        var day = $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}";
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? day : text;
    }

    [GeneratedRegex("[ _\n\r]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("^(?:(?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})|(?<d>[0-9]{1,2})[/.-](?<m>[0-9]{1,2})[/.-](?<y>[0-9]{4}))(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDay();
}
