using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Risks;

/// <summary>Cells that several tables of risks have.</summary>
internal static class RiskRows
{
    /// <summary>The risk that a row is of: one that is there.</summary>
    internal static RiskCode? Risk(this TableRow row, WorkspaceContext context) => row.Required("risk", text => RiskCode.Parse(text).Then<RiskCode>(code => context.Risks.Check(text!) is { } problem ? problem : code));

    /// <summary>A text that comes after every key that begins with a day up to this one, and before those of later days.</summary>
    internal static string AfterDay(DateOnly day) => Written.Day(day) + "~";

    /// <summary>The codes of a list, parted by spaces; a problem at the first that is not there.</summary>
    internal static IReadOnlyList<T> Codes<T>(this TableRow row, string column, Func<string?, Parsed<T>> parse, KnownCodes known)
        where T : class
    {
        var codes = new List<T>();
        foreach (var text in (row.Text(column) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (parse(text).TryGet(out var code, out var problem) && (problem = known.Check(text)) is null) codes.Add(code);
            else
            {
                row.Refuse(column, problem!);
                break;
            }
        }

        return codes;
    }

    /// <summary>A problem at the first that a list names twice; null where it names each once.</summary>
    internal static Problem? Twice<T>(IEnumerable<T> named)
        where T : class => named.GroupBy(static one => one).FirstOrDefault(static same => same.Skip(1).Any()) is { } twice ? new Problem($"“{twice.Key}” a second time", "each once") : null;

    /// <summary>A word of a closed vocabulary; null where the cell is blank.</summary>
    internal static T? OptionalWord<T>(this TableRow row, string column)
        where T : struct, Enum => row.IsBlank(column) ? null : row.Word<T>(column);

    /// <summary>The word for a value; null where there is none.</summary>
    internal static string? Word<T>(T? value)
        where T : struct, Enum => value is { } given ? Names<T>.Of(given) : null;

    /// <summary>The codes as a cell has them; null where there are none.</summary>
    internal static string? Joined<T>(IReadOnlyList<T> codes) => codes.Count == 0 ? null : string.Join(' ', codes);
}
