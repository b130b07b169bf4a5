using Plumbline.Core.Checks.Rules;
namespace Plumbline.Core.Checks.Proposals;

/// <summary>Consecutive rows that add up to another row of their section.</summary>
internal static class PartsOfTotal
{
    private const int MostParts = 8;
    private const int Reach = 20;

    internal static IEnumerable<FoundRule> In(IReadOnlyList<FigureRow> section)
    {
        foreach (var kind in section.GroupBy(row => row.Kind))
        {
            var rows = kind.ToList();
            foreach (var total in rows.Where(row => row.Varies))
            {
                if (Best(rows, total) is { } found) yield return found;
            }
        }
    }

    // Of several candidates, the one that holds most often; of equals, the shortest.
    private static FoundRule? Best(List<FigureRow> rows, FigureRow total) =>
        (from first in Near(rows.IndexOf(total), rows.Count)
         from length in Enumerable.Range(2, MostParts - 1)
         where first + length <= rows.Count
         let parts = rows.GetRange(first, length)
         where !parts.Contains(total) && parts.Count(part => part.Varies) >= 2
         let judged = Judge(total, parts)
         where FoundRule.Convinces(judged.Held, judged.Comparable)
         orderby judged.Held descending, length
         select new FoundRule(new Identity([new Term(total.Code)], [.. parts.Select(part => new Term(part.Code))]), "parts", judged.Held, judged.Comparable))
        .FirstOrDefault();

    // A paper prints parts near their total, so in a section of hundreds of rows the distant ones are not tried.
    private static IEnumerable<int> Near(int total, int rows) => Enumerable.Range(Math.Max(0, total - Reach), Math.Min(rows, total + Reach) - Math.Max(0, total - Reach));

    private static (int Held, int Comparable) Judge(FigureRow total, List<FigureRow> parts)
    {
        var (held, comparable) = (0, 0);
        foreach (var (place, cell) in total.Cells)
        {
            var (sum, allowance, whole) = (0m, total.Allowance(cell), true);
            foreach (var part in parts)
            {
                if (!part.Cells.TryGetValue(place, out var other))
                {
                    whole = false;
                    break;
                }

                sum += other.Amount!.Value;
                allowance += part.Allowance(other);
            }

            if (!whole) continue;
            comparable++;
            if (Math.Abs(cell.Amount!.Value - sum) <= allowance) held++;
        }

        return (held, comparable);
    }
}
