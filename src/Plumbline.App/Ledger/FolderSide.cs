namespace Plumbline.App.Ledger;

/// <summary>The two sides of a merge.</summary>
public enum FolderSide
{
    /// <summary>The folder: mine.</summary>
    Folder,

    /// <summary>The ledger: theirs.</summary>
    Ledger,
}
