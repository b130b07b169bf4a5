using Plumbline.App.Ledger.Chain;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.History;

namespace Plumbline.App.Ledger.Storage;

/// <content>Verifying, exporting, importing and backing up whole ledgers.</content>
internal sealed partial class SqlLedger
{
    public Task<ChainVerification> VerifyAsync(string organisation, IProgress<LedgerProgress>? progress = null, CancellationToken cancellation = default) =>
        PatientlyAsync(async () =>
        {
            await using var session = await dialect.ReadSnapshotAsync(cancellation);
            return await new VerifyChain(session, organisation, progress).RunAsync(cancellation);
        }, cancellation);

    public Task<IReadOnlyList<string>> InspectAsync(CancellationToken cancellation = default) => PatientlyAsync(
        async () =>
        {
            await using var session = await dialect.ReadSnapshotAsync(cancellation);
            return await new InspectStore(session).RunAsync(cancellation);
        },
        cancellation);

    public Task ExportHistoryAsync(string organisation, Stream output, CancellationToken cancellation = default) =>
        ExplainedAsync(async () =>
        {
            using var export = new ExportHistory(dialect, organisation, output);
            await export.RunAsync(cancellation);
            return true;
        });

    public Task<OrganisationEntry> ImportHistoryAsync(Stream input, string? organisation = null, CancellationToken cancellation = default) =>
        ExplainedAsync(async () =>
        {
            using var lines = new HistoryReader(input);
            var start = await lines.NextAsync<HistoryStart>("the start of a history", cancellation);
            if (!string.Equals(start.History, HistoryLines.Format, StringComparison.Ordinal))
                throw lines.Broken($"found a history of format {start.History}; expected {HistoryLines.Format}");
            if (organisation is not null && !string.Equals(start.Organisation, organisation, StringComparison.Ordinal))
                throw lines.Broken($"found the history of {start.Organisation}; expected that of {organisation}, since its hashes are the organisation's");
            await using var session = await dialect.WriteAsync(start.Organisation, cancellation);
            var entry = await new ImportHistory(session, lines).RunAsync(start.Organisation, cancellation);
            await session.CommitAsync(cancellation);
            return entry;
        });

    public Task<IReadOnlyList<OrganisationEntry>> BackupAsync(string file, bool overwrite = false, CancellationToken cancellation = default) =>
        ExplainedAsync(() => backup(file, overwrite, cancellation));
}
