using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Totals;

/// <summary>Finds the series that begin before the figures that are read, and on which day.</summary>
internal static class ReadFirstFigures
{
    /// <summary>The first figures, by indicator, of the series of a query that begin before its first day; none where it has no first day, because then they are among the figures read.</summary>
    internal static async Task<ILookup<string, FirstFigure>> BeforeAsync(ILedger ledger, string organisation, ObservationQuery query, CancellationToken cancellation)
    {
        var before = query.FromDay is { } day && day > 0
            ? await ledger.FirstFiguresAsync(organisation, query with { FromDay = null, ToDay = day - 1 }, cancellation).ToListAsync(cancellation)
            : [];
        return before.ToLookup(static first => first.Indicator, StringComparer.Ordinal);
    }
}
