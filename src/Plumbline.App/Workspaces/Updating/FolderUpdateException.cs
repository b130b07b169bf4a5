using Plumbline.App.Definitions.Formats;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>A folder is not brought up to date, since it has problems, or would contradict itself. Nothing was written.</summary>
public sealed class FolderUpdateException(IReadOnlyList<FileProblem> problems) : Exception("the folder cannot be brought up to date")
{
    /// <summary>What is wrong, with its place.</summary>
    public IReadOnlyList<FileProblem> Problems { get; } = problems;
}
