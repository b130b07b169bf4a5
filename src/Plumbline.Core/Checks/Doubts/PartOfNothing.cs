using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>A fraction over zero has no percentage and no rate: <c>0/0</c>, not <c>0/0 (0%)</c>.</summary>
internal static class PartOfNothing
{
    private static readonly Doubt Printed = new(DoubtKind.OfNothing, "a rate over zero", "leave it out, as in 0/0, which has no rate");

    internal static Doubt? Of(Measure measure, ObservedValue value, decimal? denominator) => value switch
    {
        ObservedValue.Fraction { Denominator: 0, PrintedPercentage: not null } => Printed,
        ObservedValue.Number or ObservedValue.Verdict { Quantity: not null } => denominator == 0 && measure.Kind is (MeasureKind.Percentage or MeasureKind.Rate) ? Printed : null,
        _ => null,
    };
}
