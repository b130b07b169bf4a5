using System.Collections.Immutable;
using Plumbline.Core.Observations;
using Plumbline.Reports.Charts;

namespace Plumbline.Reports.Analysis;

/// <summary>What a chart says of its doubtful figures: that they are, and why. Too long to stand over the plot, it is told at the point and in the table of figures.</summary>
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
