using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.BoardAssurance.Lapsing;

/// <summary>The last change that wrote one of some definitions.</summary>
internal static class LastChange
{
    // Of very many the first few are asked.
    private const int Most = 20;

    /// <summary>The change in words: <c>change 12</c>.</summary>
    internal static async Task<string> OfAsync(ILedger ledger, OrganisationDefinitions definitions, FactKind kind, IReadOnlyList<DefinitionName> names, CancellationToken cancellation)
    {
        var changes = new List<ChangeNumber>();
        foreach (var name in names.Take(Most))
            changes.AddRange((await ledger.DefinitionHistoryAsync(definitions.Picture.Settings.Code, kind, name.Key, name.Parent, cancellation)).Select(static one => one.Change).Where(change => change <= definitions.Position.Number));
        return $"change {changes.Max()}";
    }
}
