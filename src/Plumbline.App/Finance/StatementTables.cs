using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Finance.Workings;
using Plumbline.Core.Text;

namespace Plumbline.App.Finance;

/// <summary>A row of a statement in a list.</summary>
/// <param name="Place">Its place in the statement, from 1.</param>
/// <param name="Line">The row with its cells.</param>
public sealed record StatementTableRow(int Place, StatementLine Line)
{
    /// <summary>The rows of a statement.</summary>
    public static IReadOnlyList<StatementTableRow> Of(StatementReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. reading.Rows.Select(static (line, place) => new StatementTableRow(place + 1, line))];
    }

    internal string Kind => Line.Row switch
    {
        StatementRow.Heading => "heading",
        StatementRow.Line => "line",
        StatementRow.Sum { IsTotal: true } => "total",
        StatementRow.Sum => "subtotal",
        _ => "gap",
    };

    internal string? Section => Line.Row switch
    {
        StatementRow.Line line => line.Section,
        StatementRow.Sum sum => sum.Section,
        _ => null,
    };
}

/// <summary>The tables of statements: a column for each column of the statement, with a name of its own.</summary>
public static class StatementTables
{
    /// <summary>The statements of an organisation.</summary>
    public static Table<StatementDefinition> Statements { get; } = new Table<StatementDefinition>("statements")
        .Text("statement", static row => row.Name)
        .Text("title", static row => row.Title)
        .Text("unit", static row => row.Unit?.ToString())
        .Whole("lines", static row => row.Lines.Count())
        .Text("scheme", static row => row.Scheme);

    /// <summary>The columns that every statement has, before its own.</summary>
    public static IReadOnlyList<Column> Shared => Rows.Columns;

    // Each statement adds its own columns to a table of its own.
    private static Table<StatementTableRow> Rows => new Table<StatementTableRow>("statement")
        .Whole("row", static row => row.Place)
        .Text("kind", static row => row.Kind)
        .Text("line", static row => row.Line.Row.Indicator?.ToString())
        .Text("name", static row => row.Line.Name)
        .Text("section", static row => row.Section);

    /// <summary>A statement for machines: amounts in full, in pounds, percentage points or as scores.</summary>
    public static Table<StatementTableRow> Of(StatementReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var table = Rows;
        return Heads(reading, table.Columns.Select(static column => column.Name)).Select(static (head, place) => (head, place))
            .Aggregate(table, static (so, one) => so.Number(one.head, row => row.Line.Cells.ElementAtOrDefault(one.place)?.Amount));
    }

    /// <summary>A statement for people: amounts as it prints them, and what its parts make where a sum as given is another.</summary>
    public static Table<StatementTableRow> ForPeople(StatementReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var definition = reading.Definition;
        var title = $"{definition.Title}, {reading.Period.ToText(CultureInfo.InvariantCulture, full: true)}{(definition.In == MoneyScale.ThousandsInHeading ? ", £'000" : "")}";
        var print = new StatementPrint(definition.In, definition.Negatives, CultureInfo.InvariantCulture);
        var table = Heads(reading, [title, "section"]).Select(static (head, place) => (head, place))
            .Aggregate(new Table<StatementTableRow>("statement").Text(title, static row => row.Line.Name), static (so, one) => so.Figure(one.head, row => row.Line.Cells.ElementAtOrDefault(one.place)?.Text));
        if (reading.Rows.Any(static line => SectionOf(line) is not null)) table = table.Text("section", static row => row.Section);
        if (reading.Rows.Any(static line => line.Cells.Any(static cell => cell.PartsMake is not null))) table = table.Text("parts make", row => string.Join(", ", row.Line.Cells.Where(static cell => cell.PartsMake is not null).Select(cell => Made(print, cell))));
        return reading.Rows.Any(static line => line.Cells.Any(static cell => cell.NotGiven is not null)) ? table.Text("made of its rows", static row => string.Join(", ", row.Line.Cells.Select(static cell => cell.NotGiven).OfType<string>().Distinct(StringComparer.Ordinal))) : table;
    }

    // In full where the scale of the statement would print it as what was given.
    private static string Made(StatementPrint print, StatementCell cell) =>
        print.Money(cell.PartsMake!.Value) is var text && text != cell.Text ? text : (print with { Scale = MoneyScale.Pounds }).Money(cell.PartsMake!.Value);

    private static string? SectionOf(StatementLine line) => new StatementTableRow(0, line).Section;

    // Two columns may be called the same: the month and the year to date of “Actual”.
    private static List<string> Heads(StatementReading reading, IEnumerable<string> taken)
    {
        var (heads, known) = (new List<string>(), taken.ToHashSet(StringComparer.Ordinal));
        var same = reading.Heads.GroupBy(static head => head.Name, StringComparer.Ordinal).Where(static group => group.Skip(1).Any()).Select(static group => group.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var head in reading.Heads)
        {
            var name = same.Contains(head.Name) ? $"{head.Name} ({Names<ColumnShow>.Of(head.Column.Show)}, {Names<ColumnSpan>.Of(head.Column.Over).Replace('-', ' ')})" : head.Name;
            for (var number = 2; !known.Add(name); number++) name = $"{head.Name} {number.ToString(CultureInfo.InvariantCulture)}";
            heads.Add(name);
        }

        return heads;
    }
}
