using Plumbline.App.Definitions.Formats;
using Plumbline.App.Observations;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Registers;

/// <summary>The columns of a table of rows that hold figures: <c>recruited 2020-03</c>, or <c>2020-03</c> alone where the register has one figure.</summary>
internal sealed class RegisterFigures
{
    private readonly List<(string Column, FigureOfRow Field, Period Period)> _columns = [];

    private RegisterFigures(RegisterDefinition register)
    {
        var figures = register.Figures.ToList();
        WhyNoOther = figures.Count == 0 ? "" : $"; a figure has a column for each period, such as “{figures[0].Code} 2020-03”";
    }

    /// <summary>The headings of the columns.</summary>
    internal IEnumerable<string> Columns => Refused.Concat(_columns.Select(static one => one.Column));

    /// <summary>The end of what is said of a heading that is no column.</summary>
    internal string WhyNoOther { get; }

    private List<string> Refused { get; } = [];

    /// <summary>The columns of a header; a heading of a figure without a period of its frequency is a problem.</summary>
    internal static RegisterFigures Of(RegisterDefinition register, IReadOnlyList<string> header, string file, DefinitionReading reading)
    {
        var found = new RegisterFigures(register);
        for (var place = 0; place < header.Count; place++)
        {
            var heading = header[place];
            if (found._columns.Exists(one => one.Column == heading) || Read(register, heading, reading.Context) is not { } read) continue;
            if (read.Period.TryGet(out var period, out var problem))
            {
                found._columns.Add((heading, read.Field, period));
                continue;
            }

            found.Refused.Add(heading);
            reading.Problems.Add(file, 1, place + 1, new Problem($"column “{heading}”", $"{read.Field.Code} and {problem.Expected}"));
        }

        return found;
    }

    /// <summary>The figure and the period that a heading names; null where it names no figure.</summary>
    internal static (FigureOfRow Field, Parsed<Period> Period)? Read(RegisterDefinition register, string heading, WorkspaceContext context)
    {
        if (RegisterTable.Always.Contains(heading, StringComparer.Ordinal) || register.Find(heading) is not null and not FigureOfRow) return null;
        var figures = register.Figures.ToList();
        // The code of a field may be the beginning of another’s.
        if (figures.Where(field => heading == field.Code || heading.StartsWith($"{field.Code} ", StringComparison.Ordinal)).MaxBy(static field => field.Code.Length) is { } named)
            return (named, context.Period(heading[named.Code.Length..].Trim(), named.Indicator));
        return figures is [var only] && context.Period(heading, only.Indicator) is { Succeeded: true } period ? (only, period) : null;
    }

    /// <summary>The figures of a row.</summary>
    internal IEnumerable<Observation> Of(RegisterRow read, TableRow row, WorkspaceContext context)
    {
        foreach (var (column, field, period) in _columns)
        {
            if (row.IsBlank(column)) continue;
            if (row.RequiredSeen(column, context.Figure) is { } printed)
                yield return FigureRow.Of(printed, period, FigureStanding.Of(printed, Aspect.Actual)).ToObservation(field.Indicator, read.Unit, new SourceCell(row.File, row.Row, row.ColumnOf(column)));
        }
    }
}
