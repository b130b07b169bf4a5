namespace Plumbline.App.Ledger.Storage;

/// <content>Whole ledgers: verified, carried over, kept.</content>
internal sealed partial class SqlLedger
{
    public Task<ChainVerification> VerifyAsync(string organisation, IProgress<LedgerProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException("being built");

    public Task ExportHistoryAsync(string organisation, Stream output, CancellationToken cancellation = default) =>
        throw new NotSupportedException("being built");

    public Task<OrganisationEntry> ImportHistoryAsync(Stream input, string? organisation = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException("being built");

    public Task<IReadOnlyList<OrganisationEntry>> BackupAsync(string file, bool overwrite = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException("being built");
}
