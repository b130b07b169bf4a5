using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;

namespace Plumbline.Core.Returns.Counting;

/// <summary>The units that a form is asked of, period by period. Between two days on which some unit begins, moves or ends they are found once.</summary>
internal sealed class AskedInPeriods(AskedUnits asked, UnitTree units)
{
    private readonly DateOnly[] _turns = [.. units.Rows.SelectMany(Turns).Distinct().Order()];
    private readonly Dictionary<int, IReadOnlyList<UnitCode>> _known = [];

    /// <summary>The stretch of days without such a turn in which a day lies.</summary>
    internal int StretchOf(DateOnly day)
    {
        var at = Array.BinarySearch(_turns, day);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>The units asked for a period, in the order of their codes.</summary>
    internal IReadOnlyList<UnitCode> For(Period period)
    {
        var stretch = StretchOf(period.Last);
        if (!_known.TryGetValue(stretch, out var found)) _known[stretch] = found = asked.For(units, period);
        return found;
    }

    private static IEnumerable<DateOnly> Turns(Unit row)
    {
        yield return row.FirstDay;
        if (row.LastDay < DateOnly.MaxValue) yield return row.LastDay.AddDays(1);
    }
}
