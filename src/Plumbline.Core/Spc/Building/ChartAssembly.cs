namespace Plumbline.Core.Spc;

/// <summary>Builds a chart from the engine's columns.</summary>
internal static class ChartAssembly
{
    public static ControlChart Assemble(ControlChartRequest request)
    {
        var columns = new ChartColumns(request);
        var figures = new List<SegmentFigures>();
        var verdict = columns.Analyse(request, figures);
        var drawn = NaturalBounds.Of(request.Kind).And(request.Bounds);
        var possible = BoundsOfFigures.Of(request);

        var segments = figures.Select((found, index) => Segment(request, columns, found, index, drawn)).ToArray();
        var points = segments.SelectMany(segment => Enumerable.Range(segment.First, segment.Last - segment.First + 1)
            .Select(index => Point(request, columns, segment, index, drawn, possible))).ToArray();
        var signals = SignalFinder.Find(request, points, segments);
        return new()
        {
            Kind = request.Kind,
            Profile = request.Profile,
            Direction = SpreadCharts.DirectionOn(request.Kind, request.Direction),
            IsTargetStrict = request.IsTargetStrict,
            Bounds = possible,
            IsSeasonal = Seasonality.IsSeen(request, points, segments),
            Points = points,
            Segments = segments,
            Signals = signals,
            Conflicts =
            [
                .. from point in points
                   where PointTypes.Disagree(point.Signals)
                   let decision = PointTypes.Decision(point.Signals, request.Profile.Conflicts, SpreadCharts.DirectionOn(request.Kind, request.Direction))
                   select new SignalConflict(point.Index, point.Signals, point.Type, decision),
            ],
            Variation = verdict.Variation,
            Assurance = verdict.Assurance,
            Suggestions = RebaseSuggestions.Of(request, points, segments, signals),
        };
    }

    private static ControlSegment Segment(ControlChartRequest request, ChartColumns columns, SegmentFigures figures, int index, NaturalBounds bounds)
    {
        var length = figures.Last - figures.First + 1;
        var clipped = Enumerable.Range(figures.First, length).Any(i => IsClipped(columns.Lower[i], bounds) || IsClipped(columns.Upper[i], bounds));
        return new()
        {
            Index = index,
            First = figures.First,
            Last = figures.Last,
            Reason = index == 0 ? null : ReasonAt(request, figures.First),
            Count = figures.Count,
            BaselineCount = figures.BaselineCount,
            Centre = ChartColumns.Known(columns.Centre[figures.First]),
            MeanMovingRange = ChartColumns.Known(figures.MeanRange),
            Enough = figures.Enough,
            TooRare = figures.TooRare,
            Provisional = figures.Enough && figures.BaselineCount < request.Profile.FirmPoints,
            Clipped = clipped,
            Runs = RunTests.Of(columns.Values.AsSpan(figures.First, length), columns.Centre[figures.First], columns.Marks(figures.First, length)),
        };
    }

    private static ControlPoint Point(ControlChartRequest request, ChartColumns columns, ControlSegment segment, int index, NaturalBounds drawn, NaturalBounds possible) => new()
    {
        Index = index,
        Label = request.Points[index].Label,
        Value = ChartColumns.Known(columns.Values[index]),
        Denominator = ChartColumns.Known(columns.Denominator(index)),
        Unjudged = request.Points[index].Unjudged,
        IsDoubtful = request.Points[index].IsDoubtful,
        Target = SpreadCharts.Contains(request.Kind) ? null : request.Points[index].Target,
        Segment = segment.Index,
        Excluded = request.Points[index].Excluded,
        Centre = ChartColumns.Known(columns.Centre[index]),
        Lower = ChartColumns.Known(drawn.Clip(columns.Lower[index])),
        Upper = ChartColumns.Known(drawn.Clip(columns.Upper[index])),
        LowerTwoSigma = ChartColumns.Known(drawn.Clip(columns.LowerTwoSigma[index])),
        UpperTwoSigma = ChartColumns.Known(drawn.Clip(columns.UpperTwoSigma[index])),
        ComputedLower = ChartColumns.Known(columns.Lower[index]),
        ComputedUpper = ChartColumns.Known(columns.Upper[index]),
        HasUpperLimit = possible.AllowAbove(columns.Upper[index]),
        HasLowerLimit = possible.AllowBelow(columns.Lower[index]),
        Provisional = segment.Provisional,
        Signals = columns.Signals[index],
        Type = columns.Types[index],
    };

    private static bool IsClipped(double line, NaturalBounds bounds) => line < bounds.Least || line > bounds.Greatest;

    private static string ReasonAt(ControlChartRequest request, int first) =>
        request.Rebases.First(rebase => string.Equals(rebase.Label, request.Points[first].Label, StringComparison.Ordinal)).Reason;
}
