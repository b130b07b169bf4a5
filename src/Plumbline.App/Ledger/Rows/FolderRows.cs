using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Rows;

/// <summary>Reads and writes the rows of <c>folder</c>: the changes at which the ledger and a folder agreed. Outside the chain: no hash covers them.</summary>
internal static class FolderRows
{
    /// <summary>The head when a folder was last loaded; 0 where it never was.</summary>
    public static async Task<int?> LastAsync(Session session, int organisation, string workspace, CancellationToken cancellation) =>
        (await session.ListAsync(
            "SELECT coalesce(max(change), 0) FROM folder WHERE organisation = @organisation AND workspace = @workspace",
            new { organisation, workspace },
            row => row.GetInt32(0),
            cancellation))[0];

    public static Task AddAsync(Session session, int organisation, string workspace, ChangeNumber change, CancellationToken cancellation) =>
        session.ExecuteAsync(
            "INSERT INTO folder (organisation, workspace, change) VALUES (@organisation, @workspace, @change) ON CONFLICT DO NOTHING",
            new { organisation, workspace, change = change.Value },
            cancellation);

    /// <summary>Copies an organisation's rows from one store into another.</summary>
    public static async Task CopyAsync(Session from, Session to, string code, CancellationToken cancellation)
    {
        var (there, here) = (await Position.OfHeadAsync(from, code, cancellation), await Position.OfHeadAsync(to, code, cancellation));
        if (there is null || here is null) return;
        var rows = await from.ListAsync(
            "SELECT workspace, change FROM folder WHERE organisation = @organisation AND change <= @change ORDER BY workspace, change",
            new { organisation = there.Organisation, change = here.Change.Value },
            row => (Workspace: row.GetString(0), Change: ChangeNumber.Of(row.GetInt32(1))),
            cancellation);
        foreach (var (workspace, change) in rows) await AddAsync(to, here.Organisation, workspace, change, cancellation);
    }
}
