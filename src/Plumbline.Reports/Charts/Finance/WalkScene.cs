using System.Collections.Immutable;
using Plumbline.Core.Finance.Readings;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Finance;

/// <summary>What a row of a walk is.</summary>
public enum WalkRowKind
{
    /// <summary>An amount that stands by itself: the forecast before, the present one.</summary>
    Level,

    /// <summary>What moves it.</summary>
    Movement,

    /// <summary>What moves it and has no name.</summary>
    Unnamed,

    /// <summary>What it is compared with: the plan, the run rate.</summary>
    Beside,
}

/// <summary>A row of a walk.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">Where it begins; of a level, the amount.</param>
/// <param name="To">Where it ends; of a level, the amount.</param>
public sealed record WalkRow(WalkRowKind Kind, string Name, decimal From, decimal To)
{
    /// <summary>The rows of a walk, from the forecast before to the present one, and what stands beside them; empty where there is no forecast.</summary>
    public static IReadOnlyList<WalkRow> Of(WalkReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var rows = new List<WalkRow>();
        if (reading.Forecast is not { } forecast) return rows;
        if (reading.Start is { } start)
        {
            rows.Add(new WalkRow(WalkRowKind.Level, start.Name, start.Amount, start.Amount));
            var at = start.Amount;
            foreach (var step in reading.Movements)
            {
                rows.Add(new WalkRow(WalkRowKind.Movement, step.Name, at, at + step.Amount));
                at += step.Amount;
            }

            if (reading.Unnamed is { } unnamed && unnamed != 0) rows.Add(new WalkRow(WalkRowKind.Unnamed, "Not named", at, at + unnamed));
        }

        rows.Add(new WalkRow(WalkRowKind.Level, forecast.Name, forecast.Amount, forecast.Amount));
        if (reading.Plan is { } plan) rows.Add(new WalkRow(WalkRowKind.Beside, "Plan", plan, plan));
        // At the end of the year the run rate is the outturn.
        if (reading is { RunRate: { } rate, Came: null }) rows.Add(new WalkRow(WalkRowKind.Beside, "Run rate", rate, rate));
        if (reading.Came is { } came) rows.Add(new WalkRow(WalkRowKind.Beside, "Outturn", came, came));
        return rows;
    }
}

/// <summary>Draws how a forecast became the present one: a row each, an amount as an upright line, a movement as a bar from where it begins to where it ends.</summary>
/// <remarks>No bar reaches to zero, so the scale begins where the amounts are: a movement of a hundredth of the forecast is seen.</remarks>
public static class WalkScene
{
    // On a drawing narrower than this a name has a line of its own above its bar, and is not cut.
    private const double Narrow = 480;
    private const double RowHeight = 25, NameHeight = 18, Top = 6, Thick = 12, Between = 9, Gap = 8;
    private static readonly Pen Level = new(Paint.Ink, 3), Beside = new(Paint.Muted, 2, "4 3"), Connector = new(Paint.Tick, 1), Edge = new(Paint.Ink, 1.2), Loose = new(Paint.Ink, 1.2, "3 2");

    /// <summary>The drawing.</summary>
    /// <param name="rows">The rows, one at least.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="format">How amounts are told.</param>
    public static Scene Arrange(IReadOnlyList<WalkRow> rows, double width, MoneyFormat format)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(format);
        var values = rows.Select(row => row.Kind is WalkRowKind.Movement or WalkRowKind.Unnamed ? format.Movement(row.To - row.From) : format.Text(row.To)).ToList();
        var isStacked = width < Narrow;
        var (name, rowHeight) = isStacked ? (NameHeight, RowHeight + NameHeight) : (0, RowHeight);
        var left = isStacked ? 0 : Math.Min(width * 0.4, rows.Max(static row => TextWidth.Of(row.Name, StyleOf(row))) + Gap);
        var right = values.Zip(rows).Max(static pair => TextWidth.Of(pair.First, StyleOf(pair.Second))) + Gap;
        var gapAt = rows.Select(static row => row.Kind == WalkRowKind.Beside).ToList().IndexOf(true);
        var bottom = Top + (rows.Count * rowHeight) + (gapAt < 0 ? 0 : Between);
        var plot = new Box(left, Top, width - right, bottom);
        var (low, high) = (rows.Min(static row => Math.Min(row.From, row.To)), rows.Max(static row => Math.Max(row.From, row.To)));
        var length = (double)(high - low);
        double X(decimal amount) => length <= 0 ? (plot.Left + plot.Right) / 2 : plot.Left + 4 + ((double)(amount - low) / length * (plot.Width - 8));
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        for (var i = 0; i < rows.Count; i++)
        {
            var y = Top + (i * rowHeight) + name + (RowHeight / 2) + (gapAt >= 0 && i >= gapAt ? Between : 0);
            var style = StyleOf(rows[i]);
            var told = TextWidth.Fitted(rows[i].Name, style, isStacked ? width : left - Gap) ?? "…";
            items.Add(new SceneLabel(SceneRole.ValueAxis, told, new Spot(0, isStacked ? y - (RowHeight / 2) : y + 4), TextAnchor.Start, style) { Title = told == rows[i].Name ? null : rows[i].Name });
            items.Add(new SceneLabel(SceneRole.Data, values[i], new Spot(width, y + 4), TextAnchor.End, style));
            if (i + 1 < rows.Count && rows[i + 1].Kind != WalkRowKind.Beside) items.Add(new SceneLine(SceneRole.Ghost, [new(X(rows[i].To), y + (Thick / 2)), new(X(rows[i].To), y + rowHeight - (Thick / 2))], Connector));
            items.Add(Drawn(rows[i], X, y));
        }

        return new Scene { Width = width, Height = bottom + 4, Plot = plot, Items = items.ToImmutable() };
    }

    private static SceneItem Drawn(WalkRow row, Func<decimal, double> x, double y)
    {
        var (from, to) = (x(row.From), x(row.To));
        return row.Kind switch
        {
            WalkRowKind.Level => new SceneLine(SceneRole.Data, [new(to, y - 9), new(to, y + 9)], Level),
            WalkRowKind.Beside => new SceneLine(SceneRole.Target, [new(to, y - 9), new(to, y + 9)], Beside),
            // A rise is filled, a fall is not: they differ without colour. What has no name has a dashed edge.
            WalkRowKind.Movement or WalkRowKind.Unnamed => new SceneArea(
                SceneRole.Data,
                [new(from, y - (Thick / 2)), new(Math.Abs(to - from) < 1.5 ? from + 1.5 : to, y - (Thick / 2)), new(Math.Abs(to - from) < 1.5 ? from + 1.5 : to, y + (Thick / 2)), new(from, y + (Thick / 2))],
                row.To >= row.From ? Paint.Earlier : Paint.Paper) { Outline = row.Kind == WalkRowKind.Unnamed ? Loose : Edge },
        };
    }

    private static TextStyle StyleOf(WalkRow row) => row.Kind == WalkRowKind.Level ? Lettering.Centre : row.Kind == WalkRowKind.Beside ? Lettering.Limit : Lettering.PointValue;
}
