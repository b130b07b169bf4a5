using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Finance.Variances;

/// <summary>The variance of a line from its plan, favourable positive.</summary>
/// <remarks>
/// Income, an asset and anything else: actual − plan. A cost or a liability: plan − actual where it is held positive, actual − plan where it is held negative, as in brackets.
/// Without a sign the polarity says which way is better.
/// </remarks>
public static class LineVariance
{
    /// <summary>Whether plan is taken less actual, and not actual less plan.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isHeldNegative">Whether its amounts are held negative (<see cref="IsHeldNegative"/>).</param>
    public static bool IsPlanLessActual(Indicator line, bool isHeldNegative)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Sign is { } sign ? IsPlanLessActual(sign, isHeldNegative) : line.Polarity == Polarity.Lower;
    }

    /// <summary>Whether plan is taken less actual, by the sign of a line.</summary>
    public static bool IsPlanLessActual(LineSign sign, bool isHeldNegative) => sign switch
    {
        LineSign.Cost or LineSign.Liability => !isHeldNegative,
        LineSign.Income or LineSign.Asset or LineSign.Other => false,
    };

    /// <summary>Whether a line is held negative: by its amounts together, so that one credit among costs turns nothing. Where they come to nothing, by the first that is not 0.</summary>
    public static bool IsHeldNegative(IEnumerable<decimal> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var (sum, first) = (0m, 0m);
        foreach (var amount in amounts)
        {
            sum += amount;
            if (first == 0) first = amount;
        }

        return sum == 0 ? first < 0 : sum < 0;
    }

    /// <summary>The variance, favourable positive.</summary>
    /// <param name="line">The line.</param>
    /// <param name="plan">What was planned.</param>
    /// <param name="actual">What happened, or is expected.</param>
    /// <param name="isHeldNegative">Whether the line is held negative; null: as these two amounts say.</param>
    public static decimal Of(Indicator line, decimal plan, decimal actual, bool? isHeldNegative = null) =>
        IsPlanLessActual(line, isHeldNegative ?? IsHeldNegative([plan, actual])) ? plan - actual : actual - plan;

    /// <summary>A variance as a percentage of the plan’s size; null where the plan is 0, or so small that the percentage is too large to be held.</summary>
    public static decimal? Percent(decimal variance, decimal plan) => Arithmetic.Ratio(variance, Math.Abs(plan), 100);

    /// <summary>On which side of the plan a variance is.</summary>
    public static Favour Favour(decimal variance) => variance switch
    {
        > 0 => Readings.Favour.Favourable,
        < 0 => Readings.Favour.Adverse,
        _ => Readings.Favour.Level,
    };
}
