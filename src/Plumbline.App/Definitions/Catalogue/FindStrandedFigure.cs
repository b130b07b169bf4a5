using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Definitions.Catalogue;

/// <summary>Looks for a figure that a change of definitions would leave without what it rests on.</summary>
internal static class FindStrandedFigure
{
    /// <summary>The first figure that a change would strand, in words; null where there is none.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="organisation">The organisation's code.</param>
    /// <param name="before">What it defined.</param>
    /// <param name="after">What it would define.</param>
    /// <param name="asAt">The position whose figures are looked at.</param>
    /// <param name="goes">Which figures are taken back by the same change.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<string?> RunAsync(ILedger ledger, string organisation, Workspace before, Workspace after, Core.Ledger.ChangeNumber asAt, Func<ObservationFact, bool> goes, CancellationToken cancellation)
    {
        foreach (var kind in Kinds.All)
        {
            if (kind.Strands(before, after) is not { } stranded) continue;
            var first = await ledger.ObservationsAsync(organisation, stranded.Query with { AsAt = asAt }, cancellation).FirstOrDefaultAsync(row => stranded.Are(row.Fact) && !goes(row.Fact), cancellation);
            if (first?.Fact is { } fact) return $"a figure of {fact.Indicator} in {fact.Unit} for {fact.Period}{(fact.Aspect.Length == 0 ? "" : $" ({fact.Aspect})")}, {stranded.Why}";
        }

        return null;
    }
}
