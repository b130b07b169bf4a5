using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Funnel;

/// <summary>Lays out a funnel plot: limits, mean, marks, and the names of the units outside the limits.</summary>
internal sealed class FunnelScene
{
    private const int Samples = 96;

    // Up to so many units are all named: a reader looks for each of them.
    private const int AllNamed = 12;
    private const double Top = 24, Below = 42, Right = 88, Margin = 8;
    private static readonly Pen Limit = new(Paint.Limit, 1.2);
    private static readonly Pen Dotted = new(Paint.Limit, 1.2, "1.5 3");
    private static readonly Pen Mean = new(Paint.Ink, 1);
    private static readonly Pen Tick = new(Paint.Tick, 1);

    private readonly FunnelChart _chart;
    private readonly FunnelWords _words;
    private readonly ChartSize _size;
    private readonly ValueRange _across;
    private readonly ImmutableArray<(double Denominator, FunnelLimits Limits)> _curve;
    private readonly ImmutableArray<ValueTick> _ticks;
    private readonly ValueScale _value;
    private readonly Box _plot;
    private readonly List<SceneItem> _items = [];

    private FunnelScene(FunnelChart chart, FunnelWords words, ChartSize size)
    {
        (_chart, _words, _size) = (chart, words, size);
        var (least, most) = (chart.Points.Min(static point => point.Denominator), chart.Points.Max(static point => point.Denominator));
        _across = new ValueRange(0, most * 1.05);
        _curve = [.. Enumerable.Range(0, Samples).Select(i => least * 0.8 + (i * ((most * 1.05) - (least * 0.8)) / (Samples - 1))).Select(denominator => (denominator, chart.LimitsAt(denominator)))];
        var extent = new Extent(chart.Format.Factor);
        foreach (var point in chart.Points) extent.Add(point.Value);
        extent.Add(chart.Mean);

        // The limits of the largest denominator are always in the plot, so that every line reaches its name.
        var (low, high) = (_curve[^1].Limits.Low998, _curve[^1].Limits.High998);
        extent.Add(low);
        extent.Add(high);
        extent.AddLimits([_curve[0].Limits.Low998, _curve[0].Limits.High998]);
        var bounds = new NaturalBounds(0, chart.Model switch { FunnelModel.Proportion => 1, FunnelModel.Rate => null });
        var height = size.Height - Top - Below;
        var range = extent.Range(height, Margin, Margin, bounds, chart.Format.Decimals);
        _ticks = ValueTicks.Of(range, 6, bounds, chart.Format);
        var left = Math.Max(30, _ticks.Select(static tick => TextWidth.Of(tick.Text, Lettering.Axis)).DefaultIfEmpty(0).Max() + 14);
        _plot = new Box(left, Top, size.Width - Right, size.Height - Below);
        _value = new ValueScale(range, _plot, chart.Format.Factor);
    }

    /// <summary>The drawing.</summary>
    /// <param name="chart">The funnel plot.</param>
    /// <param name="words">Its words.</param>
    /// <param name="size">Its size.</param>
    /// <param name="unnamed">The number of units outside the limits whose name finds no room.</param>
    internal static Scene Arrange(FunnelChart chart, FunnelWords words, ChartSize size, out int unnamed)
    {
        var scene = new FunnelScene(chart, words, size);
        scene.DrawAxes();
        scene.DrawLimits();
        scene.DrawMarks();
        unnamed = scene.DrawNames();
        return new Scene { Width = size.Width, Height = size.Height, Plot = scene._plot, Items = [.. scene._items] };
    }

    private void DrawAxes()
    {
        if (_chart.Format.Unit.Length > 0) _items.Add(new SceneLabel(SceneRole.ValueAxis, _chart.Format.Unit, new Spot(2, 14), TextAnchor.Start, Lettering.Axis));
        foreach (var tick in _ticks)
        {
            var y = _value.YOfShown(tick.Shown);
            _items.Add(new SceneLine(SceneRole.ValueAxis, [new(_plot.Left - 5, y), new(_plot.Left, y)], Tick));
            _items.Add(new SceneLabel(SceneRole.ValueAxis, tick.Text, new Spot(_plot.Left - 9, y + 4.2), TextAnchor.End, Lettering.Axis));
        }

        foreach (var tick in ValueTicks.Of(_across, 6, new NaturalBounds(0, null), ValueFormat.Number(_chart.Format.Culture)))
        {
            _items.Add(new SceneLine(SceneRole.TimeAxis, [new(X(tick.Shown), _plot.Bottom), new(X(tick.Shown), _plot.Bottom + 5)], Tick));
            _items.Add(new SceneLabel(SceneRole.TimeAxis, tick.Text, new Spot(X(tick.Shown), _plot.Bottom + 17), TextAnchor.Middle, Lettering.Axis));
        }

        _items.Add(new SceneLabel(SceneRole.TimeAxis, _chart.Across, new Spot((_plot.Left + _plot.Right) / 2, _size.Height - 6), TextAnchor.Middle, Lettering.Axis));
    }

