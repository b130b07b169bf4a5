using Plumbline.App.Ledger;
using Plumbline.App.Workspaces.Formats;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Core.Targets;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Workspaces;

/// <summary>What came of reading a folder: a workspace, or every problem found in it.</summary>
public sealed record WorkspaceReading(Workspace? Workspace, IReadOnlyList<FileProblem> Problems);

/// <summary>The same, with the figures held for the ledger instead of in the workspace: millions take little memory.</summary>
public sealed record HeldWorkspaceReading(Workspace? Workspace, HeldFacts Figures, IReadOnlyList<FileProblem> Problems) : IDisposable
{
    /// <summary>The figures that their indicators can hardly mean, each with its place, <c>file:row:column</c>: read as they stand.</summary>
    public IReadOnlyList<(string Place, string Text)> Remarks { get; init; } = [];


    /// <summary>Lets go of the figures.</summary>
    public void Dispose() => Figures.Dispose();
}

/// <summary>Reads a folder of plain files as a workspace (docs/reference/workspace.md). Reads everything before it gives up, so that all problems are known at once.</summary>
public sealed class ReadWorkspace
{
    private readonly FileProblems _problems = new();
    private readonly WorkspaceFolder _folder;
    private WorkspaceContext _context = new(FinancialCalendar.April);

    private sealed record ReportFile(string File, ReportDefinition Definition);

    private readonly string _path;
    private readonly bool _mayLack;

    private ReadWorkspace(string folder, IProgress<string>? progress, bool mayLack) =>
        (_path, _mayLack, _folder) = (folder, mayLack, new WorkspaceFolder(folder, _problems, progress));

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="progress">Told the name of each file as its reading begins.</param>
    public static WorkspaceReading From(string folder, IProgress<string>? progress = null)
    {
        var reading = new ReadWorkspace(folder, progress, mayLack: false);
        var definitions = reading.Definitions();
        var figures = reading.Figures().ToList();
        return reading.Whole(definitions is null ? null : definitions with { Observations = figures });
    }

    /// <summary>Reads a folder, its figures on one thread while they are made ready for the ledger on another.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="mayLack">Whether files and rows that its manifest names were taken out on purpose.</param>
    /// <param name="progress">Told the name of each file as its reading begins.</param>
    /// <param name="today">The day by which a figure's period should be over; null: that is not asked.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="LedgerException">There is no room for what does not fit into memory.</exception>
    public static async Task<HeldWorkspaceReading> HoldingFiguresAsync(string folder, bool mayLack = false, IProgress<string>? progress = null, DateOnly? today = null, CancellationToken cancellation = default)
    {
        var reading = new ReadWorkspace(folder, progress, mayLack);
        var definitions = reading.Definitions();
        var doubts = new DoubtfulObservations(definitions?.Indicators ?? [], reading._context.Calendar, today);
        var held = await HeldFacts.GatherAsync(doubts.Passing(reading.Figures()).ToAsyncEnumerable(), new ObservationFacts().Of, cancellation);
        var (workspace, problems) = reading.Whole(definitions);
        return new HeldWorkspaceReading(workspace, held, problems) { Remarks = workspace is null ? [] : doubts.Tell(held) };
    }

    private IEnumerable<Observation> Figures() => ReadObservations.From(_folder.Each("observations", ".csv"), _context, _problems);

    // Everything but the figures.
    private Workspace? Definitions()
    {
        if (!_folder.IsThere()) return null;
        FolderManifest.Check(_path, _mayLack, _problems);
        _folder.RefuseUnknown();
        var settings = _folder.Text(SettingsFormat.FileName, required: true) is { } yaml ? SettingsFormat.Read(yaml, SettingsFormat.FileName, _problems) : null;
        var context = _context = new WorkspaceContext(settings?.Calendar ?? FinancialCalendar.April);
        var before = _problems.Count;
        var units = Table(new UnitsFormat(), context, required: true, complete => context.KnowsUnits = complete, (unit, _) => context.Add(unit), context.MentionUnit);
        if (_problems.Count == before && units.Count > 0 && UnitTree.From(units).Problem is { } tree) _problems.Add("units.csv", 0, 0, tree);
        var charted = new List<(Indicator Indicator, RowReader Row)>();
        var indicators = Table(
            new IndicatorsFormat(), context, required: false, complete => context.KnowsIndicators = complete, (indicator, row) =>
            {
                context.Add(indicator);
                if (IndicatorCharts.IsOfGaps(indicator.Chart)) charted.Add((indicator, row));
            }, context.MentionIndicator);
        var selectable = settings is not null && _problems.Count == before;
        var targets = Table(new TargetsFormat(), context);
        if (TargetBook.From(targets).Problem is { } contending) _problems.Add("targets.csv", 0, 0, contending);
        var benchmarks = Table(new BenchmarksFormat(), context);
        var checks = Table(new ChecksFormat(), context);
        var acceptances = Table(new AcceptancesFormat(), context);
        var mappings = Table(new MappingsFormat(), context);
        var collections = Texts(CollectionsFormat.Folder, ".yaml", (text, file) => CollectionsFormat.Read(text, file, context, _problems), collection => collection.Code.ToString());
        foreach (var (indicator, row) in charted) CheckChart(indicator, row, collections);
        var events = ReadEvents.From(_folder.Each(CollectionsFormat.Folder, ".csv"), collections, context, _problems);
        var commentaries = Texts(CommentaryFormat.Folder, ".md", (text, file) => CommentaryFormat.Read(text, file, context, _problems), CommentaryFormat.Key);
        var reports = Texts(
            ReportsFormat.Folder,
            ".yaml",
            (text, file) => ReportsFormat.Read(text, file, _problems) is { } report ? new ReportFile(file, report) : null,
            report => report.Definition.Name);
        if (selectable) CheckReports(reports, new Workspace { Settings = settings!, Units = units, Indicators = indicators }.ToPicture());
        return settings is null ? null : new Workspace
        {
            Settings = settings,
            Units = units,
            Indicators = indicators,
            Targets = targets,
            Benchmarks = benchmarks,
            Checks = checks,
            Acceptances = acceptances,
            Mappings = mappings,
            Collections = collections,
            Events = events,
            Commentaries = commentaries,
            Reports = [.. reports.Select(report => report.Definition)],
        };
    }

