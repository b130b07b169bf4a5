using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Importing.Tables;

/// <summary>The rows that the ledger has of the kinds that tables may fill.</summary>
internal sealed class HeldRows
{
    private readonly Workspace _workspace;
    private readonly Dictionary<FactKind, IReadOnlyList<DefinitionRow>> _rows = [];
    private readonly Dictionary<ITableKind, Dictionary<DefinitionName, TableFact>> _read = [];

    private HeldRows(Workspace workspace) => _workspace = workspace;

    /// <summary>Reads the rows that the picture leaves out, of the kinds that some recipes fill.</summary>
    internal static async Task<HeldRows> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, IEnumerable<Recipe> recipes, CancellationToken cancellation)
    {
        var held = new HeldRows(definitions.Workspace);
        foreach (var kind in recipes.Where(static recipe => !recipe.Into.IsFigures).Select(static recipe => Kinds.FindTable(recipe.Into.ToString())).OfType<ITableKind>().Where(static kind => !kind.IsInPicture).Distinct())
            held._rows[kind.Name] = await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, new DefinitionQuery { Kind = kind.Name, AsAt = definitions.Position.Number }, cancellation);
        return held;
    }

    /// <summary>The row with a name; null where the ledger has none.</summary>
    internal TableFact? Find(ITableKind kind, DefinitionName name, WorkspaceContext context)
    {
        if (!_read.TryGetValue(kind, out var known))
            _read[kind] = known = (_rows.TryGetValue(kind.Name, out var rows) ? rows.Select(row => kind.ReadHeld(row, context)).OfType<TableFact>() : kind.FactsOf(_workspace)).ToDictionary(static table => new DefinitionName(table.Fact.Parent, table.Fact.Key));
        return known.GetValueOrDefault(name);
    }
}
