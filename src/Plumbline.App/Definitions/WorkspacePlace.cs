namespace Plumbline.App.Definitions;

/// <summary>Where a workspace keeps something: one file, the files of a folder that end in one way, or all files of a folder and of those in it.</summary>
internal sealed record WorkspacePlace
{
    private WorkspacePlace(string name, string? extension, bool isRequired) => (Name, Extension, IsRequired) = (name, extension, isRequired);

    /// <summary>The file's name, or the folder's.</summary>
    internal string Name { get; }

    /// <summary>How the files of a folder end, with the dot; empty where they may end in any way; null where it is one file.</summary>
    internal string? Extension { get; }

    /// <summary>Whether there is no workspace without it.</summary>
    internal bool IsRequired { get; }

    /// <summary>Whether a folder may hold folders, which hold none.</summary>
    internal bool HasFolders { get; private init; }

    internal static WorkspacePlace File(string name, bool isRequired = false) => new(name, extension: null, isRequired);

    internal static WorkspacePlace Folder(string name, string extension) => new(name, extension, isRequired: false);

    internal static WorkspacePlace FolderOfFolders(string name) => new(name, "", isRequired: false) { HasFolders = true };

    /// <summary><c>units.csv</c>, <c>reports/*.yaml</c>.</summary>
    public override string ToString() => Extension is null ? Name : $"{Name}/*{Extension}";
}
