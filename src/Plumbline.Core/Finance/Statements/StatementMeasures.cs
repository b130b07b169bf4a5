using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.Core.Finance.Statements;

/// <summary>What the measures of lines do not allow in a statement: a sum of pounds and days, money printed as a percentage.</summary>
public static class StatementMeasures
{
    /// <summary>The sums whose rows are not of one measure, each with the place of its row from 0. Rows that name no row, or lead back to themselves, are not looked at.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="find">The indicator of a code; null where it is not known.</param>
    public static IEnumerable<(int Row, Problem Problem)> OfSums(IReadOnlyList<StatementRow> rows, Func<IndicatorCode, Indicator?> find)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(find);
        var places = rows.Select(static (row, place) => (Key: StatementProblems.KeyOf(row), Place: place)).Where(static one => one.Key is not null).DistinctBy(static one => one.Key, StringComparer.Ordinal).ToDictionary(static one => one.Key!, static one => one.Place, StringComparer.Ordinal);
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not StatementRow.Sum sum || Of(sum.Key) is not { } measure) continue;
            var unlike = sum.Terms.Select(static term => term.Key).Append(sum.EqualTo).OfType<string>().FirstOrDefault(key => Of(key) is { } other && other != measure);
            if (unlike is not null) yield return (i, new Problem($"{measure} and {Of(unlike)} in one sum ({unlike})", "rows of one measure: pounds cannot be added to days"));
        }

        // What a row is measured in; null where that is not known. A worked-out sum is measured in what its first known row is.
        string? Of(string key)
        {
            if (known.TryGetValue(key, out var measure)) return measure;
            known[key] = null;
            if (!places.TryGetValue(key, out var place)) return null;
            return known[key] = rows[place].Indicator is { } code ? find(code) is { } line ? Word(line.Measure) : null
                : rows[place] is StatementRow.Sum sum ? sum.Terms.Select(term => Of(term.Key)).FirstOrDefault(static word => word is not null) : null;
        }
    }

    /// <summary>What is wrong with how a line is printed; null where its measure allows it.</summary>
    public static Problem? OfForm(RowForm form, Indicator line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var fits = form switch
        {
            RowForm.Money => line.Measure.Kind == MeasureKind.Money,
            RowForm.Score => line.Measure.Kind is MeasureKind.Score or MeasureKind.Count,
            RowForm.Percentage => line.Measure.IsPercent,
            RowForm.Dash => true,
        };
        return fits ? null : Problem.With(Names<RowForm>.Of(form), $"what fits {line.Code}, whose measure is {line.Measure}{Fitting(line.Measure)}, or nothing");
    }

    // The difference of two percentages is one still.
    private static string Word(Measure measure) => measure.IsPercent ? "percentage" : measure.ToString();

    private static string Fitting(Measure measure) => measure switch
    {
        { Kind: MeasureKind.Money } => ": money, dash",
        { Kind: MeasureKind.Score or MeasureKind.Count } => ": score, dash",
        { IsPercent: true } => ": percentage, dash",
        _ => ": dash",
    };
}
