using Plumbline.App.Caching;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Catalogue;

/// <summary>Reads the rows of registers with figures and makes the tree of units, in which they are. A change that writes neither takes both from the change before: ten thousand rows would be read and arranged anew for a word about a figure.</summary>
internal static class KeptUnits
{
    // As many as the definitions of a store; one above that is kept alone.
    private const long MostUnits = 16 * 2_100;
    private const long Least = 100;

    private static readonly FactKind[] Made = [Kinds.Settings.Name, Kinds.Units.Name, Kinds.Indicators.Name, Kinds.Registers.Name, Kinds.RegisterRows.Name];

    private static readonly KeptFromEarlier<string, Units> Kept = new(MostUnits, static units => Math.Min(MostUnits, Least + units.Tree.Rows.Count));

    /// <summary>A workspace of the ledger with the rows of its registers that have figures, and the tree of its units.</summary>
    internal static async Task<(Workspace Workspace, UnitTree Units)> WithRowsAsync(ILedger ledger, Workspace workspace, ChangeNumber position)
    {
        List<RegisterDefinition> registers = [.. workspace.Of(Kinds.Registers).Where(static one => one.HasFigures)];
        if (registers.Count == 0) return (workspace, workspace.ToUnits());
        var units = await Kept.GetAsync(ledger, workspace.Settings.Code, position, async earlier => earlier is not null && !await IsWrittenAsync(earlier.Position) ? earlier.Value : await MakeAsync());
        return (workspace.With(Kinds.Units, units.List).With(Kinds.RegisterRows, units.Rows), units.Tree);

        async Task<Units> MakeAsync()
        {
            var rows = new List<RegisterRow>();
            foreach (var register in registers) rows.AddRange((await KeptRegisterRows.RunAsync(ledger, workspace.Settings.Code, position, register)).All);
            return new Units(workspace.Units, rows, workspace.With(Kinds.RegisterRows, rows).ToUnits());
        }

        // What a part of a store shows may change without such a fact.
        async Task<bool> IsWrittenAsync(ChangeNumber since) => ledger is IPartOfStore
            || (await ledger.WrittenSinceAsync(workspace.Settings.Code, Made, since, position, CancellationToken.None)).Any(one => one.Kind != Kinds.RegisterRows.Name || registers.Exists(register => register.Code.ToString() == one.Name.Parent));
    }

    // The list has the units that the tree has.
    private sealed record Units(IReadOnlyList<Unit> List, IReadOnlyList<RegisterRow> Rows, UnitTree Tree);
}
