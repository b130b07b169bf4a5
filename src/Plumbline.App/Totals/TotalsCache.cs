using Plumbline.App.Caching;
using Plumbline.App.Ledger;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Units;

namespace Plumbline.App.Totals;

/// <summary>Caches worked-out totals by organisation, change, indicator, unit, and dimension where they are of items. The state as at a change never alters, so no entry goes stale.</summary>
/// <remarks>Each open store has a cache of about <see cref="Bytes"/>; the parts of it that scopes show share one.</remarks>
internal static class TotalsCache
{
    /// <summary>The most memory that the totals of one store take, as estimated.</summary>
    internal const long Bytes = 96L << 20;

    // A figure with its value, its total and the list of periods; and an entry with its lists.
    private const int BytesOfTotal = 400;
    private const int BytesOfMissingUnit = 8;
    private const int BytesOfEntry = 300;

    private static readonly KeptForStore<(string Organisation, ChangeNumber Change, IndicatorCode Indicator, UnitCode Unit, string? Dimension), KeptTotals> Caches = new(Bytes, SizeOf);

    /// <summary>The totals of an indicator in a unit, or of the items of a dimension, over a span of days, in order of time; null where they are not cached.</summary>
    internal static IReadOnlyList<UnitTotal>? Find(ILedger ledger, string organisation, ChangeNumber change, IndicatorCode indicator, UnitCode unit, string? dimension, DateOnly first, DateOnly last) =>
        Caches.Find(ledger, (organisation, change, indicator, unit, dimension)) is not { } kept || kept.First > first || kept.Last < last ? null
        : kept.First == first && kept.Last == last ? kept.Totals
        : [.. kept.Totals.Where(total => total.Period.First >= first && total.Period.Last <= last)];

    /// <summary>Caches the totals of a span of days.</summary>
    internal static void Keep(ILedger ledger, string organisation, ChangeNumber change, IndicatorCode indicator, UnitCode unit, string? dimension, DateOnly first, DateOnly last, IReadOnlyList<UnitTotal> totals) =>
        Caches.Keep(ledger, (organisation, change, indicator, unit, dimension), new KeptTotals(first, last, totals));

    private static long SizeOf(KeptTotals kept) => BytesOfEntry + kept.Totals.Sum(static total => BytesOfTotal + (BytesOfMissingUnit * (long)total.Made.MissingUnits.Length));

    private sealed record KeptTotals(DateOnly First, DateOnly Last, IReadOnlyList<UnitTotal> Totals);
}
