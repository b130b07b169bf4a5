using Plumbline.App.Doors;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>A store of organisations' ledgers. Safe to use from many threads at once.</summary>
/// <remarks>
/// Every read has one position: the change asked for, or the head when it began. Later changes do not show, however long the read takes.
/// Every member may throw <see cref="LedgerException"/>.
/// </remarks>
public interface ILedger : IAsyncDisposable
{
    /// <summary>Where the store is.</summary>
    StoreAddress Address { get; }

    /// <summary>Logs and measures the use cases that read and write the store.</summary>
    Door Door => Door.Silent;

    /// <summary>The time that a change made now would get: the server's, or this machine's where the store is a file.</summary>
    Task<DateTimeOffset> NowAsync(CancellationToken cancellation = default);

    /// <summary>The organisations in order of code.</summary>
    Task<IReadOnlyList<OrganisationEntry>> OrganisationsAsync(CancellationToken cancellation = default);

    /// <summary>The latest change; null where the organisation has none or is not in the store.</summary>
    Task<ChangeNumber?> HeadAsync(string organisation, CancellationToken cancellation = default);

    /// <summary>The latest change at or before an instant; null where the ledger begins later.</summary>
    Task<ChangeNumber?> ChangeAtAsync(string organisation, DateTimeOffset instant, CancellationToken cancellation = default);

    /// <summary>A change by its number; null where there is none.</summary>
    Task<Change?> ChangeAsync(string organisation, ChangeNumber number, CancellationToken cancellation = default);

    /// <summary>Changes in order, those after <paramref name="since"/>.</summary>
    IAsyncEnumerable<Change> ChangesAsync(string organisation, ChangeNumber? since = null, CancellationToken cancellation = default);

    /// <summary>Compares the figures of a draft with the ledger as at the change it is based on. Writes nothing.</summary>
    /// <param name="organisation">Its code.</param>
    /// <param name="draft">A draft whose figures are held: <see cref="ChangeDraft.Held"/>.</param>
    /// <param name="each">Receives each figure, in the order of indicator, unit, aspect, frequency (by code point) and first day.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The result, for <see cref="ChangeDraft.Compared"/>.</returns>
    Task<DraftComparison> CompareAsync(string organisation, ChangeDraft draft, Action<ComparedFact> each, CancellationToken cancellation = default);

    /// <summary>Merges what a folder says with the ledger's head. Nothing is written.</summary>
    /// <returns>What a load would do; whoever asked disposes of it.</returns>
    Task<FolderMerge> MergeAsync(string organisation, FolderDraft draft, CancellationToken cancellation = default);

    /// <summary>Notes, beside the chain, that a folder was written from the ledger as at a change: that is its base when it is loaded.</summary>
    /// <param name="organisation">Its code.</param>
    /// <param name="workspace">The name by which the folder is known.</param>
    /// <param name="manifest">The SHA-256 of its manifest.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    Task NoteDumpAsync(string organisation, string workspace, string manifest, ChangeNumber change, CancellationToken cancellation = default);

    /// <summary>Writes one change in full or not at all. The first change creates the organisation.</summary>
    /// <exception cref="LedgerConflictException">The draft is based on a stale view.</exception>
    Task<CommitResult> CommitAsync(string organisation, ChangeDraft draft, CancellationToken cancellation = default);

    /// <summary>Definitions in force, in order of kind name, parent and key (by code point). An unknown organisation has none.</summary>
    /// <remarks>Reads the bodies in force, and only an index entry for each earlier version.</remarks>
    Task<IReadOnlyList<DefinitionRow>> DefinitionsAsync(string organisation, DefinitionQuery query, CancellationToken cancellation = default);

    /// <summary>Of each parent of a query the last keys in force, the last first; the parents in no order. A parent without one has none.</summary>
    /// <remarks>Seeks each key by the index, and reads no body.</remarks>
    Task<IReadOnlyList<DefinitionName>> LastKeysAsync(string organisation, LastKeysQuery query, CancellationToken cancellation = default);

    /// <summary>The definitions of some kinds that a change after one, up to a position, wrote or withdrew: each once, in no order.</summary>
    /// <remarks>Reads what those changes wrote, without bodies.</remarks>
    Task<IReadOnlyList<WrittenDefinition>> WrittenSinceAsync(string organisation, IReadOnlyCollection<FactKind> kinds, ChangeNumber since, ChangeNumber? asAt = null, CancellationToken cancellation = default);

    /// <summary>Every version of every definition of a kind up to a position, in order of parent and key (by code point), the oldest of each first; withdrawals included.</summary>
    Task<IReadOnlyList<DefinitionVersion>> VersionsAsync(string organisation, FactKind kind, ChangeNumber? asAt = null, CancellationToken cancellation = default);

