using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>A figure cannot be of another kind than its indicator, a count cannot be below 0, and a count of whole things cannot have decimals: where such a figure is typed or returned, no reason makes it right.</summary>
/// <remarks>The indicator alone decides. It counts whole things unless it has <c>decimals</c>; a line of the accounts, which has a sign, may be below 0.</remarks>
public static class ImpossibleFigure
{
    private static readonly Doubt BelowZero = new(DoubtKind.TooLow, "below 0, though the indicator is a count", OtherSort.Remedy);

    /// <summary>Why an actual figure cannot be right; null where it can.</summary>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="value">The figure.</param>
    public static Doubt? Of(Indicator indicator, ObservedValue value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(value);
        if (OtherSort.Of(indicator.Measure, value) is { IsOfOtherKind: true } other) return other;
        if (!IsCount(indicator) || value.Amount is not { } amount) return null;
        return amount < 0 ? BelowZero : NotWhole.IsIt(indicator, amount) ? NotWhole.Found : null;
    }

    /// <summary>Whether an indicator counts whole things, so that its figures are whole numbers, 0 or more.</summary>
    /// <param name="indicator">The indicator.</param>
    public static bool IsOfWholeThings(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return IsCount(indicator) && NotWhole.CountsWhole(indicator);
    }

    /// <summary>The same as the problem with a cell of a file; null where the figure can be right.</summary>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="value">The figure.</param>
    public static Problem? ProblemOf(Indicator indicator, ObservedValue value) =>
        Of(indicator, value) is { } doubt ? new Problem($"“{value.Text}”, {doubt.What}", $"{(IsOfWholeThings(indicator) ? "a whole number, 0 or more" : IsCount(indicator) ? "a number, 0 or more" : OtherSort.Name(indicator.Measure))}: {doubt.Remedy}") : null;

    private static bool IsCount(Indicator indicator) => indicator is { Measure.Kind: MeasureKind.Count, Sign: null };
}
