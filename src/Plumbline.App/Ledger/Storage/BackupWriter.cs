using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Storage;

/// <summary>Writes the whole store to a file and verifies it. Whoever opens the store gives this to it: a backup opens the file it wrote, as a store of its own.</summary>
internal delegate Task<IReadOnlyList<OrganisationEntry>> BackupWriter(string file, bool overwrite, CancellationToken cancellation);
