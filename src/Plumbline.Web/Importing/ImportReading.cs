using System.Runtime.CompilerServices;
using Plumbline.App.Importing;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.Web.Importing;

/// <summary>What a reading of files depends on. The same import with other choices, or above another change, is read anew.</summary>
/// <param name="Import">The key of the import.</param>
/// <param name="Version">The version of its choices.</param>
/// <param name="Position">The change that it is compared with.</param>
/// <param name="Ledger">The store as whoever imports sees it.</param>
internal sealed record ReadingKey(string Import, int Version, ChangeNumber Position, ILedger Ledger);

/// <summary>The reading of the files of an import, while it goes on and afterwards.</summary>
internal sealed class ImportReading(ReadingKey key, DateTimeOffset begun) : IProgress<ImportProgress>
{
    // Read by others while it is written: one reference, never half of two states.
    private volatile StrongBox<ImportProgress> _progress = new(new ImportProgress("waiting for its turn", 0, 0));

    internal ReadingKey Key => key;

    internal DateTimeOffset Begun => begun;

    /// <summary>The preview; null where the files could not be read, for a reason that the log has.</summary>
    internal Task<ImportPreview?> Ended { get; set; } = Task.FromResult<ImportPreview?>(null);

    /// <summary>What is being done.</summary>
    internal ImportProgress Progress => _progress.Value;

    /// <inheritdoc/>
    public void Report(ImportProgress value) => _progress = new StrongBox<ImportProgress>(value);
}
