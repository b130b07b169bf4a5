using Plumbline.App.Tables;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Logging;

/// <summary>The access log as a table: the output of <c>plumbline access</c>.</summary>
public static class AccessLogTable
{
    /// <summary>One row for each entry.</summary>
    public static Table<AccessEntry> Table { get; } = With(static entry => entry.Hash);

    /// <summary>The table for people, who compare the first digits of a hash.</summary>
    public static Table<AccessEntry> ForPeople { get; } = With(static entry => entry.Hash[..12]);

    private static Table<AccessEntry> With(Func<AccessEntry, string> hash) => new Table<AccessEntry>("access")
        .Whole("entry", static entry => entry.Number)
        .Time("time", static entry => entry.At)
        .Text("account", static entry => entry.Account)
        .Text("what", static entry => Names<AccessEvent>.Of(entry.What))
        .Text("organisation", static entry => entry.Organisation)
        .Text("detail", static entry => entry.Detail)
        .Text("hash", hash);
}
