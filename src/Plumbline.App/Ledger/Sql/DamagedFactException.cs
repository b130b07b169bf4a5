using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Sql;

/// <summary>A row that Plumbline cannot have written.</summary>
internal sealed class DamagedFactException(ChangeNumber change, string found)
    : LedgerException(LedgerProblem.StoreIsDamaged, $"change {change}: {found}", "verify the ledger (plumbline changes --verify) and restore the latest backup that verifies")
{
    public ChangeNumber Change { get; } = change;

    public string Found { get; } = found;
}
