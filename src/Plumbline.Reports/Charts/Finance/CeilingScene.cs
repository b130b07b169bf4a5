using System.Collections.Immutable;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Finance;

/// <summary>Draws spending to date over a financial year against the ceiling’s share: the run rate leads on, dashed, to the year’s end.</summary>
public static class CeilingScene
{
    private const int Year = 12;
    private const double Top = 10, AxisHeight = 24, LabelHeight = 15.5, Gap = 8, AxisRoom = 8;

    /// <summary>The drawing.</summary>
    /// <param name="reading">What is drawn: at least one month with spending, or a ceiling.</param>
    /// <param name="size">Its size.</param>
    /// <param name="format">How amounts are told.</param>
    public static Scene Arrange(CeilingReading reading, ChartSize size, MoneyFormat format)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(size);
        ArgumentNullException.ThrowIfNull(format);
        var all = new[] { reading.Ceiling, reading.Spent, reading.Planned, reading.RunRate, reading.Forecast }.Concat(reading.Months.Select(static month => month.Spent)).OfType<decimal>().Select(static amount => (double)amount).ToList();
        var range = new ValueRange(Math.Min(0, all.DefaultIfEmpty(0).Min()) * 1.06, Math.Max(all.DefaultIfEmpty(0).Max(), 1) * 1.06);
        var ticks = ValueTicks.Of(range, size.Height < 200 ? 3 : 5, NaturalBounds.None, ValueFormat.Pounds(format.Culture));
        var labels = Labels(reading, format, now: null);
        var left = ticks.Select(static tick => TextWidth.Of(tick.Text, Lettering.Axis)).DefaultIfEmpty(0).Max() + AxisRoom + 2;
        var room = Math.Min(size.Width * 0.42, labels.Select(static label => TextWidth.Of(label.Text, label.Style)).DefaultIfEmpty(0).Max() + Gap + 2);
        var plot = new Box(left, Top, size.Width - room, size.Height - AxisHeight);
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        double X(double month) => plot.Left + (month / Year * plot.Width);
        double Y(decimal amount) => plot.Bottom - (((double)amount - range.Low) / range.Length * plot.Height);
        Axes(reading, plot, ticks, X, Y, format, items);
        Lines(reading, X, Y, format, items);
        PutLabels(Labels(reading, format, X(reading.MonthsGone)), plot, size, Y, items);
        return new Scene { Width = size.Width, Height = size.Height, Plot = plot, Items = items.ToImmutable() };
    }

    private static void Axes(CeilingReading reading, Box plot, ImmutableArray<ValueTick> ticks, Func<double, double> x, Func<decimal, double> y, MoneyFormat format, ImmutableArray<SceneItem>.Builder items)
    {
        foreach (var tick in ticks)
        {
            var at = y((decimal)tick.Shown);
            items.Add(new SceneLine(SceneRole.ValueAxis, [new(plot.Left - 5, at), new(plot.Left, at)], new Pen(Paint.Tick, 1)));
            items.Add(new SceneLabel(SceneRole.ValueAxis, tick.Text, new Spot(plot.Left - AxisRoom, at + 4), TextAnchor.End, Lettering.Axis));
        }

        items.Add(new SceneLine(SceneRole.TimeAxis, [new(plot.Left, y(0)), new(plot.Right, y(0))], new Pen(Paint.Tick, 1)));
        var first = reading.Period.Plus(1 - reading.MonthsGone);
        var every = plot.Width < 300 ? 3 : 1;
        for (var month = every; month <= Year; month += every)
        {
            items.Add(new SceneLabel(SceneRole.TimeAxis, first.Plus(month - 1).ToShortText(format.Culture), new Spot(x(month), plot.Bottom + 16), TextAnchor.Middle, Lettering.Axis));
        }
    }

    private static void Lines(CeilingReading reading, Func<double, double> x, Func<decimal, double> y, MoneyFormat format, ImmutableArray<SceneItem>.Builder items)
    {
        if (reading.Ceiling is { } ceiling) items.Add(new SceneLine(SceneRole.Target, [new(x(0), y(0)), new(x(Year), y(ceiling))], new Pen(Paint.Target, 1.8, "7 4")));
        if (reading.MonthsGone < Year && reading is { RunRate: { } rate, Spent: { } now }) items.Add(new SceneLine(SceneRole.Comparator, [new(x(reading.MonthsGone), y(now)), new(x(Year), y(rate))], new Pen(Paint.Muted, 1.6, "2 3")));
        var run = new List<Spot> { new(x(0), y(0)) };
        var marks = new List<SceneItem>();
        for (var at = 0; at < reading.Months.Count; at++)
        {
            if (reading.Months[at] is not { Spent: { } spent } month)
            {
                EndRun();
                continue;
            }

            var spot = new Spot(x(at + 1), y(spent));
            run.Add(spot);
            marks.Add(new SceneMark(MarkShape.Circle, spot, 3, Paint.Ink, new Pen(Paint.Paper, 0.8)) { Title = $"{month.Period.Last.ToString("MMMM yyyy", format.Culture)}: {format.Text(spent)} to date" });
        }

        EndRun();
        items.AddRange(marks);
        if (reading.Planned is { } planned) items.Add(new SceneMark(MarkShape.Diamond, new Spot(x(reading.MonthsGone), y(planned)), 5, Paint.Paper, new Pen(Paint.Ink, 1.5)) { Title = $"Plan to date: {format.Text(planned)}" });
        if (reading.Forecast is { } forecast) items.Add(new SceneMark(MarkShape.Square, new Spot(x(Year), y(forecast)), 4, Paint.Paper, new Pen(Paint.Ink, 1.5)) { Title = $"Forecast for the year: {format.Text(forecast)}" });

        void EndRun()
        {
            if (run.Count > 1) items.Add(new SceneLine(SceneRole.Data, [.. run], new Pen(Paint.Ink, 2.2)));
            run.Clear();
        }
    }

    private static List<EndLabel> Labels(CeilingReading reading, MoneyFormat format, double? now)
    {
        var labels = new List<EndLabel>();
        Add("Ceiling", reading.Ceiling, Lettering.Target, SceneRole.Target);
        Add("Spent to date", reading.Spent, Lettering.Value with { Size = 13 }, SceneRole.Data, now);
        if (reading.MonthsGone < Year) Add("At this rate", reading.RunRate, Lettering.Limit, SceneRole.Comparator);
        Add(reading.MonthsGone < Year ? "Plan to date" : "Plan", reading.Planned, Lettering.PointValue, SceneRole.Comparator, now);
        Add("Forecast", reading.Forecast, Lettering.PointValue, SceneRole.Comparator);
        return labels;

        void Add(string word, decimal? amount, TextStyle style, SceneRole role, double? from = null)
        {
            if (amount is { } known) labels.Add(new EndLabel($"{word} {format.Text(known)}", known, style, role, from));
        }
    }

    private static void PutLabels(List<EndLabel> labels, Box plot, ChartSize size, Func<decimal, double> y, ImmutableArray<SceneItem>.Builder items)
    {
        List<EndLabel> sorted = [.. labels.OrderBy(label => y(label.Amount))];
        var centres = LabelColumn.Spread([.. sorted.Select(label => y(label.Amount))], LabelHeight, 0, plot.Bottom + 6);
        for (var i = 0; i < sorted.Count; i++)
        {
            var (label, x) = (sorted[i], plot.Right + Gap);
            var text = TextWidth.Fitted(label.Text, label.Style, size.Width - x) ?? label.Text;
            // What stands within the year is led to its words.
            if (label.From is { } from && from < plot.Right - Gap) items.Add(new SceneLine(SceneRole.Ghost, [new(from + Gap, y(label.Amount)), new(plot.Right - Gap, y(label.Amount)), new(x - 2, centres[i])], new Pen(Paint.Tick, 1)));
            items.Add(new SceneLabel(label.Role, text, new Spot(x, centres[i] + (label.Style.Size * 0.36)), TextAnchor.Start, label.Style));
        }
    }

    private sealed record EndLabel(string Text, decimal Amount, TextStyle Style, SceneRole Role, double? From);
}
