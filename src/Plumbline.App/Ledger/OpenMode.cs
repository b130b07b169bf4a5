namespace Plumbline.App.Ledger;

/// <summary>What the store is opened for.</summary>
public enum OpenMode
{
    /// <summary>Read-only: the store must exist and have this version; nothing is written to it. (SQLite may leave its -wal and -shm files beside it.)</summary>
    Read,

    /// <summary>Read and write: the store must exist; an older one is migrated.</summary>
    Write,

    /// <summary>As <see cref="Write"/>, but a missing store is created.</summary>
    Create,
}
