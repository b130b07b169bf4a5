using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>What recomputing an organisation's hash chain found.</summary>
/// <param name="Changes">How many changes were recomputed.</param>
/// <param name="Facts">How many facts.</param>
/// <param name="Head">The last change; null where there is none. Compare its hash with one kept elsewhere: a chain cut short at its end is whole in itself.</param>
/// <param name="FirstBreak">Null where every hash is as it should be.</param>
public sealed record ChainVerification(int Changes, long Facts, Change? Head, ChainBreak? FirstBreak)
{
    /// <summary>Every change is what was committed.</summary>
    public bool Intact => FirstBreak is null;
}

/// <summary>The first change that is not what was committed.</summary>
/// <param name="Change">The change whose content, link or number is wrong.</param>
/// <param name="Found">In words: what was found, and what was expected.</param>
public sealed record ChainBreak(ChangeNumber Change, string Found);

/// <summary>How far a long operation has come.</summary>
/// <param name="Organisation">Its code.</param>
/// <param name="Done">Facts handled.</param>
/// <param name="Total">Facts in all.</param>
public sealed record LedgerProgress(string Organisation, long Done, long Total);
