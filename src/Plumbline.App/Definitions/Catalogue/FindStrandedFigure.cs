using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Definitions.Catalogue;

/// <summary>Looks for a figure that depends on a definition which a change would remove or alter.</summary>
internal static class FindStrandedFigure
{
    /// <summary>The first stranded figure, in words; null where there is none.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="organisation">The organisation's code.</param>
    /// <param name="before">The definitions before the change.</param>
    /// <param name="after">The definitions after the change.</param>
    /// <param name="asAt">The position whose figures are checked.</param>
    /// <param name="goes">Which figures the same change withdraws.</param>
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
