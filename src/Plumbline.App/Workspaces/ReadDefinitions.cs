using Plumbline.App.Ledger;
using Plumbline.App.Workspaces.Formats;
using Plumbline.Core.Ledger;
using Plumbline.Core.Organisations;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Workspaces;

/// <summary>Everything an organisation defines at one position of its ledger: a workspace without its figures and events.</summary>
/// <param name="Position">The position.</param>
/// <param name="Workspace">The definitions; no observations, no events.</param>
/// <param name="Picture">The same, ready to be asked.</param>
public sealed record OrganisationDefinitions(Change Position, Workspace Workspace, OrganisationPicture Picture)
{
    /// <summary>The report of a name; null where there is none.</summary>
    public ReportDefinition? FindReport(string name) => Workspace.Reports.FirstOrDefault(report => report.Name == name);
}

/// <summary>Reads what an organisation defines, as it was after a change.</summary>
public static class ReadDefinitions
{
    /// <summary>Events are left out: they may be a million, and only a count of them needs them.</summary>
    private static readonly FactKind[] Kinds = [.. Enum.GetValues<FactKind>().Where(kind => kind is not (FactKind.Event or FactKind.Publication))];

    /// <summary>Reads the definitions at a position; the head where none is given.</summary>
    /// <exception cref="LedgerException">No such organisation or change, or a body that does not read.</exception>
    public static async Task<OrganisationDefinitions> AtAsync(ILedger ledger, string organisation, ChangeNumber? asAt = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var number = asAt ?? await ledger.HeadAsync(organisation, cancellation)
            ?? throw new LedgerException(LedgerProblem.OrganisationNotFound, $"found no organisation “{organisation}” in {ledger.Address}", "load a workspace first: plumbline load DIR");
        var position = await ledger.ChangeAsync(organisation, number, cancellation)
            ?? throw new LedgerException(LedgerProblem.ChangeNotFound, $"found no change {number} of {organisation}", "see plumbline changes for those there are");
        var rows = await RowsAsync(ledger, organisation, number, cancellation);
        var problems = new FileProblems();
        var workspace = Read(rows, problems);
        if (workspace is null || problems.Count > 0)
        {
            throw new LedgerException(
                LedgerProblem.StoreIsDamaged,
                $"found definitions that do not read: {(problems.Count > 0 ? problems.InOrder[0].ToString() : "no settings")}",
                "use the version of Plumbline that wrote the store, or a later one");
        }

        return new OrganisationDefinitions(position, workspace, workspace.ToPicture());
    }

    /// <summary>The definitions as the ledger keeps them, at a position; the head where none is given.</summary>
    internal static async Task<List<DefinitionRow>> RowsAsync(ILedger ledger, string organisation, ChangeNumber? asAt, CancellationToken cancellation)
    {
        var rows = new List<DefinitionRow>();
        foreach (var kind in Kinds) rows.AddRange(await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = kind, AsAt = asAt }, cancellation));
        return rows;
    }

    /// <summary>The workspace they make, its problems recorded; null where there are no settings.</summary>
    internal static Workspace? Read(List<DefinitionRow> rows, FileProblems problems)
    {
        var byKind = rows.ToLookup(row => row.Kind);
        var settings = byKind[FactKind.Settings].Select(row => SettingsFormat.Read(Field(row, "yaml"), row.Key, problems, isHeld: true)).FirstOrDefault();
        if (settings is null) return null;
        var context = new WorkspaceContext(settings.Calendar);
        var units = Table(new UnitsFormat());
        units.ForEach(unit => context.Add(unit));
        var indicators = Table(new IndicatorsFormat());
        indicators.ForEach(indicator => context.Add(indicator));
        return new Workspace
        {
            Settings = settings,
            Units = units,
            Indicators = indicators,
            Targets = Table(new TargetsFormat()),
            Benchmarks = Table(new BenchmarksFormat()),
            Checks = Table(new ChecksFormat()),
            Acceptances = Table(new AcceptancesFormat()),
            Mappings = Table(new MappingsFormat()),
            Commentaries = [.. byKind[FactKind.Commentary].Select(row => CommentaryFormat.Read(Field(row, "markdown"), row.Key, context, problems, isHeld: true)).OfType<Core.Commentaries.Commentary>()],
            Collections = [.. byKind[FactKind.Collection].Select(row => CollectionsFormat.Read(Field(row, "yaml"), row.Key, context, problems, isHeld: true)).OfType<Core.Collections.CollectionDefinition>()],
            Reports = [.. byKind[FactKind.Report].Select(row => ReportsFormat.Read(Field(row, "yaml"), row.Key, problems, isHeld: true)).OfType<ReportDefinition>()],
        };

        List<T> Table<T>(TableFormat<T> format)
            where T : class =>
            [.. byKind[format.Kind].Select(row => format.Read(FactBody.Row(row, format.Columns, problems), context)).OfType<T>()];
    }

    private static string Field(DefinitionRow row, string name) => FactBody.Fields(row).GetValueOrDefault(name, "");
}
