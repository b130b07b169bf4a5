using Plumbline.App.Tables;

namespace Plumbline.Cli.Terminal.Tables;

/// <summary>How rows are shown to people, where they need other columns than a machine.</summary>
/// <param name="Table">The columns.</param>
internal sealed record Readable<TRow>(Table<TRow> Table)
{
    /// <summary>Whether the first column is a heading over the rows that share it.</summary>
    internal bool IsGrouped { get; init; }

    /// <summary>The sentence in place of a table without rows; null for <c>No</c> and the table's name.</summary>
    internal string? Nothing { get; init; }

    /// <summary>By which the rows are ordered; null for the order in which they come.</summary>
    internal Func<TRow, int>? Order { get; init; }
}
