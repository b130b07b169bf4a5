using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;

namespace Plumbline.App.Access.Signing;

/// <summary>The keys by which the site seals what it hands out, in the store: every server of the store reads what another sealed, and a restart loses nothing.</summary>
public static class DataKeys
{
    /// <summary>Every key as its XML.</summary>
    public static Task<List<string>> ReadAsync(ILedger ledger, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Beside.ReadAsync(session => session.ListAsync("SELECT xml FROM data_key ORDER BY name", null, static row => row.GetString(0), cancellation), cancellation);
    }

    /// <summary>Keeps a key.</summary>
    public static Task AddAsync(ILedger ledger, string name, string xml, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Beside.WriteAsync(session => session.ExecuteAsync("INSERT INTO data_key (name, xml) VALUES (@name, @xml) ON CONFLICT (name) DO NOTHING", new { name, xml }, cancellation), cancellation);
    }
}
