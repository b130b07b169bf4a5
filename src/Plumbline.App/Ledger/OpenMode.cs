namespace Plumbline.App.Ledger;

/// <summary>What the opener means to do with the store.</summary>
public enum OpenMode
{
    /// <summary>Read only: the store must exist, of this version; nothing is written to it. (SQLite may leave its companion files -wal and -shm beside it.)</summary>
    Read,

    /// <summary>Read and write: the store must exist; an older one is migrated.</summary>
    Write,

    /// <summary>As <see cref="Write"/>, and made where there is none.</summary>
    Create,
}
