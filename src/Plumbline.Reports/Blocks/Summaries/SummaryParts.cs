using System.Collections.Immutable;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>The parts below the table: all measures as marks, what changed for the better, and what is new. Side by side; of three on a page that stands, the marks have its whole width.</summary>
internal sealed class SummaryParts
{
    private const double Gap = 19;
    private const double ShareOfMarks = 0.4;
    private const double Above = 10;

    // More rows of marks than this height has are counted together, so that what needs attention keeps its rows.
    private const double MostOfMarks = 165;
    private readonly Anchor _anchor;
    private readonly AllMeasures _measures;
    private readonly List<Func<double, double, ImmutableArray<Element>>> _lists = [];

    internal SummaryParts(ReportContext context, SummaryLines lines, SummaryBy by, Anchor anchor)
    {
        _anchor = anchor;
        _measures = new AllMeasures(context, lines, by);
        var (better, since) = (new BetterList(context, lines), new SinceList(context, lines));
        if (lines is { HasFigures: true, HasCharts: true }) _lists.Add((width, height) => better.Within(width, height, new Anchor($"{anchor}-better")));
        if (since.Any) _lists.Add((width, height) => since.Within(width, height, new Anchor($"{anchor}-since")));
    }

    /// <summary>The height that the table leaves to the parts at least: what they need, within a part of the page. The marks of all measures come before a longer list beside them.</summary>
    internal double LeastOf(PageRoom room) => Math.Min(Above + Within(room, double.PositiveInfinity).Height, room.IsLandscape ? Math.Clamp(Above + NeedOfMarks(room.Width), 132, MostOfMarks) : 300);

    /// <summary>The parts in the room that is left.</summary>
    internal ImmutableArray<Element> Within(PageRoom room)
    {
        room.Take(Above);
        return Within(room, room.Left).Elements;
    }

    private double NeedOfMarks(double width)
    {
        var column = _lists.Count switch { 0 => width, 1 => (width - Gap) / 2, _ => (width - (2 * Gap)) * ShareOfMarks };
        return PartHeights.Of(Marks(column, double.PositiveInfinity), column);
    }

    // Two parts stand side by side on any page, three on one that lies.
    private (ImmutableArray<Element> Elements, double Height) Within(PageRoom room, double height) => _lists.Count switch
    {
        0 => Alone(room.Width, height),
        1 => Beside(room.Width, height),
        _ => room.IsLandscape ? Beside(room.Width, height) : Below(room.Width, height),
    };

    private ImmutableArray<Element> Marks(double width, double height) => _measures.Within(width, height, new Anchor($"{_anchor}-all"));

    private (ImmutableArray<Element> Elements, double Height) Beside(double width, double height)
    {
        var shares = _lists.Count == 1 ? new[] { 0.5, 0.5 } : [ShareOfMarks, 0.29, 0.31];
        var whole = width - (Gap * _lists.Count);
        ImmutableArray<Element>[] columns = [Marks(whole * shares[0], height), .. _lists.Select((list, i) => list(whole * shares[i + 1], height))];
        return ([new SideBySide(columns)], columns.Select((column, i) => PartHeights.Of(column, whole * shares[i])).Max());
    }

    private (ImmutableArray<Element> Elements, double Height) Below(double width, double height)
    {
        var half = (width - Gap) / 2;
        var needed = (Lists: Above + _lists.Max(list => PartHeights.Of(list(half, double.PositiveInfinity), half)), Marks: PartHeights.Of(Marks(width, double.PositiveInfinity), width));
        // Where not all fits, the marks have half of the room, or what the lists leave. Half of what neither needs lengthens the lists.
        var ofLists = Math.Min(needed.Lists, Math.Max(height / 2, height - needed.Marks));
        if (!double.IsInfinity(height)) ofLists += Math.Max(0, height - needed.Marks - ofLists) / 2;
        var marks = Marks(width, double.IsInfinity(height) ? height : height - ofLists);
        ImmutableArray<Element>[] parts = [.. _lists.Select(list => list(half, ofLists - Above))];
        return ([.. marks, new SideBySide(parts)], PartHeights.Of(marks, width) + Above + parts.Max(part => PartHeights.Of(part, half)));
    }

    private (ImmutableArray<Element> Elements, double Height) Alone(double width, double height)
    {
        var marks = Marks(width, height);
        return (marks, PartHeights.Of(marks, width));
    }
}
