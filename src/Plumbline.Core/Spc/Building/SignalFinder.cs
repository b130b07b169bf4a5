namespace Plumbline.Core.Spc;

/// <summary>Groups flagged points into signals: a run of eleven points above the mean is one signal.</summary>
internal static class SignalFinder
{
    private static readonly (PointSignals Flag, SignalRule Rule, SignalSide Side)[] Flags =
    [
        (PointSignals.OutsideHigh, SignalRule.Outside, SignalSide.High),
        (PointSignals.OutsideLow, SignalRule.Outside, SignalSide.Low),
        (PointSignals.ShiftHigh, SignalRule.Shift, SignalSide.High),
        (PointSignals.ShiftLow, SignalRule.Shift, SignalSide.Low),
        (PointSignals.TrendHigh, SignalRule.Trend, SignalSide.High),
        (PointSignals.TrendLow, SignalRule.Trend, SignalSide.Low),
        (PointSignals.TwoOfThreeHigh, SignalRule.TwoOfThree, SignalSide.High),
        (PointSignals.TwoOfThreeLow, SignalRule.TwoOfThree, SignalSide.Low),
        (PointSignals.MovingRangeHigh, SignalRule.MovingRange, SignalSide.High),
        (PointSignals.MovingRangeLow, SignalRule.MovingRange, SignalSide.Low),
    ];

    public static IReadOnlyList<Signal> Find(ControlChartRequest request, IReadOnlyList<ControlPoint> points, IReadOnlyList<ControlSegment> segments)
    {
        var found = new List<Signal>();
        foreach (var segment in segments)
        {
            foreach (var (flag, rule, side) in Flags)
                found.AddRange(Runs(points, segment, flag, rule).Select(run => new Signal(rule, side, segment.Index, run)));
            if (segment.Enough && RunTests.Apply(request.Kind, request.Profile))
                found.AddRange(RunSignals(points, segment));
        }

        return
        [
            .. from signal in found
               orderby signal.First, signal.Rule
               select signal,
        ];
    }

    private static IEnumerable<int[]> Runs(IReadOnlyList<ControlPoint> points, ControlSegment segment, PointSignals flag, SignalRule rule)
    {
        var run = new List<int>();
        for (var i = segment.First; i <= segment.Last; i++)
        {
            if (!points[i].Signals.HasFlag(flag) && !EndsTrend(points, run, i, rule, flag))
                continue;
            if (run.Count > 0 && !Continues(points, run[^1], i, rule, flag))
            {
                yield return [.. run];
                run.Clear();
            }

            run.Add(i);
        }

        if (run.Count > 0)
            yield return [.. run];
    }

    private static bool Continues(IReadOnlyList<ControlPoint> points, int last, int next, SignalRule rule, PointSignals flag) => rule switch
    {
        SignalRule.Outside or SignalRule.MovingRange => false,
        SignalRule.Shift or SignalRule.LongRun or SignalRule.FewCrossings => next == last + 1,

        // At a tie, one trend may end where the next begins.
        SignalRule.Trend => next == last + 1 && Moves(points[last], points[next], flag),
        SignalRule.TwoOfThree => next <= last + 2,
    };

    // Where the profile gives a peak or trough to the later trend only, the earlier trend still ends there.
    private static bool EndsTrend(IReadOnlyList<ControlPoint> points, List<int> run, int next, SignalRule rule, PointSignals flag) =>
        rule is SignalRule.Trend && run.Count > 0 && next == run[^1] + 1 && Moves(points[run[^1]], points[next], flag);

    private static bool Moves(ControlPoint from, ControlPoint to, PointSignals flag) =>
        Math.Abs((to.Value - from.Value) ?? 0) > JudgedSegment.ToleranceAt(to.Centre ?? 0) && to.Value > from.Value == flag is PointSignals.TrendHigh;

    private static IEnumerable<Signal> RunSignals(IReadOnlyList<ControlPoint> points, ControlSegment segment)
    {
        var useful = Enumerable.Range(segment.First, segment.Last - segment.First + 1)
            .Select(index => (Index: index, Side: points[index].Excluded ? 0 : SideOf(points[index])))
            .Where(point => point.Side != 0)
            .ToArray();
        if (segment.Runs.RunTooLong)
        {
            for (var start = 0; start < useful.Length;)
            {
                var end = start + 1;
                while (end < useful.Length && useful[end].Side == useful[start].Side)
                    end++;
                if (end - start > segment.Runs.LongestRunLimit)
                    yield return new(SignalRule.LongRun, useful[start].Side > 0 ? SignalSide.High : SignalSide.Low, segment.Index, [.. useful[start..end].Select(point => point.Index)]);
                start = end;
            }
        }

        if (segment.Runs.TooFewCrossings)
            yield return new(SignalRule.FewCrossings, SignalSide.Neither, segment.Index, [.. useful.Select(point => point.Index)]);
    }

    private static int SideOf(ControlPoint point)
    {
        var tolerance = JudgedSegment.ToleranceAt(point.Centre ?? 0);
        return point.Value > point.Centre + tolerance ? 1 : point.Value < point.Centre - tolerance ? -1 : 0;
    }
}
