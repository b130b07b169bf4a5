using Plumbline.Core.Text;

namespace Plumbline.Core.Units;

/// <summary>A problem of the units of an organisation.</summary>
/// <param name="Row">The row that has it; null where it is of all rows together.</param>
/// <param name="Problem">What was found, and what is expected.</param>
public sealed record UnitProblem(Unit? Row, Problem Problem);

/// <summary>What keeps rows of units from being a tree on every day.</summary>
public static class UnitProblems
{
    /// <summary>The problems that no tree can have.</summary>
    public static IEnumerable<UnitProblem> OfTree(IReadOnlyList<Unit> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var units = ByUnit(rows);
        var tops = rows.Where(row => row.Parent is null).Select(row => row.Code).Distinct().ToList();
        foreach (var problem in units.Values.SelectMany(Overlaps)) yield return problem;
        if (tops.Count != 1) yield return new UnitProblem(null, new Problem(tops.Count == 0 ? "no unit without a parent" : $"units {string.Join(" and ", tops)} without a parent", "exactly one unit at the top"));
        foreach (var row in rows)
        {
            if (row.To < row.From) yield return Of(row, "with a last day before its first", "a last day on or after the first");
            if (row.Parent is { } parent && !units.ContainsKey(parent)) yield return Of(row, $"below {parent}", "a parent that is a unit itself");
            else if (row.Parent is not null && IsBelowItself(row, units)) yield return Of(row, "below itself", "parents that lead to the top");
            else if (row.Parent is not null && tops is [var top] && row.Code == top) yield return Of(row, $"at the top and, from {Day(row.FirstDay)}, below {row.Parent}", "one unit at the top on every day");
        }
    }

    /// <summary>The rows that lie below a unit on days when it has ended. A parent that begins later than its unit is no problem: until then the unit is below nothing.</summary>
    public static IEnumerable<UnitProblem> OfEndedParents(IReadOnlyList<Unit> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var units = ByUnit(rows);
        foreach (var row in rows)
        {
            if (row.Parent is not { } parent || !units.TryGetValue(parent, out var above)) continue;
            for (var i = 0; i < above.Length; i++)
            {
                if (above[i].To is not { } ended || ended == DateOnly.MaxValue) continue;
                var free = ended.AddDays(1);
                var since = row.FirstDay > free ? row.FirstDay : free;
                if (since > row.LastDay || (i + 1 < above.Length && since >= above[i + 1].FirstDay)) continue;
                yield return Of(row, $"below {parent}, which ended on {Day(ended)}", row.FirstDay < free
                    ? $"a row of {row.Code} with another parent from {Day(free)}, or {Day(ended)} as its last day (to)"
                    : $"another parent from {Day(row.FirstDay)}");
                break;
            }
        }
    }

    private static Dictionary<UnitCode, Unit[]> ByUnit(IEnumerable<Unit> rows) =>
        rows.GroupBy(row => row.Code).ToDictionary(unit => unit.Key, unit => unit.OrderBy(row => row.FirstDay).ToArray());

    private static IEnumerable<UnitProblem> Overlaps(Unit[] rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            var (earlier, later) = (rows[i - 1], rows[i]);
            if (earlier.FirstDay == later.FirstDay) yield return Of(later, "twice", later.From is null ? "each unit once, or the first day (from) of its later row" : $"one row from {Day(later.FirstDay)}");
            else if (earlier.LastDay >= later.FirstDay)
                yield return Of(later, $"from {Day(later.FirstDay)}, while {(earlier.From is null ? "the row without a first day" : $"the row from {Day(earlier.FirstDay)}")} still holds", $"{Day(later.FirstDay.AddDays(-1))} or earlier as the last day (to) of that row");
        }
    }

    // Of the rows of a circle, one begins last. On its first day all of them are in force.
    private static bool IsBelowItself(Unit row, Dictionary<UnitCode, Unit[]> units)
    {
        var steps = 0;
        for (var above = row.Parent; above is not null; above = Array.Find(units.GetValueOrDefault(above, []), one => one.ExistsOn(row.FirstDay))?.Parent)
        {
            if (above == row.Code) return true;

            // There is a circle further up. The check of its own units reports it.
            if (++steps > units.Count) return false;
        }

        return false;
    }

    private static UnitProblem Of(Unit row, string found, string expected) => new(row, new Problem($"unit {row.Code} {found}", expected));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
