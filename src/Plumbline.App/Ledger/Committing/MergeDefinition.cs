using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Committing;

/// <summary>Merges definitions.</summary>
internal sealed class MergeDefinition(FolderBase folder, FolderMerge merge) : MergeFact<DefinitionFact>(folder, merge)
{
    protected override bool IsWithdrawal(DefinitionFact fact) => fact.Withdrawn;

    protected override bool SayTheSame(DefinitionFact a, DefinitionFact b) => string.Equals(a.Body, b.Body, StringComparison.Ordinal);

    protected override DefinitionFact Withdrawal(DefinitionFact fact) => DefinitionFact.Withdrawal(fact.Kind, fact.Key, fact.Parent);

    protected override string KindOf(DefinitionFact fact) => fact.Kind.Name;

    protected override string KeyOf(DefinitionFact fact) => FactName.KeyOf(fact.Parent, fact.Key);

    protected override string Said(DefinitionFact fact) => fact.Body!;

    protected override string HashOfKey(DefinitionFact fact) => FactHash.OfKey(fact);

    protected override string? HashOfSaid(DefinitionFact fact) => FactHash.OfSaid(fact);

    protected override void Write(FolderMerge merge, DefinitionFact fact, DefinitionFact? place) => merge.Definitions.Add(fact);

    protected override void Note(FolderWords words, DefinitionFact fact) => words.Definitions.Add(fact);
}
