using Plumbline.App.Importing.Grids;
using Plumbline.Core.Observations;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Headings;

/// <summary>A column of figures: the period above it, the unit where the heading names one, and the aspect; null: a column of targets, which are compared.</summary>
internal sealed record FigureColumn(int Column, string Period, Unit? Unit, Aspect? Aspect);

/// <summary>The columns below the periods of a wide table, and those that stand beside them.</summary>
internal sealed class WideColumns
{
    private const int WordsListed = 5;

    private readonly Dictionary<int, FigureColumn> _figures = [];
    private readonly SortedSet<int> _notRead = [];

    /// <param name="heading">The row of the periods.</param>
    /// <param name="periods">The periods by column.</param>
    /// <param name="units">The units that a heading below names, by column.</param>
    /// <param name="senses">What words above or below say, by column; a column without one holds actual figures.</param>
    internal WideColumns(GridRow heading, Dictionary<int, string> periods, Dictionary<int, Unit> units, Dictionary<int, SubHeading> senses)
    {
        // A period applies to every column up to the next heading in its row: “Total” ends it.
        string? period = null;
        foreach (var column in periods.Keys.Union(units.Keys).Union(senses.Keys).Union(heading.Cells.Select(cell => cell.Column)).Order())
        {
            if (periods.TryGetValue(column, out var own)) period = own;
            else if (heading.At(column).Column > 0) period = null;
            if (!periods.ContainsKey(column) && !units.ContainsKey(column) && !senses.ContainsKey(column)) continue;
            var sense = senses.GetValueOrDefault(column);
            if (period is null || sense is SubHeading.NotRead) _notRead.Add(column);
            else _figures.Add(column, new FigureColumn(column, period, units.GetValueOrDefault(column), AspectOf(sense)));
        }
    }

    internal IReadOnlyDictionary<int, FigureColumn> Figures => _figures;

    /// <summary>Columns that hold no figures of a period: a variance, a rating, or the parts of a total.</summary>
    internal IReadOnlyCollection<int> NotRead => _notRead;

    /// <summary>The headings of the columns that are not read: <c>“Variance”, “RAG”</c>.</summary>
    internal string NotReadWords(Dictionary<int, string> headings)
    {
        var words = _notRead.Select(headings.GetValueOrDefault).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return string.Join(", ", words.Take(WordsListed).Select(word => $"“{word.ReplaceLineEndings(" ")}”")) + (words.Count > WordsListed ? " …" : "");
    }

    private static Aspect? AspectOf(SubHeading? sense) => sense switch
    {
        null => Aspect.Actual,
        SubHeading.Figures(var aspect) => aspect,
        SubHeading.Targets => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