    /// <summary>The definitions in force, except some kinds, and the change they were read at; null where the organisation has no change. Read in one session.</summary>
    Task<PictureRows?> PictureAsync(string organisation, IReadOnlyCollection<FactKind> without, ChangeNumber? asAt = null, CancellationToken cancellation = default);

    /// <summary>Every version of one definition, oldest first, withdrawals included.</summary>
    Task<IReadOnlyList<DefinitionVersion>> DefinitionHistoryAsync(string organisation, FactKind kind, string key, string parent = "", CancellationToken cancellation = default);

    /// <summary>The blob with a hash as at a change, or at the head; null where the organisation has none.</summary>
    Task<BlobFact?> BlobAsync(string organisation, string hash, ChangeNumber? asAt = null, CancellationToken cancellation = default);

    /// <summary>Observations in force, in order of indicator, unit, aspect, frequency (by code point) and first day.</summary>
    IAsyncEnumerable<ObservationRow> ObservationsAsync(string organisation, ObservationQuery query, CancellationToken cancellation = default);

    /// <summary>Of the observations of a query, those that a change after one wrote: the version in force of each, or its withdrawal. In order of indicator, unit, aspect, frequency (by code point) and first day.</summary>
    /// <remarks>Reads the days that those changes wrote of each series, not the history before.</remarks>
    /// <exception cref="LedgerException">There is no change <paramref name="since"/> at or before the position of the query.</exception>
    IAsyncEnumerable<ObservationRow> ObservationsSinceAsync(string organisation, ObservationQuery query, ChangeNumber since, CancellationToken cancellation = default);

    /// <summary>The first day of the first figure in force of each series, in order of indicator, unit, aspect and frequency. Of the query's days, those of its span count.</summary>
    /// <remarks>Does not read the series: one seek for each.</remarks>
    IAsyncEnumerable<FirstFigure> FirstFiguresAsync(string organisation, ObservationQuery query, CancellationToken cancellation = default);

    /// <summary>Every version of one observation, oldest first, withdrawals included. The period is in canonical form: <c>2019-04</c>; the aspect is empty for the actual.</summary>
    Task<IReadOnlyList<ObservationRow>> ObservationHistoryAsync(string organisation, string indicator, string unit, string period, string aspect = "", CancellationToken cancellation = default);

    /// <summary>Every fact that one change wrote, except blobs: definitions, then observations, each in key order.</summary>
    Task<ChangeFacts> FactsOfAsync(string organisation, ChangeNumber change, CancellationToken cancellation = default);

    /// <summary>Recomputes every hash from the stored facts. Reads a snapshot and does not block writers.</summary>
    Task<ChainVerification> VerifyAsync(string organisation, IProgress<LedgerProgress>? progress = null, CancellationToken cancellation = default);

    /// <summary>Defects of the store outside the hash chain, in words: tables or triggers that Plumbline did not make, missing tables, rows that belong to no ledger. Empty where there are none.</summary>
    /// <remarks><see cref="VerifyAsync"/> cannot see these, since no hash covers them. Reads every row.</remarks>
    Task<IReadOnlyList<string>> InspectAsync(CancellationToken cancellation = default);

    /// <summary>Writes all changes with their facts and hashes as JSON lines (UTF-8, LF): docs/decisions/ledger-history-format.md. The same ledger gives the same bytes, whatever the store.</summary>
    Task ExportHistoryAsync(string organisation, Stream output, CancellationToken cancellation = default);

    /// <summary>Imports the output of <see cref="ExportHistoryAsync"/> into an organisation that has no change yet, and recomputes every hash. Imports all or nothing.</summary>
    /// <remarks>A given code must be the one that the history names, since the hashes cover it.</remarks>
    Task<OrganisationEntry> ImportHistoryAsync(Stream input, string? organisation = null, CancellationToken cancellation = default);

    /// <summary>Writes the whole store to a new SQLite file without blocking others, then reads it back and verifies every chain.</summary>
    /// <remarks>Works from PostgreSQL too: a backup is a store itself, which can be opened, read or restored into either kind of store.</remarks>
    /// <exception cref="LedgerException"><see cref="LedgerProblem.AlreadyThere"/> where the file exists and <paramref name="overwrite"/> is false.</exception>
    Task<IReadOnlyList<OrganisationEntry>> BackupAsync(string file, bool overwrite = false, CancellationToken cancellation = default);
}

/// <summary>What one change wrote.</summary>
public sealed record ChangeFacts(Change Change, IReadOnlyList<DefinitionFact> Definitions, IReadOnlyList<ObservationFact> Observations);

/// <summary>The definitions of an organisation as at a change, as stored.</summary>
/// <param name="Position">The change.</param>
/// <param name="Definitions">The definitions in force then, in order of kind name, parent and key.</param>
public sealed record PictureRows(Change Position, IReadOnlyList<DefinitionRow> Definitions);

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