    // What everything that was read comes to.
    private WorkspaceReading Whole(Workspace? workspace) =>
        _problems.Count > 0 || workspace is null ? new WorkspaceReading(null, _problems.InOrder) : new WorkspaceReading(workspace, []);

    // What a report names are units and indicators: it is held against them whatever is wrong elsewhere.
    private void CheckReports(List<ReportFile> reports, OrganisationPicture picture)
    {
        foreach (var (file, report) in reports)
        {
            foreach (var problem in ReportProblems.Of(report, picture)) _problems.Add(file, 0, 0, problem);
        }
    }

    // A g or t chart needs events: a line list that counts the gaps, or figures that are gaps.
    private static void CheckChart(Indicator indicator, RowReader row, List<CollectionDefinition> collections)
    {
        if (IndicatorCharts.AreGaps(indicator.Chart, indicator.Measure, indicator.Frequency)) return;
        if (collections.Exists(collection => collection.Counts.Any(rule => rule.Indicator == indicator.Code && CountRule.IsOfGaps(rule.Kind)))) return;
        var count = Names<CountKind>.Of(indicator.Chart == ChartKind.T ? CountKind.DaysBetween : CountKind.CasesBetween);
        row.Add("chart", new Problem(
            $"{SpcCodes.Of(indicator.Chart)} of a {indicator.Measure} a {Names<Frequency>.Of(indicator.Frequency)}, which is of no single events",
            $"a line list that counts it (counts: - indicator: {indicator.Code}, count: {count}), figures dated by the day of each event (frequency day), or another chart"));
    }

    /// <summary>Reads a table.</summary>
    /// <remarks><paramref name="complete"/> is told whether every row was found; <paramref name="mentioned"/> the code of each that has a problem, for what refers to it is not to be blamed.</remarks>
    private List<T> Table<T>(TableFormat<T> format, WorkspaceContext context, bool required = false, Action<bool>? complete = null, Action<T, RowReader>? read = null, Func<string?, bool>? mentioned = null)
        where T : class
    {
        var before = _problems.Count;
        var whole = true;
        var rows = new List<T>();
        if (_folder.Text(format.FileName, required) is { } text)
        {
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in CsvTable.Read(text, format.FileName, format.Columns, format.Required, _problems, lost: () => whole = false))
            {
                if (format.Read(row, context) is not { } value)
                {
                    whole &= mentioned is null || mentioned(row.Text(format.Columns[0]));
                    continue;
                }

                if (!places.TryAdd(format.Key(value), row.Row))
                {
                    _problems.Add(format.FileName, row.Row, 1, new Problem($"{format.Key(value)} a second time", $"each once; it stands in row {places[format.Key(value)]}"));
                    continue;
                }

                rows.Add(value);
                read?.Invoke(value, row);
            }
        }
        else
        {
            whole = _problems.Count == before;
        }

        complete?.Invoke(whole);
        return rows;
    }

    private List<T> Texts<T>(string folder, string extension, Func<string, string, T?> read, Func<T, string> key)
        where T : class
    {
        var values = new List<T>();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, text) in _folder.Each(folder, extension))
        {
            if (read(text, file) is not { } value) continue;
            if (places.TryAdd(key(value), file)) values.Add(value);
            else _problems.Add(file, 1, 1, new Problem($"{key(value)} a second time", $"each once; it stands in {places[key(value)]}"));
        }

        return values;
    }
}
