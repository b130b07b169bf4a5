using Plumbline.App.Ledger;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Totals;

/// <summary>Works out the figures that units do not have of their own, from those of the units below them, which it reads indicator by indicator.</summary>
internal static class ReadTotals
{
    /// <summary>The totals that are wanted, for each indicator, unit and dimension in order of time. Those that were worked out before at the same position are not read again.</summary>
    internal static async Task<IReadOnlyDictionary<(IndicatorCode Indicator, UnitCode Unit, string? Dimension), IReadOnlyList<UnitTotal>>> RunAsync(
        ILedger ledger, OrganisationPicture picture, ChangeNumber position, IReadOnlyList<TotalsWanted> wanted, CancellationToken cancellation)
    {
        var organisation = picture.Settings.Code;
        var found = new Dictionary<(IndicatorCode, UnitCode, string?), IReadOnlyList<UnitTotal>>();
        var missing = new List<TotalsWanted>();
        foreach (var one in wanted)
        {
            if (TotalsCache.Find(ledger, organisation, position, one.Indicator.Code, one.Unit, one.Dimension, one.First, one.Last) is { } kept) found[(one.Indicator.Code, one.Unit, one.Dimension)] = kept;
            else missing.Add(one);
        }

        var made = missing.ToDictionary(static one => (one.Indicator.Code, one.Unit, one.Dimension), static _ => new List<UnitTotal>());
        foreach (var reading in TotalsReading.Of(missing))
        {
            await foreach (var total in reading.RunAsync(ledger, picture, position, cancellation))
            {
                if (reading.Wants(total.Total.Aspect)) made[(total.Indicator, total.Total.Unit, reading.Dimension)].Add(total.Total);
            }
        }

        foreach (var one in missing)
        {
            var totals = made[(one.Indicator.Code, one.Unit, one.Dimension)];
            totals.Sort(static (a, b) => a.Period.First.CompareTo(b.Period.First));
            TotalsCache.Keep(ledger, organisation, position, one.Indicator.Code, one.Unit, one.Dimension, one.First, one.Last, totals);
            found[(one.Indicator.Code, one.Unit, one.Dimension)] = totals;
        }

        return found;
    }
}
