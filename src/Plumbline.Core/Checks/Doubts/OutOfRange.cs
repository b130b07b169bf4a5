using Plumbline.Core.Indicators;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>A figure must lie in the range of its measure: a count is not below 0, a percentage of a whole not above 100.</summary>
internal static class OutOfRange
{
    internal static Doubt? Of(Measure measure, decimal? amount) =>
        amount < measure.LowerBound ? new Doubt(DoubtKind.TooLow, $"{OtherSort.Name(measure)} cannot be so low", OtherSort.Remedy)
        : amount > measure.UpperBound ? new Doubt(DoubtKind.TooHigh, $"{OtherSort.Name(measure)} cannot be so high", OtherSort.Remedy)
        : null;
}
