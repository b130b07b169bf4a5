using Plumbline.Core.Checks.Doubts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks;

/// <summary>Figures of one series that are doubtful for one kind of reason.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Cells">The figures, at least one.</param>
/// <param name="Doubt">What is doubtful about the first.</param>
internal sealed record DoubtedCells(DoubtKind Kind, List<Observation> Cells, Doubt Doubt)
{
    /// <summary>Every doubtful figure that an audit judges, those of one series and kind together.</summary>
    internal static IEnumerable<DoubtedCells> In(Audit audit) =>
        from indicator in audit.Picture.Indicators.AsParallel().AsOrdered()
        from series in audit.Figures.SeriesOf(indicator.Code)
        from found in DoubtsIn(audit, indicator, Given(series)).Where(doubted => audit.Includes(doubted.Cell.Period)).GroupBy(doubted => doubted.Doubt.Kind)
        select new DoubtedCells(found.Key, [.. found.Select(doubted => doubted.Cell)], found.First().Doubt);

    private static IReadOnlyList<Observation> Given(IReadOnlyList<Observation> series) => series.Any(static cell => cell.Total is not null) ? [.. series.Where(static cell => cell.Total is null)] : series;

    private static List<(Observation Cell, Doubt Doubt)> DoubtsIn(Audit audit, Indicator indicator, IReadOnlyList<Observation> series)
    {
        var doubts = new List<(Observation Cell, Doubt Doubt)>();
        foreach (var cell in series)
        {
            if (DoubtfulFigure.Of(indicator, cell).Doubt(audit.Today) is { } doubt) doubts.Add((cell, doubt));
        }

        // A figure that is doubtful by itself is not compared with the others of its series.
        var alone = doubts.Select(doubted => doubted.Cell).ToHashSet<Observation>(ReferenceEqualityComparer.Instance);
        doubts.AddRange(DoubtfulSeries.In(indicator, series).Where(doubted => !alone.Contains(doubted.Cell)));
        return doubts;
    }
}
