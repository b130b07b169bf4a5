using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Organisations;

namespace Plumbline.App.Definitions.Catalogue;

/// <summary>Reads what an organisation defines, as it was after a change.</summary>
public static class ReadDefinitions
{
    private static readonly FactKind[] NotInPicture = [.. Kinds.All.Where(kind => !kind.IsInPicture).Select(kind => kind.Name)];

    /// <summary>Reads the definitions at a position; the head where none is given. Read once for each position, and kept: what a ledger says as at a change never alters.</summary>
    /// <exception cref="LedgerException">No such organisation or change, or a body that does not read.</exception>
    public static async Task<OrganisationDefinitions> AtAsync(ILedger ledger, string organisation, ChangeNumber? asAt = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var kept = PictureCache.Of(ledger);
        if ((asAt ?? await ledger.HeadAsync(organisation, cancellation)) is { } number && kept.Find(organisation, number) is { } known) return known;
        var (position, rows) = await RowsAsync(ledger, organisation, asAt, cancellation);
        var problems = new FileProblems();
        var workspace = Read(rows, problems);
        if (workspace is null || problems.Count > 0) throw Unread(problems);
        var definitions = new OrganisationDefinitions(position, workspace, workspace.ToPicture());
        kept.Keep(definitions);
        return definitions;
    }

    /// <summary>The definitions as the ledger keeps them, at a position; the head where none is given.</summary>
    internal static async Task<PictureRows> RowsAsync(ILedger ledger, string organisation, ChangeNumber? asAt, CancellationToken cancellation)
    {
        var rows = await ledger.PictureAsync(organisation, NotInPicture, asAt, cancellation)
            ?? throw new LedgerException(LedgerProblem.OrganisationNotFound, $"found no organisation “{organisation}” in {ledger.Address}", "load a workspace first: plumbline load DIR");
        return rows.Definitions.FirstOrDefault(row => Kinds.Find(row.Kind) is null) is { } unknown
            ? throw new LedgerException(LedgerProblem.StoreIsDamaged, $"found definitions of kind “{unknown.Kind}”; expected one of {string.Join(", ", Kinds.All.Select(kind => kind.Name))}", "use the version of Plumbline that wrote the store, or a later one")
            : rows;
    }

    /// <summary>The workspace they make, its problems recorded; null where there are no settings.</summary>
    internal static Workspace? Read(IReadOnlyCollection<DefinitionRow> rows, FileProblems problems)
    {
        var byKind = rows.ToLookup(row => row.Kind);
        if (byKind[Kinds.Settings.Name].Take(2).Count() != 1) return null;
        var reading = new DefinitionReading(problems);
        foreach (var kind in Kinds.All) kind.ReadFacts(byKind[kind.Name], reading);
        return reading.Values.Of<OrganisationSettings>().Count == 0 ? null : new Workspace(reading.Values);
    }

    /// <summary>The workspace they make and what is left out of the picture.</summary>
    /// <exception cref="LedgerException">A body does not read.</exception>
    internal static async Task<Workspace> WholeAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation)
    {
        var reading = DefinitionReading.After(definitions.Workspace);
        foreach (var kind in Kinds.All.Where(kind => !kind.IsInPicture))
            kind.ReadFacts(await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, new DefinitionQuery { Kind = kind.Name, AsAt = definitions.Position.Number }, cancellation), reading);
        if (reading.Problems.Count > 0) throw Unread(reading.Problems);
        return new Workspace(reading.Values);
    }

    private static LedgerException Unread(FileProblems problems) => new(
        LedgerProblem.StoreIsDamaged,
        $"found definitions that do not read: {(problems.Count > 0 ? problems.InOrder[0].ToString() : "no settings")}",
        "use the version of Plumbline that wrote the store, or a later one");
}
