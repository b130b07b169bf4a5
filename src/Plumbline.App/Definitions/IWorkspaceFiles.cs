namespace Plumbline.App.Definitions;

/// <summary>The files of a workspace, found by where a kind keeps them. What is no ordinary file is not among them, and a problem.</summary>
internal interface IWorkspaceFiles
{
    /// <summary>The files of a place, by their names, each with its text.</summary>
    IEnumerable<(string File, string Text)> Texts(WorkspacePlace place);

    /// <summary>The files of a place, by their names, each with its path: for those that are no text.</summary>
    IEnumerable<(string File, string Path)> Paths(WorkspacePlace place);
}
