using System.Collections.Immutable;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Lays out a frame: margins as wide as their content, and the plot in the remaining space.</summary>
internal static class FrameLayout
{
    internal const double CaptionHeight = 20;
    internal const double LabelGap = 10;
    private const double TickGap = 12;
    private const double FootnoteHeight = 16;
    private const double WidestLabels = 0.42;
    private const double PixelsPerTick = 42;
    private const double LeastTickGap = 16;
    private const double LeastPlot = 60;

    internal static ChartFrame Lay(FrameWants wants)
    {
        var size = wants.Size;
        var top = wants.Full ? (wants.Caption.Length > 0 ? CaptionHeight + 4 : 10) : 26;
        var bottom = size.Height - TimeAxisLayer.Height(wants);

        // The plot of a low chart comes first: footnotes and notes that would take its room appear only in the text alternative and data table.
        var footnotes = wants.Full ? Lines(wants.Footnotes, size.Width - 8) : [];
        footnotes = footnotes[..Math.Min(footnotes.Length, Fitting(bottom - top - 4, FootnoteHeight))];
        bottom -= footnotes.Length > 0 ? (footnotes.Length * FootnoteHeight) + 4 : 0;
        var lanes = Math.Min(NoteLanes.Most, Fitting(bottom - top - 4, NoteLanes.LaneHeight));

        // Ticks are chosen for an estimated plot height: their width decides where notes go, and the notes decide the real height.
        var guess = bottom - top - (NoteLanes.LaneHeight * Math.Min(wants.Notes.Length, lanes));
        var ticks = wants.NoValueAxis ? [] : Ticks(wants, guess);
        var left = Math.Max(wants.NoValueAxis ? 2 : 30, ticks.Select(static tick => TextWidth.Of(tick.Text, Lettering.Axis)).DefaultIfEmpty(0).Max() + TickGap);
        var right = size.Width - Math.Min(size.Width * WidestLabels, Widest(wants.Labels));
        var across = new Box(left, top, Math.Max(right, left + 40), bottom);
        var notes = wants.Full ? NoteLanes.Of(wants.Notes, Time(wants, across), size.Width, top, lanes) : NoteLanes.Empty;
        var plot = across with { Top = top + notes.Height };
        var scale = new ValueScale(Range(wants, plot.Height), plot, wants.Text.Format.Factor);
        return new ChartFrame
        {
            Text = wants.Text,
            Size = size,
            Plot = plot,
            Time = Time(wants, plot),
            Value = scale,
            Ticks = Apart(ticks, scale),
            Notes = notes,
            Footnotes = footnotes,
        };
    }

    private static TimeScale Time(FrameWants wants, Box plot) =>
        new(wants.Text.Axis.Count, plot, wants.Inset ?? (plot.Width / wants.Text.Axis.Count / 2));

    private static int Fitting(double height, double each) => (int)Math.Max(0, (height - LeastPlot) / each);

    private static ValueRange Range(FrameWants wants, double height) =>
        wants.Range ?? wants.Extent.Range(height, wants.Above, wants.Below, wants.Bounds, wants.Text.Format.Decimals);

    private static ImmutableArray<ValueTick> Ticks(FrameWants wants, double height)
    {
        var about = wants.Full ? (int)Math.Clamp(height / PixelsPerTick, 3, 8) : 2;
        var range = Range(wants, height);
        var ticks = ValueTicks.Of(range, about, wants.Bounds, wants.Text.Format);

        // A single number does not show the scale.
        return ticks.Length >= 2 ? ticks : ValueTicks.Of(range, 2 * about, wants.Bounds, wants.Text.Format);
    }

    // Notes can make the plot lower than estimated. Then every second, third, … tick is kept, zero among them if it is a tick.
    private static ImmutableArray<ValueTick> Apart(ImmutableArray<ValueTick> ticks, ValueScale scale)
    {
        ImmutableArray<ValueTick> shown = [.. ticks.Where(tick => tick.Shown >= scale.Range.Low && tick.Shown <= scale.Range.High)];
        if (shown.Length < 2) return shown;
        var every = (int)Math.Ceiling(LeastTickGap / Math.Abs(scale.YOfShown(shown[0].Shown) - scale.YOfShown(shown[1].Shown)));
        var zero = Math.Max(0, shown.Select(static tick => tick.Shown).ToList().IndexOf(0));
        return every <= 1 ? shown : [.. shown.Where((_, i) => (i - zero) % every == 0)];
    }

    private static double Widest(ImmutableArray<DirectLabel> labels) =>
        labels.IsEmpty ? 8 : LabelGap + 2 + labels.Max(static label => TextWidth.Of(label.Text, label.Style));

    private static ImmutableArray<string> Lines(ImmutableArray<string> sentences, double room)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in sentences.SelectMany(static sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (TextWidth.Of(longer, Lettering.Footnote) > room && line.Length > 0)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0) lines.Add(line);
        return lines.DrainToImmutable();
    }
}
