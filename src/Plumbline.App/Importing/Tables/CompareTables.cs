using Plumbline.App.Definitions;
using Plumbline.App.Definitions.BoardAssurance;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Targets;
using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Importing.Tables;

/// <summary>Compares the definitions that tables give with the ledger's, and refuses those that contradict one another or what stays.</summary>
internal sealed class CompareTables(ILedger ledger, OtherDefinitions found, OrganisationDefinitions definitions, ImportFindings findings)
{
    private static readonly string[] Shown = ["indicator", "unit", "period", "from"];

    /// <summary>Adds the definitions and what the preview shows of them.</summary>
    internal async Task RunAsync(ComparedDefinitions compared, CancellationToken cancellation)
    {
        var novel = new List<GivenDefinition>();
        var kinds = found.All.GroupBy(given => given.Kind).ToList();
        if (kinds.Exists(static kind => NamesOthers(kind.Key))) await RefuseUnknownAsync(cancellation);
        foreach (var kind in kinds)
        {
            foreach (var given in kind)
            {
                var fact = given.Table.Fact;
                var was = found.Held.Find(kind.Key, new DefinitionName(fact.Parent, fact.Key), found.Context);
                var novelty = was is null ? Novelty.New : was.Fact.Body == fact.Body ? Novelty.Same : Novelty.Changed;
                compared.Add(novelty, Previewed(given, was));
                if (novelty == Novelty.Same) continue;
                // What people write of risks and actions at any time does not hold up a register that comes in.
                compared.Add(fact, restsOnOthers: kind.Key.IsInPicture);
                if (kind.Key.IsInPicture) novel.Add(given);
            }
        }

        if (novel.Count > 0) RefuseContradictions(novel);
    }

    // A row may name a risk, a control or an action of the ledger, or one that comes with it in whatever order.
    private async Task RefuseUnknownAsync(CancellationToken cancellation)
    {
        var context = WorkspaceContext.Of(definitions.Workspace);
        foreach (var objective in definitions.Workspace.Of(Kinds.Objectives)) context.Objectives.Add(objective.Code.ToString());
        foreach (var question in definitions.Workspace.Of(Kinds.Questions)) context.Questions.Add(question.Code.ToString());
        foreach (var framework in definitions.Workspace.Of(Kinds.Frameworks)) FrameworksKind.Take(framework, context);
        foreach (var contract in definitions.Workspace.Of(Kinds.Contracts)) Kinds.Contracts.Take(contract, context);
        foreach (var target in definitions.Workspace.Targets) TargetsKind.Take(target, context);
        foreach (var given in found.All)
        {
            if (given.Kind.Name == Kinds.Objectives.Name) context.Objectives.Add(given.Table.Fact.Key);
            if (given.Kind.Name == Kinds.Contracts.Name) context.Contracts.Add(given.Table.Fact.Key);
            if (given.Kind.Name == Kinds.Targets.Name) context.Kpis.Add($"{given.Table.Text("contract")}/{given.Table.Text("indicator")}");
            if (given.Kind.Name == Kinds.Questions.Name) context.Questions.Add(given.Table.Fact.Key);
        }

        context.Contracts.IsWhole = context.Kpis.IsWhole = context.Objectives.IsWhole = context.Questions.IsWhole = context.AssuranceDomains.IsWhole = context.AssuranceLevels.IsWhole = context.Criteria.IsWhole = true;
        foreach (var (kind, known) in new[] { (Kinds.Risks.Name, context.Risks), (Kinds.Controls.Name, context.Controls), (Kinds.Actions.Name, context.Actions) })
        {
            foreach (var row in await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, new DefinitionQuery { Kind = kind, AsAt = definitions.Position.Number }, cancellation)) known.Add(row.Key);
            foreach (var given in found.All.Where(given => given.Kind.Name == kind)) known.Add(given.Table.Fact.Key);
            known.IsWhole = true;
        }

        foreach (var given in found.All.Where(static given => NamesOthers(given.Kind))) given.Again(context);
    }

    // What the picture leaves out may name anything; what the picture has names at most its parent.
    private static bool NamesOthers(ITableKind kind) => !kind.IsInPicture || Kinds.Find(kind.Name)!.ParentKind is not null;

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
