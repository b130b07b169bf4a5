using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>The small charts of a first page: the last figures of each measure, as many as the report's dashboard shows.</summary>
internal sealed class RowCharts
{
    private const int UsualPoints = 12;

    // Beside the other columns on a small screen.
    private const double Widest = 190;

    // Two figures are no chart: the row prints both.
    private const int Least = 3;
    private readonly ReportContext _context;
    private readonly CultureInfo _culture;
    private readonly int _most;

    // Whether every chart ends with the report's period, so that all stand on the same months.
    private readonly bool _isOfPeriods;
    private readonly Dictionary<ReportLine, IReadOnlyList<ControlPoint>> _points;

    /// <param name="context">The report.</param>
    /// <param name="lines">The measures that may have a chart.</param>
    /// <param name="most">How many figures a chart shows; null for as many as the report's dashboard.</param>
    internal RowCharts(ReportContext context, IReadOnlyList<ReportLine> lines, int? most = null)
    {
        (_context, _culture) = (context, context.Picture.Settings.Language);
        _most = most ?? Math.Max(2, context.Definition.Blocks.Select(static block => block.PeriodsShown).FirstOrDefault(static shown => shown is not null) ?? UsualPoints);
        _points = new Dictionary<ReportLine, IReadOnlyList<ControlPoint>>(lines.Select(line => KeyValuePair.Create(line, PointsOf(line))), ReferenceEqualityComparer.Instance);
        List<ReportLine> drawn = [.. lines.Where(line => IsDrawn(_points[line]))];
        _isOfPeriods = drawn.TrueForAll(line => !line.Analysed.IsOfLonger && line.Indicator.Frequency == context.Period.Frequency && line.Current?.Period == context.Period);
        Heading = HeadingOf(drawn);
    }

    /// <summary>Whether there is a column of charts: a measure has limits, or a quarter of the measures have figures enough to draw.</summary>
    internal bool Any => _points.Keys.Any(static line => line.Reading.HasLimits) || _points.Values.Count(static points => IsDrawn(points)) * 4 is > 0 and var drawn && drawn >= _points.Count;

    /// <summary>The heading of the column: the periods drawn, where they are the same for all.</summary>
    internal string Heading { get; }

    /// <summary>The chart of a measure; null with fewer than three figures.</summary>
    internal Scene? Of(ReportLine line, double width) => Of(line, Math.Floor(Math.Min(width, Widest)), RowChart.Height);

    /// <summary>The chart of a measure in a size; null with fewer than three figures.</summary>
    internal Scene? Of(ReportLine line, double width, double height) =>
        IsDrawn(_points[line]) ? RowChart.Arrange(_points[line], _isOfPeriods ? _most : 0, width, target => line.Analysed.Chart?.Format.Target(target) ?? target.ToString("N0", _culture), height) : null;

    /// <summary>Whether a chart has figures enough to be drawn in a row.</summary>
    internal static bool IsDrawn(ControlChart chart) => IsDrawn(chart.Points);

    private static bool IsDrawn(IReadOnlyList<ControlPoint> points) => points.Count(static point => point.Value is not null || point.Unjudged is not null) >= Least;

    private string HeadingOf(List<ReportLine> drawn) =>
        _isOfPeriods ? Capital(PeriodLine.Run(_context.Period.Plus(1 - _most), _context.Period, _culture))
        : drawn.TrueForAll(static line => line.Analysed.IsOfLonger && line.Indicator.Frequency == Frequency.Month) ? $"By month, the last {_most}"
        : "Latest figures";

    private string Capital(string words) => char.ToUpper(words[0], _culture) + words[1..];

    private IReadOnlyList<ControlPoint> PointsOf(ReportLine line)
    {
        var points = (line.Reading.Charted?.Chart ?? line.Analysed.Chart?.Chart)?.Points ?? Plain(line);
        return [.. points.Skip(Math.Max(0, points.Count - _most))];
    }

    // A running total has figures and no control chart.
    private IReadOnlyList<ControlPoint> Plain(ReportLine line) =>
    [
        .. line.Analysed.Figures.Observations.Where(observation => observation.Period.Last <= _context.Period.Last).Select((observation, i) => new ControlPoint
        {
            Index = i,
            Label = observation.Period.ToString(),
            Value = observation.IsDoubtful ? null : (double?)observation.Amount,
            Unjudged = observation.IsDoubtful ? (double?)observation.Amount : null,
            Type = observation.Amount is null ? Variation.Missing : Variation.Insufficient,
        }),
    ];
}