    private void DrawLimits()
    {
        Draw(SceneRole.Limit, static limits => limits.High998, Limit, "99.8%");
        Draw(SceneRole.TwoSigma, static limits => limits.High95, Dotted, "95%");
        Draw(SceneRole.Centre, _ => _chart.Mean, Mean, $"Mean {_chart.Format.Statistic(_chart.Mean)}");
        Draw(SceneRole.TwoSigma, static limits => limits.Low95, Dotted, "95%");
        Draw(SceneRole.Limit, static limits => limits.Low998, Limit, "99.8%");
    }

    // A limit beyond the plot is not drawn there. Names that would overlap are left out, the mean's last.
    private void Draw(SceneRole role, Func<FunnelLimits, double> of, Pen pen, string name)
    {
        ImmutableArray<Spot> spots = [.. _curve.Where(at => _value.Shows(of(at.Limits))).Select(at => At(at.Denominator, of(at.Limits)))];
        if (spots.Length > 1) _items.Add(new SceneLine(role, spots, pen));
        var style = role == SceneRole.Centre ? Lettering.Centre : Lettering.Limit;
        var label = new SceneLabel(role, name, new Spot(_plot.Right + 5, _value.Y(of(_curve[^1].Limits)) + 4.2), TextAnchor.Start, style);
        if (!_items.OfType<SceneLabel>().Any(other => other.Box.Overlaps(label.Box))) _items.Add(label);
        else if (role == SceneRole.Centre)
        {
            _items.RemoveAll(item => item is SceneLabel other && other.Box.Overlaps(label.Box));
            _items.Add(label);
        }
    }

    private void DrawMarks()
    {
        foreach (var point in _chart.Points)
        {
            var at = At(point.Denominator, point.Value);
            var look = MarkLook.Special(VariationOf(point));
            _items.Add((look is var (shape, colour) ? new SceneMark(shape, at, 4.4, colour, new Pen(Paint.Paper, 0.8)) : new SceneMark(MarkShape.Circle, at, 3.4, Paint.Usual, new Pen(Paint.Paper, 1)))
                with { Source = point.Source, Title = _words.Of(point) });
        }
    }

    private int DrawNames()
    {
        var placer = new LabelPlacer(new Box(_plot.Left, 0, _size.Width, _plot.Bottom));
        foreach (var item in _items) placer.Take(item);
        var unnamed = 0;
        foreach (var point in _chart.Points.Where(point => _chart.Points.Length <= AllNamed || _chart.PlaceOf(point) != FunnelPlace.Within).OrderByDescending(_chart.PlaceOf))
        {
            var at = At(point.Denominator, point.Value);
            var isAbove = point.Value > _chart.Mean;
            if (placer.Place(PointLabels.About(point.Name, at, isAbove)) is { } beside) _items.Add(beside);
            else if (placer.Place(Away(point.Name, at, isAbove)) is { } away)
            {
                _items.Add(new SceneLine(SceneRole.Note, [at, new(Math.Clamp(at.X, away.Box.Left, away.Box.Right), isAbove ? away.Box.Bottom : away.Box.Top)], Tick));
                _items.Add(away);
            }
            else if (_chart.PlaceOf(point) != FunnelPlace.Within) unnamed++;
        }

        return unnamed;
    }

    /// <summary>Places further from the mark, to which a thin line leads.</summary>
    private static IEnumerable<SceneLabel> Away(string name, Spot at, bool isAbove)
    {
        foreach (var distance in new[] { 24, 38, 52 })
        {
            var y = isAbove ? at.Y - distance : at.Y + distance + 8;
            foreach (var (x, anchor) in new[] { (at.X, TextAnchor.Middle), (at.X - 6, TextAnchor.Start), (at.X + 6, TextAnchor.End) })
                yield return new SceneLabel(SceneRole.Data, name, new Spot(x, y), anchor, Lettering.PointValue);
        }
    }

    private Variation VariationOf(FunnelPoint point)
    {
        if (_chart.PlaceOf(point) == FunnelPlace.Within) return Variation.Common;
        var isHigh = point.Value > _chart.Mean;
        return (_chart.Polarity, isHigh) switch
        {
            (Polarity.Higher, true) => Variation.ImprovementHigh,
            (Polarity.Higher, false) => Variation.ConcernLow,
            (Polarity.Lower, true) => Variation.ConcernHigh,
            (Polarity.Lower, false) => Variation.ImprovementLow,
            (Polarity.Neither, true) => Variation.NeitherHigh,
            (Polarity.Neither, false) => Variation.NeitherLow,
        };
    }

    private Spot At(double denominator, double value) => new(X(denominator), _value.Y(value));

    private double X(double denominator) => _plot.Left + ((denominator - _across.Low) / _across.Length * _plot.Width);
}
