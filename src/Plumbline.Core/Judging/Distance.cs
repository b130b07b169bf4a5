namespace Plumbline.Core.Judging;

/// <summary>How far a figure is from its target, both in the unit of the figure.</summary>
/// <param name="Better">How much better than the target the figure is: 0 where it meets the target exactly, negative where it is worse.</param>
/// <param name="Aim">The number aimed at; of a range, the number in it that is nearest to the figure.</param>
public sealed record Distance(decimal Better, decimal Aim)
{
    /// <summary>The distance as a share of the target; in the unit of the figure where the target is zero.</summary>
    public decimal Share => Aim == 0 ? Better : Better / Math.Abs(Aim);
}
