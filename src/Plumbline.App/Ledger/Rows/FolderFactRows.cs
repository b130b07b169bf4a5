using System.Runtime.InteropServices;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Rows;

/// <summary>
/// Reads and writes the rows of <c>folder_fact</c>: what a folder says of a fact where no change of that folder says it. Facts and what is said
/// of them stand there as hashes (<see cref="FactHash"/>). Rows are only added: the last one of a fact counts.
/// </summary>
internal static class FolderFactRows
{
    /// <summary>The last row of each fact, by the hash of the fact, and the last row of a dump.</summary>
    public static async Task<(Dictionary<FactDigest, FolderWord> Words, FolderWord? Dump)> ReadAsync(Session session, int organisation, string workspace, string? dump, CancellationToken cancellation)
    {
        var words = new Dictionary<FactDigest, FolderWord>();
        var found = (FolderWord?)null;
        await using var reader = await session.ReadAsync(
            "SELECT fact, said, change, number FROM folder_fact WHERE organisation = @organisation AND workspace = @workspace ORDER BY number",
            new { organisation, workspace },
            cancellation);
        while (await reader.NextAsync(cancellation))
        {
            var (fact, word) = (reader.Row.GetString(0), new FolderWord(reader.Row.IsDBNull(1) ? null : FactDigest.Of(reader.Row.GetString(1)), reader.Row.GetInt32(2), reader.Row.GetInt32(3)));
            if (!FolderWords.IsDump(fact)) words[FactDigest.Of(fact)] = word;
            else if (string.Equals(fact, dump, StringComparison.Ordinal)) found = word;
        }

        return (words, found);
    }

    /// <summary>Adds what a folder says as at a change.</summary>
    public static async Task AddAsync(Session session, int organisation, string workspace, int change, IEnumerable<(string Fact, string? Said)> words, CancellationToken cancellation)
    {
        var number = await NextAsync(session, organisation, workspace, cancellation);
        using var rows = session.Writer(Table.FolderFact);
        foreach (var (fact, said) in words) Write(rows, organisation, workspace, number, fact, change, said);
        rows.Complete();
    }

    /// <summary>Copies an organisation's rows from one store to another.</summary>
    public static async Task CopyAsync(Session from, int there, Session to, Position here, CancellationToken cancellation)
    {
        await using var reader = await from.ReadAsync(
            "SELECT workspace, number, fact, change, said FROM folder_fact WHERE organisation = @there AND change <= @change",
            new { there, change = here.Change.Value },
            cancellation);
        using var rows = to.Writer(Table.FolderFact);
        while (await reader.NextAsync(cancellation))
        {
            var row = reader.Row;
            Write(rows, here.Organisation, row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetInt32(3), row.IsDBNull(4) ? null : row.GetString(4));
        }

        rows.Complete();
    }

    private static async Task<int> NextAsync(Session session, int organisation, string workspace, CancellationToken cancellation) =>
        (await session.ListAsync(
            "SELECT coalesce(max(number), 0) + 1 FROM folder_fact WHERE organisation = @organisation AND workspace = @workspace",
            new { organisation, workspace },
            row => row.GetInt32(0),
            cancellation))[0];

    private static void Write(IRowWriter rows, int organisation, string workspace, int number, string fact, int change, string? said)
    {
        rows.StartRow();
        rows.Write(organisation);
        rows.Write(workspace);
        rows.Write(number);
        rows.Write(fact);
        rows.Write(change);
        rows.Write(said);
    }
}

/// <summary>What was noted of a fact.</summary>
/// <param name="Said">The hash of what the folder says; null where it says nothing.</param>
/// <param name="Change">The ledger's last change when it was noted.</param>
/// <param name="Number">Which note it is: later notes have greater numbers.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FolderWord(FactDigest? Said, int Change, int Number);
