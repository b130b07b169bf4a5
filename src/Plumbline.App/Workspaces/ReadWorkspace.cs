using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Observations;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;

namespace Plumbline.App.Workspaces;

/// <summary>The result of reading a folder: a workspace, or every problem found.</summary>
public sealed record WorkspaceReading(Workspace? Workspace, IReadOnlyList<FileProblem> Problems);

/// <summary>A workspace whose figures are held packed for the ledger, so that millions take little memory.</summary>
public sealed record HeldWorkspaceReading(Workspace? Workspace, HeldFacts Figures, IReadOnlyList<FileProblem> Problems) : IDisposable
{
    /// <summary>Implausible figures, each with its place, <c>file:row:column</c>. They are read unchanged.</summary>
    public IReadOnlyList<(string Place, string Text)> Remarks { get; init; } = [];

    /// <summary>Deletes the held figures.</summary>
    public void Dispose() => Figures.Dispose();
}

/// <summary>Reads a folder of plain files as a workspace (docs/reference/workspace.md). Reads every file even after a problem, so that all problems are reported at once.</summary>
public sealed class ReadWorkspace
{
    private readonly FileProblems _problems = new();
    private readonly WorkspaceFolder _folder;
    private readonly DefinitionReading _reading;
    private readonly string _path;
    private readonly bool _mayLack;

    private ReadWorkspace(string folder, IProgress<string>? progress, bool mayLack) =>
        (_path, _mayLack, _folder, _reading) = (folder, mayLack, new WorkspaceFolder(folder, _problems, progress), new DefinitionReading(_problems));

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="progress">Receives the name of each file before it is read.</param>
    public static WorkspaceReading Run(string folder, IProgress<string>? progress = null)
    {
        var reading = new ReadWorkspace(folder, progress, mayLack: false);
        var definitions = reading.Definitions();
        var figures = reading.Figures().ToList();
        return reading.Whole(definitions is null ? null : definitions with { Observations = figures });
    }

    /// <summary>Reads a folder. One thread reads figures while another packs them for the ledger.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="mayLack">Whether files and rows that its manifest lists may be missing.</param>
    /// <param name="progress">Receives the name of each file before it is read.</param>
    /// <param name="today">The day by which a figure's period should be over; null skips that check.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="LedgerException">The disk has no room for the temporary file.</exception>
    public static async Task<HeldWorkspaceReading> RunAsync(string folder, bool mayLack = false, IProgress<string>? progress = null, DateOnly? today = null, CancellationToken cancellation = default)
    {
        var reading = new ReadWorkspace(folder, progress, mayLack);
        var definitions = reading.Definitions();
        var doubts = new DoubtfulFigures(definitions?.Indicators ?? [], reading._reading.Context.Calendar, today);
        var held = await HeldFacts.GatherAsync(reading.Figures().Select(Looked).ToAsyncEnumerable(), new ObservationFacts().Of, cancellation);
        var (workspace, problems) = reading.Whole(definitions);
        return new HeldWorkspaceReading(workspace, held, problems) { Remarks = workspace is null ? [] : [.. doubts.Found(held)] };

        Observation Looked(Observation figure)
        {
            doubts.Look(figure);
            return figure;
        }
    }

    /// <summary>Reads a folder without its figures.</summary>
    internal static WorkspaceReading DefinitionsOf(string folder)
    {
        var reading = new ReadWorkspace(folder, progress: null, mayLack: true);
        return reading.Whole(reading.Definitions());
    }

    private IEnumerable<Observation> Figures() => ReadObservations.Run(_folder.Texts(WorkspaceFolder.Observations), _reading.Context, _problems, _reading.Figures);

    // Everything but the figures.
    private Workspace? Definitions()
    {
        if (!_folder.IsThere()) return null;
        FolderManifest.Check(_path, _mayLack, _problems);
        _folder.RefuseUnknown();
        foreach (var kind in Kinds.All) _reading.ReadFiles(kind, _folder);
        _reading.End();
        return _reading.Values.Of<OrganisationSettings>().Count == 0 ? null : new Workspace(_reading.Values) { Folder = _path, Places = _reading.Places };
    }

    // The result once everything is read.
    private WorkspaceReading Whole(Workspace? workspace) =>
        _problems.Count > 0 || workspace is null ? new WorkspaceReading(null, _problems.InOrder) : new WorkspaceReading(workspace, []);
}
