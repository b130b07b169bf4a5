using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Finance;

/// <summary>Draws an amount at the end of each month as columns, the last in ink. Of few months each is written, of many the first and the last.</summary>
public static class AmountColumns
{
    private const double Top = 20, Height = 84, Axis = 20, Share = 0.66, FewSlot = 78;

    /// <summary>The drawing.</summary>
    /// <param name="months">The last day of each month and the amount at its end, in order; one at least, none below 0.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="format">How amounts are told.</param>
    public static Scene Arrange(IReadOnlyList<(DateOnly Month, decimal Amount)> months, double width, MoneyFormat format)
    {
        ArgumentNullException.ThrowIfNull(months);
        ArgumentNullException.ThrowIfNull(format);
        var plot = new Box(0, Top, width, Top + Height);
        var most = Math.Max(1, months.Max(static month => month.Amount));
        // Months without an amount keep their place.
        var slots = MonthsFrom(months[0].Month, months[^1].Month) + 1;
        var isFew = slots * FewSlot <= width;
        var slot = Math.Min(width / slots, isFew ? FewSlot : 52);
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        for (var i = 0; i < months.Count; i++)
        {
            var middle = (MonthsFrom(months[0].Month, months[i].Month) + 0.5) * slot;
            var top = plot.Bottom - ((double)(months[i].Amount / most) * Height);
            var (left, right) = (middle - (slot * Share / 2), middle + (slot * Share / 2));
            var isLast = i == months.Count - 1;
            items.Add(new SceneArea(SceneRole.Data, [new(left, top), new(right, top), new(right, plot.Bottom), new(left, plot.Bottom)], isLast ? Paint.Ink : Paint.Earlier) { Title = $"{months[i].Month.ToString("MMMM yyyy", format.Culture)}: {format.Text(months[i].Amount)}" });
            var style = isLast ? Lettering.Centre : Lettering.PointValue;
            // Few months have room for their words, each; of many the first and the last are written.
            if (!isFew && !isLast && (i > 0 || (slots - 1) * slot < 110)) continue;
            Put(format.Text(months[i].Amount), middle, top - 5, style);
            Put(Month(months[i].Month, format.Culture), middle, plot.Bottom + 15, Lettering.Axis);
        }

        items.Add(new SceneLine(SceneRole.TimeAxis, [new(0, plot.Bottom), new(slots * slot, plot.Bottom)], new Pen(Paint.Tick, 1)));
        return new Scene { Width = width, Height = plot.Bottom + Axis, Plot = plot, Items = items.ToImmutable() };

        void Put(string text, double middle, double baseline, TextStyle style)
        {
            var half = TextWidth.Of(text, style) / 2;
            items.Add(new SceneLabel(SceneRole.Data, text, new Spot(Math.Clamp(middle, half, Math.Max(half, width - half)), baseline), TextAnchor.Middle, style));
        }
    }

    // A month as papers print it: some systems write four letters of September.
    private static string Month(DateOnly month, CultureInfo culture) => Period.Month(month.Year, month.Month).ToText(culture);

    private static int MonthsFrom(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
