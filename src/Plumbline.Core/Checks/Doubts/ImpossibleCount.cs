using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>A count cannot be below 0, and a count of whole things cannot have decimals: where such a figure is typed or returned, no reason makes it right.</summary>
/// <remarks>The indicator alone decides. It counts whole things unless it has <c>decimals</c>; a line of the accounts, which has a sign, may be below 0.</remarks>
public static class ImpossibleCount
{
    private static readonly Doubt BelowZero = new(DoubtKind.TooLow, "below 0, though the indicator is a count", OtherSort.Remedy);

    /// <summary>Why an actual figure cannot be right; null where it can.</summary>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="value">The figure.</param>
    public static Doubt? Of(Indicator indicator, ObservedValue value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(value);
        if (indicator is not { Measure.Kind: MeasureKind.Count, Sign: null } || value.Amount is not { } amount) return null;
        return amount < 0 ? BelowZero : NotWhole.IsIt(indicator, amount) ? NotWhole.Found : null;
    }

    /// <summary>The same as the problem with a cell of a file; null where the figure can be right.</summary>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="value">The figure.</param>
    public static Problem? ProblemOf(Indicator indicator, ObservedValue value) =>
        Of(indicator, value) is { } doubt ? new Problem($"“{value.Text}”, {doubt.What}", $"{(indicator.Decimals > 0 ? "a number" : "a whole number")}, 0 or more: {doubt.Remedy}") : null;
}
