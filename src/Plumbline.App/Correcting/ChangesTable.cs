using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tables;

namespace Plumbline.App.Correcting;

/// <summary>The changes of a ledger: the output of <c>plumbline changes</c>.</summary>
public static class ChangesTable
{
    /// <summary>One row for each change.</summary>
    public static Table<Change> Table { get; } = new Table<Change>("changes")
        .Whole("change", change => change.Number.Value)
        .Time("time", change => change.At)
        .Text("who", change => change.Author.ToString())
        .Text("reason", change => change.Reason)
        .Text("source", change => change.Source)
        .Whole("facts", change => change.Facts)
        .Text("hash", change => change.Hash.ToString());

    /// <summary>The table for people, who compare the first digits of a hash.</summary>
    public static Table<Change> ForPeople { get; } = new Table<Change>("changes")
        .Whole("change", change => change.Number.Value)
        .Time("time", change => change.At)
        .Text("who", change => change.Author.ToString())
        .Text("reason", change => change.Reason)
        .Text("source", change => change.Source)
        .Whole("facts", change => change.Facts)
        .Text("hash", change => change.Hash.Short);
}
