using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Records;

namespace Plumbline.Core.Tests.Registers;

/// <summary>A register of studies, and rows of it written as <c>code study=Balance trend=up size=12 opened=2020-01-05 recruited=7</c>; an underscore is a blank.</summary>
internal static class Studies
{
    internal static readonly Period March = Period.Month(2020, 3);

    internal static readonly IndicatorCode Recruited = IndicatorCode.Parse("recruited").Value;

    internal static readonly RegisterDefinition Register = new()
    {
        Code = RegisterCode.Parse("studies").Value,
        Name = "Studies",
        Fields =
        [
            new TextField("study", "Study", true),
            new NumberField("size", "Size", false),
            new DateField("opened", "Opened on", false),
            new ChoiceField("trend", "Trend", false, [new RegisterChoice("increased", "Increased", "up"), new RegisterChoice("no-change", "No change", "two-ways"), new RegisterChoice("in-set-up", "In set up", "two-ways")]),
            new FigureOfRow("recruited", "Recruited", true, Recruited),
        ],
        Same = ["study"],
    };

    /// <summary>The lines, with the doubles among them.</summary>
    internal static RegisterReading Read(params IEnumerable<string> lines)
    {
        List<RegisterLine> read = [.. lines.Select(Line).OrderBy(static line => line.Row.Code, RowCode.Order)];
        var rows = new RegisterRows(Register, read.Select(static line => line.Row));
        return new RegisterReading(Register, March, [.. read.Select(line => line with { DoubleOf = rows.DoubleOf(line.Row, March.First, March.Last) })], [new RegisterTotal((FigureOfRow)Register.Fields[^1], March, null, null)]);
    }

    internal static RegisterLine Line(string text)
    {
        var parts = text.Split(' ');
        var values = parts.Skip(1).Select(static part => part.Split('=')).ToDictionary(static pair => pair[0], static pair => pair[1].Replace('_', ' '), StringComparer.Ordinal);
        var row = new RegisterRow(Register.Code, RowCode.Parse(parts[0]).Value, values.Where(static pair => pair.Key is not ("recruited" or "from" or "to")).ToImmutableSortedDictionary())
        {
            From = values.TryGetValue("from", out var from) ? Day(from) : null,
            To = values.TryGetValue("to", out var to) ? Day(to) : null,
        };
        return new RegisterLine(row, [values.TryGetValue("recruited", out var figure) ? new Observation(Recruited, row.Unit, March, ObservedValue.Parse(figure).Value) : null]);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
