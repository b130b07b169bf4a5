using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>What recomputing an organisation's hash chain found.</summary>
/// <param name="Changes">How many changes were recomputed.</param>
/// <param name="Facts">How many facts were read.</param>
/// <param name="Head">The last change; null where there is none. Compare its hash with one kept elsewhere: a chain that lost its last changes still verifies.</param>
/// <param name="FirstBreak">Null where every hash is correct.</param>
public sealed record ChainVerification(int Changes, long Facts, Change? Head, ChainBreak? FirstBreak)
{
    /// <summary>Whether every change is as it was committed.</summary>
    public bool Intact => FirstBreak is null;
}

/// <summary>The first change that differs from what was committed.</summary>
/// <param name="Change">The change whose content, link or number is wrong.</param>
/// <param name="Found">What was found and what was expected, in words.</param>
public sealed record ChainBreak(ChangeNumber Change, string Found);

/// <summary>The progress of a long operation.</summary>
/// <param name="Organisation">Its code.</param>
/// <param name="Done">Facts handled.</param>
/// <param name="Total">Facts in all.</param>
public sealed record LedgerProgress(string Organisation, long Done, long Total);
