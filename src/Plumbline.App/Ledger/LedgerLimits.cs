namespace Plumbline.App.Ledger;

/// <summary>How long texts may be, in UTF-16 code units, for those who can say where one that is too long was read.</summary>
internal static class LedgerLimits
{
    /// <summary>A note on a figure.</summary>
    internal const int Note = 4_000;
}
