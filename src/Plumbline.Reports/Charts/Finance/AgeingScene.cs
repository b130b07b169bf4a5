using System.Collections.Immutable;
using Plumbline.Core.Finance.Readings;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Finance;

/// <summary>Draws what is owed: a bar for each band of age, then one for each debtor, each with its amount and share written beside it.</summary>
/// <remarks>What is owed longest is filled and the rest outlined, in bands and debtors alike: they are told apart without colour.</remarks>
public static class AgeingScene
{
    private const double Top = 2, RowHeight = 24, NameHeight = 18, Thick = 12, Gap = 8, Between = 12;
    private const int MostDebtors = 8;

    // On a drawing narrower than this a name has a line of its own above its bar, and is not cut.
    private const double Narrow = 480, NameShare = 0.4;
    private static readonly Pen Edge = new(Paint.Ink, 1);

    /// <summary>The drawing.</summary>
    /// <param name="reading">What is drawn: at least one band or debtor with an amount above 0.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="format">How amounts are told.</param>
    public static Scene Arrange(AgeingReading reading, double width, MoneyFormat format)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(format);
        List<OwedRow> bands = [.. reading.Ages.Select((band, at) => Row(band.Name, band.Owed, reading.Ages.Count > 1 && at < reading.Ages.Count - 1 ? 0 : band.Owed?.Amount ?? 0, format)).OfType<OwedRow>()];
        List<OwedRow> debtors = [.. reading.Debtors.Select(one => Row(one.Name, one.Owed, one.ByAge is [.., { Amount: > 0 and var oldest }] ? oldest : 0, format)).OfType<OwedRow>().Take(MostDebtors)];
        var all = bands.Concat(debtors).ToList();
        var isStacked = width < Narrow;
        var names = isStacked ? 0 : Math.Min(width * NameShare, all.Max(static row => TextWidth.Of(row.Name, Lettering.PointValue)) + Gap);
        var values = all.Max(static row => TextWidth.Of(row.Told, Lettering.PointValue)) + Gap;
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        var y = Top;
        foreach (var group in new[] { bands, debtors })
        {
            if (group.Count == 0) continue;
            if (y > Top) y += Between;
            // Bands make up the whole, and so do debtors: each group has its own scale.
            var most = group.Max(static row => row.Amount);
            foreach (var row in group)
            {
                if (isStacked) y += NameHeight;
                Put(row, new Box(names, y, width - values, y + RowHeight), width, most, isStacked, items);
                y += RowHeight;
            }
        }

        return new Scene { Width = width, Height = y + 2, Plot = new Box(0, 0, width, y + 2), Items = items.ToImmutable() };
    }

    private static OwedRow? Row(string name, Owed? owed, decimal oldest, MoneyFormat format) => owed is { Amount: > 0 and var amount }
        ? new OwedRow(name, amount, Math.Min(oldest, amount), owed.Share is { } share ? $"{format.Text(amount)}, {format.Percent(share)}" : format.Text(amount))
        : null;

    private static void Put(OwedRow row, Box box, double width, decimal most, bool isStacked, ImmutableArray<SceneItem>.Builder items)
    {
        var middle = (box.Top + box.Bottom) / 2;
        var name = TextWidth.Fitted(row.Name, Lettering.PointValue, isStacked ? width : box.Left - Gap) ?? "…";
        items.Add(new SceneLabel(SceneRole.ValueAxis, name, new Spot(0, isStacked ? box.Top : middle + 4), TextAnchor.Start, Lettering.PointValue) { Title = name == row.Name ? null : row.Name });
        var end = box.Left + ((double)(row.Amount / most) * box.Width);
        var filled = box.Left + ((double)(row.Oldest / most) * box.Width);
        items.Add(Bar(box.Left, end, middle, Paint.Paper, $"{row.Name}: {row.Told}"));
        if (row.Oldest > 0) items.Add(Bar(box.Left, filled, middle, Paint.Muted, $"{row.Name}: {row.Told}"));
        items.Add(new SceneLabel(SceneRole.Data, row.Told, new Spot(end + Gap, middle + 4), TextAnchor.Start, Lettering.PointValue));
    }

    private static SceneArea Bar(double from, double to, double middle, Paint fill, string title) =>
        new(SceneRole.Data, [new(from, middle - (Thick / 2)), new(to, middle - (Thick / 2)), new(to, middle + (Thick / 2)), new(from, middle + (Thick / 2))], fill) { Outline = Edge, Title = title };

    private sealed record OwedRow(string Name, decimal Amount, decimal Oldest, string Told);
}
