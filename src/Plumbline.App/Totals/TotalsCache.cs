using System.Runtime.CompilerServices;
using Plumbline.App.Caching;
using Plumbline.App.Ledger;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Units;

namespace Plumbline.App.Totals;

/// <summary>Caches worked-out totals by organisation, change, indicator, unit, and dimension where they are of items. The state as at a change never alters, so no entry goes stale.</summary>
/// <remarks>Each open ledger has its own cache of about <see cref="Bytes"/>.</remarks>
internal sealed class TotalsCache
{
    /// <summary>The most memory that the totals of one ledger take, as estimated.</summary>
    internal const long Bytes = 96L << 20;

    // A figure with its value, its total and the list of periods; and an entry with its lists.
    private const int BytesOfTotal = 400;
    private const int BytesOfMissingUnit = 8;
    private const int BytesOfEntry = 300;

    private static readonly ConditionalWeakTable<ILedger, TotalsCache> Caches = [];

    private readonly RecentlyUsed<(string Organisation, ChangeNumber Change, IndicatorCode Indicator, UnitCode Unit, string? Dimension), KeptTotals> _kept = new(Bytes, SizeOf);

    /// <summary>The cache of a ledger.</summary>
    internal static TotalsCache Of(ILedger ledger) => Caches.GetValue(ledger, static _ => new TotalsCache());

    /// <summary>The totals of an indicator in a unit, or of the items of a dimension, over a span of days, in order of time; null where they are not cached.</summary>
    internal IReadOnlyList<UnitTotal>? Find(string organisation, ChangeNumber change, IndicatorCode indicator, UnitCode unit, string? dimension, DateOnly first, DateOnly last) =>
        _kept.Find((organisation, change, indicator, unit, dimension)) is not { } kept || kept.First > first || kept.Last < last ? null
        : kept.First == first && kept.Last == last ? kept.Totals
        : [.. kept.Totals.Where(total => total.Period.First >= first && total.Period.Last <= last)];

    /// <summary>Caches the totals of a span of days.</summary>
    internal void Keep(string organisation, ChangeNumber change, IndicatorCode indicator, UnitCode unit, string? dimension, DateOnly first, DateOnly last, IReadOnlyList<UnitTotal> totals) =>
        _kept.Keep((organisation, change, indicator, unit, dimension), new KeptTotals(first, last, totals));

    private static long SizeOf(KeptTotals kept) => BytesOfEntry + kept.Totals.Sum(static total => BytesOfTotal + (BytesOfMissingUnit * (long)total.Made.MissingUnits.Length));

    private sealed record KeptTotals(DateOnly First, DateOnly Last, IReadOnlyList<UnitTotal> Totals);
}
