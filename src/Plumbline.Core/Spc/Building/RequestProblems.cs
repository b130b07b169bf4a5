namespace Plumbline.Core.Spc;

/// <summary>Everything that is wrong with a request, each as a sentence that says what was found and what was expected.</summary>
internal static class RequestProblems
{
    /// <exception cref="ArgumentException">The request has problems.</exception>
    public static void Refuse(ControlChartRequest request)
    {
        if (Of(request) is { Count: > 0 } problems) throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(request));
    }

    public static IReadOnlyList<string> Of(ControlChartRequest request)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var point in request.Points)
        {
            if (!labels.Add(point.Label))
                problems.Add($"found {point.Label} twice; expected each period once");
            if (!IsFinite(point)) problems.AddRange(NotFinite(point));
            if (point.Value is not null && point.Denominator is null && NeedsDenominator(request.Kind))
                problems.Add($"found no denominator at {point.Label}; expected one on a {request.Kind} chart");
        }

        var starts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rebase in request.Rebases)
        {
            if (!labels.Contains(rebase.Label))
                problems.Add($"found a rebase at {rebase.Label}; expected a period of the chart");
            else if (!starts.Add(rebase.Label))
                problems.Add($"found two rebases at {rebase.Label}; expected one");
        }

        if (request.Baseline is { } baseline)
            problems.AddRange(Of(baseline, request.Points));
        return problems;
    }

    private static bool NeedsDenominator(ChartKind kind) => kind is ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime;

    private static bool IsFinite(ChartInput point) =>
        double.IsFinite(point.Value ?? 0) && double.IsFinite(point.Denominator ?? 0) && double.IsFinite(point.Target ?? 0) && point.Measurements.All(double.IsFinite);

    private static IEnumerable<string> NotFinite(ChartInput point)
    {
        var numbers = new[] { point.Value, point.Denominator, point.Target }.OfType<double>().Concat(point.Measurements);
        return from number in numbers
               where !double.IsFinite(number)
               select string.Create(System.Globalization.CultureInfo.InvariantCulture, $"found {number} at {point.Label}; expected a finite number, or null where nothing was reported");
    }

    private static IEnumerable<string> Of(Baseline baseline, IReadOnlyList<ChartInput> points)
    {
        if (baseline is Baseline.FirstPoints { Points: < 1 } first)
            yield return $"found a baseline of the first {first.Points} points; expected at least 1";
        if (baseline is not Baseline.Span span)
            yield break;
        var (from, to) = (IndexOf(points, span.From), IndexOf(points, span.To));
        if (from < 0)
            yield return $"found a baseline from {span.From}; expected a period of the chart";
        if (to < 0)
            yield return $"found a baseline to {span.To}; expected a period of the chart";
        if (from >= 0 && to >= 0 && to < from)
            yield return $"found a baseline from {span.From} to {span.To}; expected the earlier period first";
    }

    private static int IndexOf(IReadOnlyList<ChartInput> points, string label)
    {
        for (var i = 0; i < points.Count; i++)
        {
            if (string.Equals(points[i].Label, label, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
