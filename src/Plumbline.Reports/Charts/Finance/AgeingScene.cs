using System.Collections.Immutable;
using Plumbline.Core.Finance.Readings;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Finance;

/// <summary>Draws what is owed by age: one bar of all of it, with the name and share of each band below, and a bar for each debtor on the same scale.</summary>
public static class AgeingScene
{
    private const double Top = 4, Thick = 22, LabelTop = 12, LabelLine = 14, RowHeight = 24, DebtorThick = 12, Gap = 8;
    private const int MostDebtors = 8;

    // The older, the darker; each touches the next with an edge of paper between.
    private static readonly Paint[] Shades = [Paint.Range, Paint.Tick, Paint.Earlier, Paint.Muted, Paint.Ink];
    private static readonly Pen Edge = new(Paint.Muted, 1), Leader = new(Paint.Tick, 1);

    /// <summary>The drawing.</summary>
    /// <param name="reading">What is drawn: at least one band or debtor with an amount above 0.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="format">How amounts are told.</param>
    public static Scene Arrange(AgeingReading reading, double width, MoneyFormat format)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(format);
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        var ages = reading.Ages.Where(static band => band.Owed is { Amount: > 0 }).ToList();
        var debtors = reading.Debtors.Where(static one => one.Owed is { Amount: > 0 }).Take(MostDebtors).ToList();
        var y = Top;
        if (ages.Count > 0)
        {
            Bands(reading, ages, width, format, items);
            y = Top + Thick + LabelTop + (2 * LabelLine) + 14;
        }

        if (debtors.Count > 0)
        {
            var names = Math.Min(width * 0.4, debtors.Max(static one => TextWidth.Of(one.Name, Lettering.PointValue)) + Gap);
            var values = debtors.Max(one => TextWidth.Of(format.Text(one.Owed!.Amount), Lettering.PointValue)) + Gap;
            var most = debtors.Max(static one => one.Owed!.Amount);
            foreach (var one in debtors)
            {
                Debtor(reading, one, new Box(names, y, width - values, y + RowHeight), most, format, items);
                y += RowHeight;
            }
        }

        return new Scene { Width = width, Height = y + 2, Plot = new Box(0, 0, width, y + 2), Items = items.ToImmutable() };
    }

    /// <summary>The shade of a band, the last the darkest.</summary>
    private static Paint ShadeOf(int at, int count) => Shades[count <= 1 ? 2 : (int)Math.Round(at / (double)(count - 1) * (Shades.Length - 1))];

    private static void Bands(AgeingReading reading, List<AgeBand> ages, double width, MoneyFormat format, ImmutableArray<SceneItem>.Builder items)
    {
        var all = ages.Sum(static band => band.Owed!.Amount);
        var (x, slot) = (0.0, width / ages.Count);
        for (var i = 0; i < ages.Count; i++)
        {
            var owed = ages[i].Owed!;
            var end = x + ((double)(owed.Amount / all) * width);
            var shade = ShadeOf(reading.Ages.ToList().IndexOf(ages[i]), reading.Ages.Count);
            items.Add(Bar(new Box(x, Top, end, Top + Thick), shade, $"{ages[i].Name}: {format.Text(owed.Amount)}"));
            var middle = (i + 0.5) * slot;
            items.Add(new SceneLine(SceneRole.Ghost, [new((x + end) / 2, Top + Thick + 1), new(middle, Top + Thick + LabelTop - 2)], Leader));
            items.Add(Label(ages[i].Name, middle, Top + Thick + LabelTop + 10, slot, Lettering.Centre));
            items.Add(Label(owed.Share is { } share ? $"{format.Text(owed.Amount)}, {format.Percent(share)}" : format.Text(owed.Amount), middle, Top + Thick + LabelTop + 10 + LabelLine, slot, Lettering.PointValue));
            x = end;
        }
    }

    private static void Debtor(AgeingReading reading, DebtorLine one, Box row, decimal most, MoneyFormat format, ImmutableArray<SceneItem>.Builder items)
    {
        var middle = (row.Top + row.Bottom) / 2;
        var name = TextWidth.Fitted(one.Name, Lettering.PointValue, row.Left - Gap) ?? "…";
        items.Add(new SceneLabel(SceneRole.ValueAxis, name, new Spot(0, middle + 4), TextAnchor.Start, Lettering.PointValue) { Title = name == one.Name ? null : one.Name });
        var x = row.Left;
        var parts = one.ByAge.Select(static (owed, at) => (Amount: owed?.Amount ?? 0, At: at)).Where(static part => part.Amount > 0).ToList();
        // What is owed without an age is drawn after the bands, in the middle shade where there is no band at all.
        var ageless = one.Owed!.Amount - parts.Sum(static part => part.Amount);
        if (ageless > 0) parts.Add((ageless, -1));
        foreach (var (amount, at) in parts)
        {
            var end = Math.Min(row.Right, x + ((double)(amount / most) * row.Width));
            items.Add(Bar(new Box(x, middle - (DebtorThick / 2), end, middle + (DebtorThick / 2)), at < 0 ? (parts.Count == 1 ? Paint.Earlier : Paint.Paper) : ShadeOf(at, reading.Ages.Count), at < 0 ? $"{one.Name}, age not known: {format.Text(amount)}" : $"{one.Name}, {reading.Ages[at].Name}: {format.Text(amount)}"));
            x = end;
        }

        items.Add(new SceneLabel(SceneRole.Data, format.Text(one.Owed.Amount), new Spot(x + Gap, middle + 4), TextAnchor.Start, Lettering.PointValue));
    }

    private static SceneArea Bar(Box box, Paint shade, string title) =>
        new(SceneRole.Data, [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)], shade) { Outline = Edge, Title = title };

    private static SceneLabel Label(string text, double middle, double baseline, double room, TextStyle style)
    {
        var fitted = TextWidth.Fitted(text, style, room - 4) ?? "…";
        return new SceneLabel(SceneRole.Data, fitted, new Spot(middle, baseline), TextAnchor.Middle, style) { Title = fitted == text ? null : text };
    }
}
