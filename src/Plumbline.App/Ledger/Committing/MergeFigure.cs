using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Committing;

/// <summary>Merges figures.</summary>
internal sealed class MergeFigure(FolderBase folder, FolderMerge merge) : MergeFact<ObservationFact>(folder, merge)
{
    protected override bool IsWithdrawal(ObservationFact fact) => fact.Withdrawn;

    protected override bool SayTheSame(ObservationFact a, ObservationFact b) => CheckedFact.SayTheSame(a, b);

    protected override ObservationFact Withdrawal(ObservationFact fact) =>
        ObservationFact.Withdrawal(fact.Indicator, fact.Unit, fact.Period, fact.FirstDay, fact.Frequency, aspect: fact.Aspect);

    protected override string KindOf(ObservationFact fact) => "figure";

    protected override string KeyOf(ObservationFact fact) => FactName.Of(fact);

    // Where two figures have one value, what stands beside it tells them apart.
    protected override string Said(ObservationFact fact) => string.Join("; ", new[] { fact.Value, Parts(fact), fact.Provisional ? "provisional" : null, fact.Doubtful ? "doubtful" : null, fact.Note, fact.SourceNote }.Where(part => !string.IsNullOrEmpty(part)));

    protected override string HashOfKey(ObservationFact fact) => FactHash.OfKey(fact);

    protected override string? HashOfSaid(ObservationFact fact) => FactHash.OfSaid(fact);

    protected override void Write(FolderMerge merge, ObservationFact fact, ObservationFact? place) =>
        merge.Figures.Add(merge.Draft.Target == FolderSide.Ledger ? fact : fact with { SourceFile = place?.SourceFile, SourceRow = place?.SourceRow ?? 0, SourceColumn = place?.SourceColumn ?? 0 });

    protected override void Note(FolderWords words, ObservationFact fact) => words.Figures.Add(fact);

    private static string? Parts(ObservationFact fact) =>
        fact.Numerator is { } numerator ? FormattableString.Invariant($"{numerator} of {fact.Denominator}") : fact.Denominator is { } denominator ? FormattableString.Invariant($"of {denominator}") : null;
}
