using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Contracts.Counting;

/// <summary>Counts green and red: of a contract its requirements, of all together what each contract came to.</summary>
public static class CountContracts
{
    /// <summary>How many requirements were green, red and not rated; null where none is in force.</summary>
    public static ContractCount? Of(IEnumerable<KpiResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var (green, red, notRated) = (0, 0, 0);
        foreach (var result in results)
        {
            switch (result)
            {
                case KpiResult.Green:
                    green++;
                    break;
                case KpiResult.Red:
                    red++;
                    break;
                case KpiResult.NotRated or KpiResult.Doubtful:
                    notRated++;
                    break;
                case KpiResult.NotInForce:
                    break;
            }
        }

        return green + red + notRated == 0 ? null : new ContractCount(green, red, notRated);
    }

    /// <summary>A count as it was stated; null where nothing was.</summary>
    public static ContractCount? Of(ContractResult? stated) => stated is null ? null : new ContractCount(stated.Green, stated.Red, NotRated: 0) { StatedPercent = stated.Percent };

    /// <summary>All contracts together in a month. Where a part is counted, the sum is; else the stated total goes before the sum of what is stated.</summary>
    /// <param name="period">The month, or the year of a forecast.</param>
    /// <param name="parts">What each contract came to.</param>
    /// <param name="stated">The total as somebody stated it; null where nobody did.</param>
    public static ContractMonth All(Period period, IReadOnlyCollection<ContractMonth> parts, ContractResult? stated)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var shown = parts.Select(static part => part.Shown).OfType<ContractCount>().ToList();
        var sum = shown.Count == 0 ? null : new ContractCount(shown.Sum(static one => one.Green), shown.Sum(static one => one.Red), shown.Sum(static one => one.NotRated));
        var isCounted = parts.Any(static part => part.Counted is not null);
        return new ContractMonth(period, isCounted ? sum : null, Of(stated) ?? (isCounted ? null : sum), stated?.Note)
        {
            MadeAt = stated is not null ? stated.Aspect.MadeAt : parts.Select(static part => part.MadeAt).Distinct().ToList() is [var same] ? same : null,
        };
    }

    /// <summary>The forecast that is shown at the end of a month: of those that say when they were made, the latest up to then; else the one that does not say; null where there is none.</summary>
    /// <param name="forecasts">The forecasts for one period.</param>
    /// <param name="at">The month.</param>
    /// <param name="aspect">The aspect of a forecast.</param>
    public static T? Latest<T>(IEnumerable<T> forecasts, Period at, Func<T, Aspect> aspect)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(aspect);
        return forecasts.Where(one => aspect(one) is { Basis: AspectBasis.Forecast, Items.IsEmpty: true } made && (made.MadeAt is null || made.MadeAt.Last <= at.Last))
            .MaxBy(one => aspect(one).MadeAt?.Last ?? DateOnly.MinValue);
    }
}
