using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tables;

namespace Plumbline.App.Correcting;

/// <summary>The changes of a ledger: the output of <c>plumbline changes</c>.</summary>
public static class ChangesTable
{
    /// <summary>One row for each change.</summary>
    public static Table<Change> Table { get; } = With(static change => change.Hash.ToString());

    /// <summary>The table for people, who compare the first digits of a hash.</summary>
    public static Table<Change> ForPeople { get; } = With(static change => change.Hash.Short);

    private static Table<Change> With(Func<Change, string> hash) => new Table<Change>("changes")
        .Whole("change", change => change.Number.Value)
        .Time("time", change => change.At)
        .Text("who", change => change.Author.ToString())
        .Text("reason", change => change.Reason)
        .Text("source", change => change.Source)
        .Whole("facts", change => change.Facts)
        .Text("hash", hash);
}
