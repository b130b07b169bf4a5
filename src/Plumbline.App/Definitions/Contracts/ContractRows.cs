using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Contracts;

/// <summary>Cells that several tables of contracts have.</summary>
internal static class ContractRows
{
    // A key has room for both names, in either store.
    private const int LongestName = 200;

    /// <summary>What parts the keys of rows; a name in a key is without it.</summary>
    internal const char Bar = '|';

    /// <summary>The contract named in a cell: one that is there.</summary>
    internal static Parsed<ContractCode> Known(string? text, WorkspaceContext context) =>
        ContractCode.Parse(text).Then<ContractCode>(code => context.Contracts.Check(text!) is { } problem ? problem : code);

    /// <summary>A name that is a part of the key of its row.</summary>
    internal static string KeyName(this TableRow row, string column, string expected)
    {
        var name = row.RequiredText(column, expected);
        if (name.Length > LongestName) row.Add(column, Problem.With(name, FormattableString.Invariant($"{expected}, of at most {LongestName} characters")));
        else if (name.AsSpan().ContainsAny(Bar, '\n')) row.Add(column, Problem.With(name, $"{expected}, in one line and without {Bar}"));
        return name;
    }
}
