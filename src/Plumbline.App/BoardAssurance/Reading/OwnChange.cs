using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.BoardAssurance.Reading;

/// <summary>The change in which something was said. What an undo brings back was not said again by it: it is as old as it was.</summary>
/// <remarks>An undo writes without a source; whoever gives an opinion or loads a file writes with one.</remarks>
internal static class OwnChange
{
    /// <summary>The changes of some rows, each the one in which its body was said.</summary>
    internal static async Task<IReadOnlyDictionary<DefinitionName, int>> OfAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<DefinitionRow> rows, CancellationToken cancellation)
    {
        var organisation = definitions.Picture.Settings.Code;
        var undone = new HashSet<ChangeNumber>();
        foreach (var number in rows.Select(static row => row.Change).Distinct())
        {
            if (await IsUndoAsync(number)) undone.Add(number);
        }

        var own = new Dictionary<DefinitionName, int>();
        foreach (var row in rows) own[new DefinitionName(row.Parent, row.Key)] = undone.Contains(row.Change) ? (await FirstAsync(row)).Value : row.Change.Value;
        return own;

        async Task<ChangeNumber> FirstAsync(DefinitionRow row)
        {
            var versions = (await ledger.DefinitionHistoryAsync(organisation, row.Kind, row.Key, row.Parent, cancellation)).Where(one => one.Change <= row.Change).OrderBy(static one => one.Change).ToList();
            var at = versions.Count - 1;
            // An undo may bring back what an undo brought back.
            while (at > 0 && await IsUndoAsync(versions[at].Change) && versions.FindLastIndex(at - 1, one => one.Fact.Body == row.Body) is >= 0 and var before) at = before;
            return versions[at].Change;
        }

        async Task<bool> IsUndoAsync(ChangeNumber number) => await ledger.ChangeAsync(organisation, number, cancellation) is { Source.Length: 0 };
    }
}
