using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;

namespace Plumbline.App.Registers.Tables;

/// <summary>The rows of a register as a table: the columns of every register, its fields by their codes, and whether a row is one thing a second time.</summary>
public static class RegisterLinesTable
{
    /// <summary>The table, as files write rows, so that it can be imported again: choices by their codes, figures under their field and period. In JSON the key of a figure is its field alone, the same in each month.</summary>
    public static Table<RegisterLine> Of(RegisterReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var table = Begun(reading.Definition.Code.ToString());
        var place = 0;
        foreach (var field in reading.Definition.Fields)
        {
            var heading = field is FigureOfRow ? $"{field.Code} {reading.Totals[place].Period}" : field.Code;
            table = With(table, field, heading, field is FigureOfRow ? place++ : 0, static (_, text) => text);
        }

        return table.Text("double_of", static line => line.DoubleOf?.ToString());
    }

    /// <summary>The table for people: fields by their names, choices by their words, and of the columns that not every register uses those that say something.</summary>
    /// <param name="reading">The register.</param>
    /// <param name="language">The reader's language, for the names of months.</param>
    public static Table<RegisterLine> ForPeople(RegisterReading reading, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var table = new Table<RegisterLine>("rows").Text("row", static line => line.Row.Code.ToString());
        if (reading.Lines.Any(static line => line.Row.From is not null)) table = table.Day("from", static line => line.Row.From);
        if (reading.Lines.Any(static line => line.Row.To is not null)) table = table.Day("to", static line => line.Row.To);
        var place = 0;
        foreach (var field in reading.Definition.Fields)
        {
            var heading = field is FigureOfRow ? $"{field.Name}, {reading.Totals[place].PeriodText(language)}" : field.Name;
            table = With(table, field, heading, field is FigureOfRow ? place++ : 0, static (choices, text) => choices.Find(text)?.Word ?? text);
        }

        return reading.Lines.Any(static line => line.DoubleOf is not null) ? table.Text("again", static line => line.DoubleOf is { } first ? $"as {first}, not counted" : null) : table;
    }

    private static Table<RegisterLine> Begun(string name) => new Table<RegisterLine>(name)
        .Text("row", static line => line.Row.Code.ToString())
        .Day("from", static line => line.Row.From)
        .Day("to", static line => line.Row.To);

    private static Table<RegisterLine> With(Table<RegisterLine> table, RegisterField field, string heading, int place, Func<ChoiceField, string?, string?> word) => field switch
    {
        FigureOfRow => table.Amount(heading, line => line.Figures[place]?.Value, field.Code),
        NumberField => table.Amount(heading, line => (TextOf(line, field), NumberField.NumberIn(TextOf(line, field)))),
        DateField => table.Day(heading, line => DayOf(TextOf(line, field))),
        ChoiceField choices => table.Text(heading, line => word(choices, TextOf(line, field))),
        _ => table.Text(heading, line => TextOf(line, field)),
    };

    private static string? TextOf(RegisterLine line, RegisterField field) => line.Row.Values.GetValueOrDefault(field.Code);

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
