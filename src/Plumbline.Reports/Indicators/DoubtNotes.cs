using System.Collections.Immutable;
using Plumbline.Core.Observations;
using Plumbline.Reports.Charts;

namespace Plumbline.Reports.Indicators;

/// <summary>Notes on the doubtful figures of a chart. They are too long for the plot, so they appear in the point's tooltip and in the data table.</summary>
internal static class DoubtNotes
{
    /// <param name="figures">The figure of each point, or null.</param>
    internal static ImmutableArray<ChartNote> Of(IEnumerable<Observation?> figures) =>
    [
        .. from at in figures.Select(static (figure, point) => (Figure: figure, Point: point))
           where at.Figure is { IsDoubtful: true }
           select new ChartNote(at.Point, at.Figure.SourceNote is { } why ? $"doubtful: {why}" : "doubtful") { IsDrawn = false },
    ];
}
