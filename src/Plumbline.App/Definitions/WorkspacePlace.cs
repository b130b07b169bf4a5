namespace Plumbline.App.Definitions;

/// <summary>A place in a workspace: one file, the files in a folder with one extension, those in the folders of a folder, or all files in a folder and its subfolders.</summary>
internal sealed record WorkspacePlace
{
    private WorkspacePlace(string name, string? extension, bool isRequired) => (Name, Extension, IsRequired) = (name, extension, isRequired);

    /// <summary>The name of the file or folder.</summary>
    internal string Name { get; }

    /// <summary>The extension of the files in a folder, with the dot; empty for any extension; null for a single file.</summary>
    internal string? Extension { get; }

    /// <summary>Whether every workspace must have it.</summary>
    internal bool IsRequired { get; }

    /// <summary>Whether the folder may have subfolders, one level deep.</summary>
    internal bool HasFolders { get; private init; }

    /// <summary>Whether its files stand in folders of that folder, and none in it.</summary>
    internal bool IsInFolders => HasFolders && Extension!.Length > 0;

    internal static WorkspacePlace File(string name, bool isRequired = false) => new(name, extension: null, isRequired);

    internal static WorkspacePlace Folder(string name, string extension) => new(name, extension, isRequired: false);

    internal static WorkspacePlace FolderOfFolders(string name) => new(name, "", isRequired: false) { HasFolders = true };

    internal static WorkspacePlace InFolders(string name, string extension) => new(name, extension, isRequired: false) { HasFolders = true };

    /// <summary><c>units.csv</c>, <c>reports/*.yaml</c>.</summary>
    public override string ToString() => Extension is null ? Name : IsInFolders ? $"{Name}/*/*{Extension}" : $"{Name}/*{Extension}";
}
