using Plumbline.App.Caching;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Web.Current;

/// <summary>Keeps what was composed for the whole of a page, by position: its tables and charts as elements, which take longer to compose than to write.</summary>
/// <remarks>What a filter picks is composed anew: it is less, and there are many filters.</remarks>
internal static class KeptScreens
{
    // A dashboard of a hundred measures takes about three megabytes.
    private const int Capacity = 32;

    private static readonly KeptAtPosition<Key, object> Kept = new(Capacity, static _ => 1);

    /// <summary>What was composed of some measures, kept or composed now.</summary>
    /// <typeparam name="TScreen">What it is, one type for each page.</typeparam>
    internal static async Task<TScreen> GetAsync<TScreen>(CurrentMeasures current, Func<TScreen> compose)
        where TScreen : class
    {
        var visit = current.Visit;
        // The addresses within it are those of the position asked for, under the path of the site.
        var key = new Key(typeof(TScreen), visit.Links.Home(), visit.Position, current.Period, current.PeriodAsked is not null, current.Unit.Code);
        return (TScreen)await Kept.GetAsync(visit.Ledger, key, () => Task.FromResult<object>(compose()));
    }

    private readonly record struct Key(Type Screen, string Home, ChangeNumber Position, Period Period, bool IsPeriodAsked, UnitCode Unit);
}
