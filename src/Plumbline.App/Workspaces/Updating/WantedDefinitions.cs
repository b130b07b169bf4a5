using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>The definitions that an updated folder shall hold: its own, and in their place those that the ledger has changed.</summary>
internal static class WantedDefinitions
{
    /// <exception cref="FolderUpdateException">They contradict each other.</exception>
    internal static Workspace Of(Workspace folder, FolderMerge merge)
    {
        var facts = UpdateDefinitions.FactsOf(folder);
        foreach (var fact in merge.Definitions)
        {
            if (fact.Withdrawn) facts.Remove(UpdateDefinitions.IdOf(fact));
            else facts[UpdateDefinitions.IdOf(fact)] = fact;
        }

        var problems = new FileProblems();
        DefinitionRow[] rows = [.. facts.Values.Order(Comparer<DefinitionFact>.Create(DefinitionOrder.Compare)).Select(fact => new DefinitionRow(fact.Kind, fact.Key, fact.Body!, merge.Position ?? ChangeNumber.First) { Parent = fact.Parent })];
        var wanted = ReadDefinitions.Read(rows, problems);
        if (wanted is null || problems.Count > 0) throw new FolderUpdateException(problems.InOrder);
        // The name by which the folder is known is its own.
        return wanted with { Settings = wanted.Settings with { Workspace = folder.Settings.Workspace } };
    }
}
