using Plumbline.Core.Quantities;

namespace Plumbline.Core.Judging;

/// <summary>How far a figure is from its target, both in the unit of the figure.</summary>
/// <param name="Better">How much better than the target the figure is: 0 where it meets the target exactly, negative where it is worse.</param>
/// <param name="Aim">The number aimed at; of a range, the number in it that is nearest to the figure.</param>
public sealed record Distance(decimal Better, decimal Aim)
{
    /// <summary>The share that stands for every larger one, of a target that is next to nothing.</summary>
    private const decimal Most = 1_000_000_000m;

    /// <summary>The distance as a share of the target; in the unit of the figure where the target is zero. At most a thousand million times the target.</summary>
    public decimal Share => Aim == 0 ? Better : Math.Clamp(Arithmetic.Ratio(Better, Math.Abs(Aim)) ?? Math.Sign(Better) * Most, -Most, Most);
}
