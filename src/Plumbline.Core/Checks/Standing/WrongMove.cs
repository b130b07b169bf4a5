using Plumbline.Core.Checks.Prose;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Standing;

/// <summary>By how much commentary says that a figure moved must be the difference of the two figures, within the rounding of all three. The difference of rounded figures is not the rounded difference.</summary>
internal static class WrongMove
{
    /// <summary>The finding; null where the move is right, or a figure is missing.</summary>
    internal static Finding? Find(Audit audit, Indicator indicator, Observation about, Move move)
    {
        // "Last month" may be the period itself, and then the move is one after it.
        if (move.Since.Contains(about.Period)) return null;
        var before = move.Since.Where(period => period < about.Period).Select(period => audit.Figures.Find(about.Indicator, about.Unit, period)).ToList();
        if (about.Amount is not { } now || before.Exists(static cell => cell?.Amount is null || CheckNumbers.IsIncomplete(cell)) || before.Count == 0) return null;
        if (before.Exists(cell => IsRight(indicator, about, move, cell!))) return null;
        var cell = before[0]!;
        var rise = Sizes(cell.Amount!.Value, now)[0];
        var right = CheckNumbers.Like(Math.Abs(rise), move.Number.Quantity, indicator, audit.Language);
        return Finding.At(
            ProseNumber.Code, Severity.Warning, about, move.Number.Text, rise == 0 ? "no change" : rise > 0 == move.IsRise ? right : $"{Named(rise > 0)} of {move.Number.Quantity.Like(Math.Abs(rise)).ToText(audit.Language)}",
            $"The commentary on {audit.Subject(about)} says {Named(move.IsRise)} of {ProseNumber.How(move.Number.How)}{move.Number.Quantity.ToText(audit.Language)} since {audit.Words(cell.Period)}, where the table goes from {cell.Value.Text} to {about.Value.Text}: {(rise == 0 ? "no change" : $"{Named(rise > 0)} of {CheckNumbers.Difference(Math.Abs(rise), indicator, audit.Language)}")}.",
            cell);
    }

    private static bool IsRight(Indicator indicator, Observation about, Move move, Observation before)
    {
        var said = (move.IsRise ? 1 : -1) * move.Number.Quantity.Amount;
        var allowed = move.Number.Quantity.RoundingAllowance + CheckNumbers.Allowance(about, indicator) + CheckNumbers.Allowance(before, indicator);
        return Sizes(before.Amount!.Value, about.Amount!.Value).Exists(rise =>
            Math.Abs(said - rise) <= (move.Number.How == Said.About ? Math.Max(allowed, Math.Abs(rise) * ProseNumber.NotFar) : allowed));
    }

    // Of what is held in brackets, less owed is a fall to a reader, though the number rises: either may be meant.
    private static List<decimal> Sizes(decimal before, decimal now) => before <= 0 && now <= 0 ? [Math.Abs(now) - Math.Abs(before), now - before] : [now - before];

    private static string Named(bool isRise) => isRise ? "a rise" : "a fall";
}
