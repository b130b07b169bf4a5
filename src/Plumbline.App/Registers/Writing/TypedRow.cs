using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Typing;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Registers.Writing;

/// <summary>A row of a register as somebody typed it: the words of each column. A column that was not typed stays as it is; in a new row it is blank.</summary>
/// <param name="Words">What was typed into a column: <c>row</c>, <c>from</c>, <c>to</c>, or the code of a field; null where nothing was, if only a blank.</param>
public sealed record TypedRow(Func<string, string?> Words)
{
    /// <summary>The column of the row’s code.</summary>
    public const string Code = "row";

    /// <summary>The column of its first day.</summary>
    public const string From = "from";

    /// <summary>The column of its last day.</summary>
    public const string To = "to";

    /// <summary>The columns that are typed: those that every row has, and the fields that are no figures.</summary>
    public static IReadOnlyList<string> Columns(RegisterDefinition register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return new RegisterTable(register).Columns;
    }

    /// <summary>What a row says in a column, for somebody to change; empty for nothing.</summary>
    public static string Of(RegisterRow row, string column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return column switch
        {
            Code => row.Code.ToString(),
            From => Written.Day(row.From),
            To => Written.Day(row.To),
            _ => row.Values.GetValueOrDefault(column),
        } ?? "";
    }

    /// <summary>Reads it by the rules of a workspace’s file, so that a dump of the ledger is read again.</summary>
    /// <param name="definitions">The organisation as it stands.</param>
    /// <param name="rows">The rows of the register.</param>
    /// <param name="before">The row as it is; null for a new one, whose code no other may have.</param>
    /// <param name="problems">Receives each column that is wrong, and what is wrong with it.</param>
    /// <returns>The row; null where something is wrong with it.</returns>
    public RegisterRow? Read(OrganisationDefinitions definitions, RegisterRows rows, RegisterRow? before, Action<string, Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(problems);
        var table = new RegisterTable(rows.Definition);
        string[] cells = [.. table.Columns.Select(column => column == Code && before is not null ? before.Code.ToString() : Words(column)?.ReplaceLineEndings("\n") ?? (before is null ? "" : Of(before, column)))];
        var (places, found) = (new ColumnPlaces(), new FileProblems());
        for (var place = 0; place < cells.Length; place++)
        {
            places.TryAdd(table.Columns[place], place);
            if (cells[place].Length > TypedNote.Longest) found.Add("", 1, place + 1, new Problem(FormattableString.Invariant($"{cells[place].Length:N0} characters"), FormattableString.Invariant($"at most {TypedNote.Longest:N0}")));
        }

        var row = table.Read(new TableRow("", 1, cells, places, found), WorkspaceContext.Of(definitions.Workspace));
        foreach (var problem in found.InOrder) problems(table.Columns[problem.Column - 1], problem.Problem);
        var isCode = before is null && found.InOrder.All(problem => table.Columns[problem.Column - 1] != Code);
        var taken = isCode && RowCode.Parse(Words(Code)?.Trim()).TryGet(out var code, out _) ? WhyNotNew(definitions, rows, code) : null;
        if (taken is not null) problems(Code, taken);
        return found.Count > 0 || taken is not null ? null : row;
    }

    // The figures of a row are those of a unit of its own.
    private static Problem? WhyNotNew(OrganisationDefinitions definitions, RegisterRows rows, RowCode code)
    {
        if (rows.All.Any(other => other.Code == code)) return Problem.With(code.ToString(), "a code that no row of the register has");
        return rows.Definition.HasFigures && UnitCode.Parse($"{rows.Definition.Code}.{code}").TryGet(out var unit, out _) && definitions.Picture.Units.Find(unit) is not null ? Problem.With(code.ToString(), $"another code: {unit} is a unit") : null;
    }
}
