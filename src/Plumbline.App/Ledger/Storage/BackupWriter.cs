using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Storage;

/// <summary>Writes the whole store to a file and verifies it. The code that opens a store passes it in, since verifying a backup opens another store.</summary>
internal delegate Task<IReadOnlyList<OrganisationEntry>> BackupWriter(string file, bool overwrite, CancellationToken cancellation);
