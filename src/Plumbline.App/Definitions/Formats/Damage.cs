using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Definitions.Formats;

/// <summary>Content of the ledger that Plumbline cannot have written.</summary>
internal static class Damage
{
    internal static LedgerException Of(ChangeNumber change, string found, Exception? cause = null) => new(
        LedgerProblem.StoreIsDamaged,
        $"change {change}: found that {found}",
        "verify the ledger (plumbline changes --verify) and restore the latest backup that verifies; or use the version of Plumbline that wrote it, or a later one",
        cause);
}
