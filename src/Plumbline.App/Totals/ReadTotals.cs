using Plumbline.App.Ledger;
using Plumbline.App.Returns.Counts;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Totals;

/// <summary>Works out the figures that units do not have of their own: from those of the units below them, which it reads indicator by indicator, or from returns.</summary>
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
        foreach (var reading in TotalsReading.Of(missing.Select(one => OfFigures(picture, one)).OfType<TotalsWanted>()))
        {
            await foreach (var total in reading.RunAsync(ledger, picture, position, cancellation))
            {
                if (reading.Wants(total.Total.Aspect)) made[(total.Indicator, total.Total.Unit, reading.Dimension)].Add(total.Total);
            }
        }

        foreach (var (one, counted) in await CountedAsync(ledger, picture, position, missing, cancellation)) made[(one.Indicator.Code, one.Unit, null)].Add(counted);
        foreach (var one in missing)
        {
            var totals = made[(one.Indicator.Code, one.Unit, one.Dimension)];
            totals.Sort(static (a, b) => a.Period.First.CompareTo(b.Period.First));
            TotalsCache.Keep(ledger, organisation, position, one.Indicator.Code, one.Unit, one.Dimension, one.First, one.Last, totals);
            found[(one.Indicator.Code, one.Unit, one.Dimension)] = totals;
        }

        return found;
    }

    // Before a form was first asked, what is counted from it may stand in the units below.
    private static TotalsWanted? OfFigures(OrganisationPicture picture, TotalsWanted wanted)
    {
        if (wanted.Dimension is not null || picture.CountedFrom(wanted.Indicator.Code) is not { Form: var form }) return wanted;
        return TotalsWanted.CanCombine(picture, wanted.Indicator, wanted.Unit, wanted.First, wanted.Last) ? wanted.Before(form.From.First) : null;
    }

    private static async Task<IEnumerable<(TotalsWanted Wanted, UnitTotal Total)>> CountedAsync(
        ILedger ledger, OrganisationPicture picture, ChangeNumber position, IReadOnlyList<TotalsWanted> missing, CancellationToken cancellation)
    {
        List<TotalsWanted> ofReturns = [.. missing.Where(one => one.Dimension is null && picture.CountedFrom(one.Indicator.Code) is not null)];
        if (ofReturns.Count == 0) return [];
        var counted = await ReadCountedFigures.RunAsync(ledger, picture, position, [.. ofReturns.Select(static one => new WantedCount(one.Indicator.Code, one.Unit, one.Gaps[0].First, one.Gaps[^1].Last))], cancellation);
        return
            from one in ofReturns
            from figure in counted[(one.Indicator.Code, one.Unit)]
            where one.Gaps.Any(gap => figure.Period.First >= gap.First && figure.Period.Last <= gap.Last)
            select (one, new UnitTotal(one.Unit, figure.Aspect, figure.Period, figure, figure.Total!));
    }
}
