using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Plumbline.Cli.Terminal.Tables;

/// <summary>A table as lines of a terminal: columns, with what has no room beneath the row; a list of each row's cells where a terminal is too narrow for columns.</summary>
internal sealed class ReadableTable(string name, ReadableRows rows, int width)
{
    private const int Indent = 2;

    /// <summary>The sentence in place of a table without rows; null for <c>No</c> and the table's name.</summary>
    internal string? Nothing { get; init; }

    internal IEnumerable<string> Lines()
    {
        if (rows.Count == 0) return Wrapped(Nothing ?? $"No {name}.", 0);
        var layout = new ReadableLayout(rows, width - IndentOfRows);
        return [.. Same(), .. layout.Columns.Count > 0 ? Table(layout) : List(), .. More()];
    }

    private bool IsGrouped => rows.Groups is [{ Name.Length: > 0 }, ..];

    private int IndentOfRows => IsGrouped ? Indent : 0;

    private IEnumerable<string> Same() =>
        rows.Same is { Count: > 0 } same ? [.. Wrapped($"In every row: {string.Join(", ", same.Select(column => $"{column.Column} {column.Text}"))}", 0), ""] : [];

    private IEnumerable<string> More() => rows.Shown < rows.Count
        ? ["", .. Wrapped(string.Create(CultureInfo.InvariantCulture, $"The first {rows.Shown:N0} of {rows.Count:N0} {name} are shown; --csv writes all of them."), 0)]
        : [];

    private IEnumerable<string> Table(ReadableLayout layout)
    {
        var columns = layout.Columns;
        foreach (var line in Rendered(columns, column => column.Name)) yield return line;
        yield return new string(' ', IndentOfRows) + string.Join(new string(' ', ReadableLayout.Gap), columns.Select(column => new string('─', column.Width)));
        foreach (var group in rows.Groups)
        {
            if (IsGrouped) yield return "";
            foreach (var line in Heading(group)) yield return line;
            foreach (var row in group.Rows)
            {
                foreach (var line in Rendered(columns, column => row[column.Place])) yield return line;
                var beneath = string.Join("; ", layout.Beneath.Where(column => row[column.Place].Length > 0).Select(column => $"{column.Name}: {row[column.Place]}"));
                if (beneath.Length == 0) continue;
                foreach (var line in Wrapped(beneath, IndentOfRows + Indent)) yield return line;
            }
        }
    }

    private IEnumerable<string> List()
    {
        var columns = rows.Columns;
        foreach (var (at, group) in rows.Groups.Index())
        {
            if (IsGrouped && at > 0) yield return "";
            foreach (var line in Heading(group)) yield return line;
            foreach (var (place, row) in group.Rows.Index())
            {
                if (place > 0 || IsGrouped) yield return "";
                var texts = columns.Where(column => row[column.Place].Length > 0).Select(column => $"{column.Column.Name}: {row[column.Place]}");
                foreach (var line in texts.SelectMany((text, i) => Wrapped(text, IndentOfRows + (i == 0 ? 0 : Indent)))) yield return line;
            }
        }
    }

    private IEnumerable<string> Heading(ReadableRows.Group group) =>
        IsGrouped ? Wrapped(string.Create(CultureInfo.InvariantCulture, $"{group.Count:N0} {group.Name}"), 0) : [];

    private IEnumerable<string> Rendered(IReadOnlyList<ReadableColumn> columns, Func<ReadableColumn, string> text)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false, Expand = false };
        foreach (var column in columns)
            table.AddColumn(new TableColumn("") { Width = column.Width, Padding = new Padding(0, 0, column == columns[^1] ? 0 : ReadableLayout.Gap, 0), Alignment = column.IsNumber ? Justify.Right : Justify.Left });
        table.AddRow(columns.Select(column => (IRenderable)new Text(text(column))));
        return Printed(table, width - IndentOfRows, IndentOfRows);
    }

    private IEnumerable<string> Wrapped(string text, int indent) => Printed(new Text(text), width - indent, indent);

    private static IEnumerable<string> Printed(IRenderable what, int width, int indent)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        console.Write(what);
        return text.ToString().TrimEnd('\n').Split('\n').Select(line => (new string(' ', indent) + line).TrimEnd());
    }
}
