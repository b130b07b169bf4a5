namespace Plumbline.Core.Spc;

/// <summary>The rebases, exclusions and baseline of a request, as marks on its points.</summary>
internal static class ChartMarks
{
    public static PointMarks[] Of(ControlChartRequest request)
    {
        var starts = request.Rebases.Select(rebase => rebase.Label).ToHashSet(StringComparer.Ordinal);
        PointMarks[] marks =
        [
            .. request.Points.Select((point, index) =>
                (index > 0 && starts.Contains(point.Label) ? PointMarks.StartsSegment : PointMarks.None)
                | (point.Excluded ? PointMarks.Excluded : PointMarks.None)),
        ];
        switch (request.Baseline)
        {
            case Baseline.FirstPoints first:
                MarkAfterFirst(marks, request.Points, first.Points);
                break;
            case Baseline.Span span:
                MarkOutside(marks, request.Points, span);
                break;
        }

        return marks;
    }

    private static void MarkAfterFirst(PointMarks[] marks, IReadOnlyList<ChartInput> points, int count)
    {
        var seen = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].HasFlag(PointMarks.StartsSegment))
                seen = 0;
            if (seen >= count)
                marks[i] |= PointMarks.OutsideBaseline;
            else if (!points[i].Excluded && (points[i].Value is not null || points[i].Measurements.Count > 0))
                seen++;
        }
    }

    private static void MarkOutside(PointMarks[] marks, IReadOnlyList<ChartInput> points, Baseline.Span span)
    {
        var (from, to) = (IndexOf(points, span.From), IndexOf(points, span.To));
        for (var start = 0; start < marks.Length;)
        {
            var end = start + 1;
            while (end < marks.Length && !marks[end].HasFlag(PointMarks.StartsSegment))
                end++;
            for (var i = start; i < end && from < end && to >= start; i++)
            {
                if (i < from || i > to)
                    marks[i] |= PointMarks.OutsideBaseline;
            }

            start = end;
        }
    }

    private static int IndexOf(IReadOnlyList<ChartInput> points, string label)
    {
        var index = 0;
        while (!string.Equals(points[index].Label, label, StringComparison.Ordinal))
            index++;
        return index;
    }
}
