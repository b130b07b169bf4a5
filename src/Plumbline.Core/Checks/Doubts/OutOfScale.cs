using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>A figure must be of the size of its neighbours: not 0.91% among 84% to 92%, not £61k typed as £61.</summary>
/// <remarks>
/// Reported only where it is clear. The neighbours are the nearest eight figures before and after; at least three quarters of them are above 0 and
/// within a factor of two of each other. A figure is doubtful if a factor of 100, up or down, brings it among them (or 1,000, for counts, money and days).
/// A figure with its own numerator and denominator is compared with those instead.
/// </remarks>
internal static class OutOfScale
{
    /// <summary>The fewest neighbours of a percentage: its size is limited to 0 to 100.</summary>
    internal const int FewestBeside = 3;

    /// <summary>A series whose greatest figure is less than this many times its least has no figure out of scale: 100, less the quarter by which a figure may lie beyond its neighbours.</summary>
    internal const decimal WideApart = 80m;

    private const int FewestBesideOthers = 8;
    private const int Reach = 8;
    private const decimal Beyond = 1.25m;

    // How a figure may have been mistyped, and the factor that corrects it.
    private sealed record Slip(string Words, decimal Mends);

    private static readonly Slip[] OfPercentages = [new("a hundredth of", 100m), new("a hundred times", 0.01m)];
    private static readonly Slip[] OfAmounts = [.. OfPercentages, new("a thousandth of", 1_000m), new("a thousand times", 0.001m)];

    internal static IEnumerable<(Observation Cell, Doubt Doubt)> In(Indicator indicator, IReadOnlyList<Observation> series)
    {
        if (Slips(indicator.Measure.Kind) is not { Length: > 0 } slips) yield break;
        var figures = series.Where(cell => cell.Amount is not null).ToList();
        var above = figures.Select(cell => cell.Amount!.Value).Where(amount => amount > 0).ToList();
        if (above.Count <= FewestBeside || above.Max() / WideApart < above.Min()) yield break;
        for (var at = 0; at < figures.Count; at++)
        {
            var cell = figures[at];
            if (cell.Value is not ObservedValue.Number || cell.Denominator is not null || cell.Amount is not > 0) continue;
            if (Beside(figures, at, indicator.Measure.Kind) is not var (low, high)) continue;
            if (slips.FirstOrDefault(slip => Fits(cell.Amount.Value * slip.Mends, low, high)) is not { } slip) continue;
            yield return (cell, new Doubt(DoubtKind.Scale, $"{slip.Words} the figures beside it, which are {low.Value.Text} to {high.Value.Text}", "correct it, or leave it where it is true"));
        }
    }

    private static Slip[] Slips(MeasureKind kind) => kind switch
    {
        MeasureKind.Percentage => OfPercentages,
        MeasureKind.Count or MeasureKind.Money or MeasureKind.Days => OfAmounts,
        MeasureKind.Rate or MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Score or MeasureKind.Verdict => [],
    };

    private static bool Fits(decimal likely, Observation low, Observation high) => likely >= low.Amount!.Value / Beyond && likely <= high.Amount!.Value * Beyond;

    // The least and the greatest of the neighbours, where they are alike.
    private static (Observation Low, Observation High)? Beside(List<Observation> figures, int at, MeasureKind kind)
    {
        var beside = new List<Observation>();
        for (var i = Math.Max(0, at - Reach); i <= Math.Min(figures.Count - 1, at + Reach); i++)
        {
            if (i != at) beside.Add(figures[i]);
        }

        if (beside.Count < (kind == MeasureKind.Percentage ? FewestBeside : FewestBesideOthers)) return null;
        beside.Sort((a, b) => a.Amount!.Value.CompareTo(b.Amount!.Value));
        var middle = beside[beside.Count / 2].Amount!.Value;
        var alike = beside.Where(cell => cell.Amount!.Value > 0 && cell.Amount.Value >= middle / 2 && cell.Amount.Value <= middle * 2).ToList();
        var enough = alike.Count * 4 >= beside.Count * 3 && alike.Count >= (kind == MeasureKind.Percentage ? FewestBeside : FewestBesideOthers);
        return enough && alike[^1].Amount!.Value <= alike[0].Amount!.Value * 2 ? (alike[0], alike[^1]) : null;
    }
}
