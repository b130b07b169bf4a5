using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Organisations;

namespace Plumbline.App.Definitions.Catalogue;

/// <summary>Reads the definitions of an organisation as at a change.</summary>
public static class ReadDefinitions
{
    private static readonly FactKind[] NotInPicture = [.. Kinds.All.Where(kind => !kind.IsInPicture).Select(kind => kind.Name)];

    /// <summary>Reads the definitions at a position, by default the head, and caches them.</summary>
    /// <exception cref="LedgerException">The organisation or change does not exist, or a body is unreadable.</exception>
    public static async Task<OrganisationDefinitions> RunAsync(ILedger ledger, string organisation, ChangeNumber? asAt = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if ((asAt ?? await ledger.HeadAsync(organisation, cancellation)) is { } number && PictureCache.Find(ledger, organisation, number) is { } known) return known;
        var (position, rows) = await InPictureAsync(ledger, organisation, asAt, cancellation);
        var problems = new FileProblems();
        var workspace = Read(rows, problems);
        if (workspace is null || problems.Count > 0) throw Unread(problems);
        var (whole, units) = await KeptUnits.WithRowsAsync(ledger, workspace, position.Number);
        var definitions = new OrganisationDefinitions(position, whole, whole.ToPicture(units));
        PictureCache.Keep(ledger, definitions);
        return definitions;
    }

    /// <summary>The stored definitions at a position, by default the head: those of the picture, and the rows of registers with figures, which are units.</summary>
    internal static async Task<PictureRows> RowsAsync(ILedger ledger, string organisation, ChangeNumber? asAt, CancellationToken cancellation)
    {
        var rows = await InPictureAsync(ledger, organisation, asAt, cancellation);
        string[] registers = [.. rows.Definitions.Where(static row => row.Kind == Kinds.Registers.Name && RegistersKind.HasFigures(row)).Select(static row => row.Key)];
        if (registers.Length == 0) return rows;
        var units = await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = Kinds.RegisterRows.Name, Parents = registers, AsAt = rows.Position.Number }, cancellation);
        return rows with { Definitions = [.. rows.Definitions, .. units] };
    }

    private static async Task<PictureRows> InPictureAsync(ILedger ledger, string organisation, ChangeNumber? asAt, CancellationToken cancellation)
    {
        var rows = await ledger.PictureAsync(organisation, NotInPicture, asAt, cancellation)
            ?? throw new LedgerException(LedgerProblem.OrganisationNotFound, $"found no organisation “{organisation}” in {ledger.Address}", "load a workspace first: plumbline load DIR");
        if (rows.Definitions.FirstOrDefault(row => Kinds.Find(row.Kind) is null) is { } unknown)
            throw new LedgerException(LedgerProblem.StoreIsDamaged, $"found definitions of kind “{unknown.Kind}”; expected one of {string.Join(", ", Kinds.All.Select(kind => kind.Name))}", "use the version of Plumbline that wrote the store, or a later one");
        return rows;
    }

    /// <summary>Parses the definitions into a workspace and records the problems; null where there are no settings.</summary>
    internal static Workspace? Read(IReadOnlyCollection<DefinitionRow> rows, FileProblems problems)
    {
        var byKind = rows.ToLookup(row => row.Kind);
        if (byKind[Kinds.Settings.Name].Take(2).Count() != 1) return null;
        var reading = new DefinitionReading(problems);
        foreach (var kind in Kinds.All) kind.ReadFacts(byKind[kind.Name], reading);
        return reading.Values.Of<OrganisationSettings>().Count == 0 ? null : new Workspace(reading.Values);
    }

    /// <summary>The workspace with the kinds that the picture leaves out.</summary>
    /// <exception cref="LedgerException">A body is unreadable.</exception>
    internal static async Task<Workspace> WholeAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation)
    {
        var reading = DefinitionReading.OfHeld(definitions.Workspace);
        foreach (var kind in Kinds.All.Where(kind => !kind.IsInPicture))
            kind.ReadFacts(await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, new DefinitionQuery { Kind = kind.Name, AsAt = definitions.Position.Number }, cancellation), reading);
        if (reading.Problems.Count > 0) throw Unread(reading.Problems);
        return new Workspace(reading.Values);
    }

    private static LedgerException Unread(FileProblems problems) => new(
        LedgerProblem.StoreIsDamaged,
        $"found unreadable definitions: {(problems.Count > 0 ? problems.InOrder[0].ToString() : "no settings")}",
        "use the version of Plumbline that wrote the store, or a later one");
}
