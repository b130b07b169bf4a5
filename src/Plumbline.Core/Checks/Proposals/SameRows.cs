using Plumbline.Core.Checks.Rules;
using System.Text;

namespace Plumbline.Core.Checks.Proposals;

/// <summary>Two rows that have always been equal: the same fact kept twice, which may drift apart one day.</summary>
internal static class SameRows
{
    internal static IEnumerable<FoundRule> In(IReadOnlyList<FigureRow> rows) =>
        from same in rows.Where(row => row.Varies).GroupBy(Signature, StringComparer.Ordinal)
        from other in same.Skip(1)
        select new FoundRule(new Identity([new Term(other.Code)], [new Term(same.First().Code)]), "same", other.Count, other.Count);

    private static string Signature(FigureRow row)
    {
        var text = new StringBuilder().Append(row.Kind);
        foreach (var ((unit, period), cell) in row.Cells.OrderBy(pair => pair.Key.Unit.ToString(), StringComparer.Ordinal).ThenBy(pair => pair.Key.Period.First))
            text.Append('|').Append(unit).Append(' ').Append(period).Append(' ').Append((cell.Amount!.Value / 1.0000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
