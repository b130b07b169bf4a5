using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Importing.Tables;

/// <summary>Compares the definitions that tables give with the ledger's, and refuses those that contradict one another or what stays.</summary>
internal sealed class CompareTables(OtherDefinitions found, OrganisationDefinitions definitions, ImportFindings findings)
{
    private static readonly string[] Shown = ["indicator", "unit", "period", "from"];

    /// <summary>Adds the definitions and what the preview shows of them.</summary>
    internal void Run(ComparedDefinitions compared)
    {
        var novel = new List<GivenDefinition>();
        foreach (var kind in found.All.GroupBy(given => given.Kind))
        {
            var held = kind.Key.FactsOf(definitions.Workspace).ToDictionary(table => (table.Fact.Parent, table.Fact.Key));
            foreach (var given in kind)
            {
                var fact = given.Table.Fact;
                var was = held.GetValueOrDefault((fact.Parent, fact.Key));
                var novelty = was is null ? Novelty.New : was.Fact.Body == fact.Body ? Novelty.Same : Novelty.Changed;
                compared.Add(novelty, Previewed(given, was));
                if (novelty == Novelty.Same) continue;
                compared.Add(fact, restsOnOthers: true);
                novel.Add(given);
            }
        }

        if (novel.Count > 0) RefuseContradictions(novel);
    }

    private void RefuseContradictions(List<GivenDefinition> novel)
    {
        var whole = definitions.Workspace;
        foreach (var kind in novel.GroupBy(given => given.Table.Fact.Kind))
        {
            var reading = DefinitionReading.After(whole);
            var change = definitions.Position.Number;
            Kinds.Find(kind.Key)!.ReadFacts([.. kind.Select(given => Row(given.Table.Fact, change))], reading);
            whole = Kinds.Find(kind.Key)!.Beside(whole, new Workspace(reading.Values));
        }

        if (Kinds.NewContradiction(definitions.Workspace, whole) is { } problem) findings.Refuse(novel[0].Source.File, 0, 0, problem);
    }

    private static DefinitionRow Row(DefinitionFact fact, ChangeNumber change) => new(fact.Kind, fact.Key, fact.Body!, change) { Parent = fact.Parent };

    private static PreviewedDefinition Previewed(GivenDefinition given, TableFact? was)
    {
        var (table, fact) = (given.Table, given.Table.Fact);
        return new PreviewedDefinition(
            fact.Kind.Name, table.Text("indicator"), table.Text("unit"), table.Text("period") ?? table.Text("from"), was is null ? null : Short(was), Short(table), given.Source.ToString(), $"key {FactName.KeyOf(fact.Parent, fact.Key)}");
    }

    // The cells that have no column of their own in the preview: “target at least 95%; due 2024-03”.
    private static string Short(TableFact table) =>
        string.Join("; ", table.Cells.Where(cell => cell.Text is not null && !Shown.Contains(cell.Column, StringComparer.Ordinal)).Select(cell => $"{cell.Column} {cell.Text}"));
}
