using System.Collections.Immutable;
using Plumbline.Reports.Charts.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Lays out a frame: margins as wide as what stands in them, the plot in what is left.</summary>
internal static class FrameLayout
{
    internal const double CaptionHeight = 20;
    internal const double LabelGap = 10;
    private const double TickGap = 12;
    private const double FootnoteHeight = 16;
    private const double WidestLabels = 0.42;
    private const double PixelsPerTick = 42;

    internal static ChartFrame Lay(FrameWants wants)
    {
        var size = wants.Size;
        var footnotes = wants.Full ? Lines(wants.Footnotes, size.Width - 8) : [];
        var bottom = size.Height - TimeAxisLayer.Height(wants) - (footnotes.Length * FootnoteHeight) - (footnotes.Length > 0 ? 4 : 0);
        var top = wants.Full ? (wants.Caption.Length > 0 ? CaptionHeight + 4 : 10) : 26;

        // Ticks are chosen for the height left by a guess at the lanes of notes, since their width decides where notes stand.
        var guess = bottom - top - (NoteLanes.LaneHeight * Math.Min(wants.Notes.Length, NoteLanes.Most));
        var ticks = wants.NoValueAxis ? [] : Ticks(wants, guess);
        var left = Math.Max(wants.NoValueAxis ? 2 : 30, ticks.Select(static tick => TextWidth.Of(tick.Text, Lettering.Axis)).DefaultIfEmpty(0).Max() + TickGap);
        var right = size.Width - Math.Min(size.Width * WidestLabels, Widest(wants.Labels));
        var across = new Box(left, top, Math.Max(right, left + 40), bottom);
        var notes = wants.Full ? NoteLanes.Of(wants.Notes, new TimeScale(wants.Text.Axis.Count, across, wants.Inset), size.Width, top) : NoteLanes.Empty;
        var plot = across with { Top = Math.Min(top + notes.Height, bottom - 40) };
        var range = Range(wants, plot.Height);
        return new ChartFrame
        {
            Text = wants.Text,
            Size = size,
            Plot = plot,
            Time = new TimeScale(wants.Text.Axis.Count, plot, wants.Inset),
            Value = new ValueScale(range, plot, wants.Text.Format.Factor),
            Ticks = [.. ticks.Where(tick => tick.Shown >= range.Low && tick.Shown <= range.High)],
            Notes = notes,
            Footnotes = footnotes,
        };
    }

    private static ValueRange Range(FrameWants wants, double height) =>
        wants.Range ?? wants.Extent.Range(height, wants.Above, wants.Below, wants.Bounds, wants.Text.Format.Decimals);

    private static ImmutableArray<ValueTick> Ticks(FrameWants wants, double height)
    {
        var about = wants.Full ? (int)Math.Clamp(height / PixelsPerTick, 3, 8) : 2;
        return ValueTicks.Of(Range(wants, height), about, wants.Bounds, wants.Text.Format);
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
