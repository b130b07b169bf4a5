namespace Plumbline.App.Ledger;

/// <summary>A store of which a part is shown.</summary>
internal interface IPartOfStore
{
    /// <summary>The store itself.</summary>
    ILedger Whole { get; }
}

/// <summary>What a ledger is a part of.</summary>
internal static class PartsOfStores
{
    extension(ILedger ledger)
    {
        /// <summary>The store itself, where the ledger shows a part of it; else the ledger.</summary>
        internal ILedger Whole => ledger is IPartOfStore part ? part.Whole : ledger;
    }
}
