namespace Plumbline.App.Definitions;

/// <summary>The files of a workspace by place. Anything but an ordinary file is left out and is a problem.</summary>
internal interface IWorkspaceFiles
{
    /// <summary>The names and texts of the files at a place.</summary>
    IEnumerable<(string File, string Text)> Texts(WorkspacePlace place);

    /// <summary>The names and paths of the files at a place, for files that are not text.</summary>
    IEnumerable<(string File, string Path)> Paths(WorkspacePlace place);
}
