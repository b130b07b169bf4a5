using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Rows;

/// <summary>Reads and writes the rows of <c>folder</c>: which changes a folder made. They stand beside the chain: no hash covers them.</summary>
internal static class FolderRows
{
    /// <summary>The changes that a folder made, and whether one of them holds figures.</summary>
    public static async Task<(HashSet<int> Changes, bool HasFigures)> ReadAsync(Session session, int organisation, string workspace, CancellationToken cancellation)
    {
        var rows = await session.ListAsync(
            """
            SELECT f.change, c.observations FROM folder f JOIN change c ON c.organisation = f.organisation AND c.number = f.change
            WHERE f.organisation = @organisation AND f.workspace = @workspace
            """,
            new { organisation, workspace },
            row => (Change: row.GetInt32(0), Figures: row.GetInt32(1)),
            cancellation);
        return ([.. rows.Select(row => row.Change)], rows.Exists(row => row.Figures > 0));
    }

    public static Task AddAsync(Session session, int organisation, string workspace, ChangeNumber change, CancellationToken cancellation) =>
        session.ExecuteAsync(
            "INSERT INTO folder (organisation, workspace, change) VALUES (@organisation, @workspace, @change) ON CONFLICT DO NOTHING",
            new { organisation, workspace, change = change.Value },
            cancellation);

    /// <summary>Copies an organisation's rows from one store to another.</summary>
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
        await FolderFactRows.CopyAsync(from, there.Organisation, to, here, cancellation);
    }
}
