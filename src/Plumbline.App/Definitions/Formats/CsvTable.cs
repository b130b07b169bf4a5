using System.Globalization;
using CsvHelper;
using Plumbline.App.Csv;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Formats;

/// <summary>Reads a comma-separated file with a header row, row by row. What is unreadable becomes a problem with its place.</summary>
internal static class CsvTable
{
    /// <summary>The place of a required column that the header lacks; the problem is reported for the header, not for every row.</summary>
    internal const int Absent = -1;

    /// <summary>The place of an optional column that the file does not have.</summary>
    internal const int Unknown = -2;

    /// <summary>The rows after the header. A row with the wrong number of cells is a problem and is left out.</summary>
    /// <remarks><paramref name="whyNoOther"/> ends the message about an unknown column with the reason. <paramref name="lost"/> receives each row that is left out. <paramref name="alsoTaken"/> are headings of this file that are columns too, which no message offers.</remarks>
    internal static IEnumerable<TableRow> Read(
        string text, string file, IReadOnlyList<string> columns, IReadOnlyCollection<string> required, FileProblems problems, string whyNoOther = "", Action? lost = null, IEnumerable<string>? alsoTaken = null)
    {
        var malformed = new HashSet<long>();
        using var csv = CsvReader.FromText(text, CsvOptions.Texts(',', record => malformed.Add(record.RecordNumber)));
        if (!Next(csv, file, problems, lost) || Cells(csv) is not { } header || header is [""])
        {
            problems.Add(file, 1, 0, new Problem("no header row", $"the columns {string.Join(", ", columns)}"));
            lost?.Invoke();
            yield break;
        }

        if (header is [var whole] && OtherSeparator(whole) is { } separator)
        {
            problems.Add(file, 1, 1, new Problem($"cells separated by {separator}", "cells separated by commas (“CSV UTF-8 (comma delimited)” in Excel)"));
            lost?.Invoke();
            yield break;
        }

        var places = Places(header, file, columns, [.. alsoTaken ?? []], required, whyNoOther, problems);
        var incomplete = places.LackOne;
        while (Next(csv, file, problems, lost))
        {
            var row = (int)csv.RowNumber;
            if (csv.FieldCount == 1 && csv.GetSpan(0).IsEmpty) continue;
            if (malformed.Contains(row))
            {
                var at = Array.FindIndex(Cells(csv), cell => cell.Contains('"', StringComparison.Ordinal)) + 1;
                problems.Add(file, row, at, new Problem("a misplaced quotation mark", "the whole cell in quotation marks, and those within it doubled"));
                lost?.Invoke();
            }
            else if (csv.FieldCount != header.Length)
            {
                lost?.Invoke();
                if (!incomplete) problems.Add(file, row, 0, new Problem(string.Create(CultureInfo.InvariantCulture, $"{csv.FieldCount} cells"), string.Create(CultureInfo.InvariantCulture, $"{header.Length}, as the header has")));
            }
            else
            {
                yield return new TableRow(file, row, Cells(csv), places, problems);
            }
        }
    }

    /// <summary>The headings of a file; none where its first row cannot be read, which <see cref="Read"/> tells of.</summary>
    internal static IReadOnlyList<string> HeaderOf(string text)
    {
        using var csv = CsvReader.FromText(text, CsvOptions.Texts(',', static _ => { }));
        return Next(csv, "", new FileProblems(), lost: null) ? [.. Cells(csv).Select(static cell => cell.Trim())] : [];
    }

    private static string? OtherSeparator(string header) =>
        header.Contains(';', StringComparison.Ordinal) ? "semicolons" : header.Contains('\t', StringComparison.Ordinal) ? "tabs" : null;

    private static string[] Cells(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = csv.GetString(i);
        return cells;
    }

    private static bool Next(CsvReader csv, string file, FileProblems problems, Action? lost)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            problems.Add(file, (int)csv.RowNumber + 1, 0, new Problem("a row of more than a million characters", "shorter rows; perhaps a quotation mark is never closed"));
            lost?.Invoke();
            return false;
        }
    }

    private static ColumnPlaces Places(string[] header, string file, IReadOnlyList<string> columns, IReadOnlyList<string> alsoTaken, IReadOnlyCollection<string> required, string whyNoOther, FileProblems problems)
    {
        var places = new ColumnPlaces();
        for (var i = 0; i < header.Length; i++)
        {
            var name = header[i].Trim();
            if (columns.Concat(alsoTaken).FirstOrDefault(column => string.Equals(column, name, StringComparison.Ordinal)) is not { } known)
                problems.Add(file, 1, i + 1, new Problem($"column “{name}”", $"one of {string.Join(", ", columns)}{Spelling.Suggestion(name, columns)}{whyNoOther}"));
            else if (!places.TryAdd(known, i))
                problems.Add(file, 1, i + 1, new Problem($"column “{name}” twice", "each column once"));
        }

        foreach (var missing in required.Where(column => places.Find(column) == Unknown).ToList())
        {
            problems.Add(file, 1, 0, new Problem($"no column “{missing}”", $"a column “{missing}”"));
            places.TryAdd(missing, Absent);
        }

        return places;
    }
}
