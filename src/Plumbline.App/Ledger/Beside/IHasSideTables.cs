namespace Plumbline.App.Ledger.Beside;

/// <summary>A store that has tables beside its ledgers: every store is one.</summary>
internal interface IHasSideTables
{
    /// <summary>The tables.</summary>
    SideTables Tables { get; }
}

/// <summary>The tables beside the ledgers of a store.</summary>
internal static class Besides
{
    extension(ILedger ledger)
    {
        /// <summary>The tables beside the ledgers: accounts, drafts and the access log.</summary>
        internal SideTables Beside => ((IHasSideTables)ledger).Tables;
    }
}
