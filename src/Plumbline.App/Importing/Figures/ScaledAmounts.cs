using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.App.Importing.Figures;

/// <summary>Reads the amounts of a sheet in thousands or millions of pounds: 398 is £398k.</summary>
internal static class ScaledAmounts
{
    /// <summary>The value in pounds of a scale. An amount that says its own scale (£405k) keeps it, and a value that is no money stays as it is.</summary>
    internal static ObservedValue Of(Indicator indicator, ObservedValue value, QuantityScale scale) =>
        indicator.Measure.Kind == MeasureKind.Money && value is ObservedValue.Number { Quantity: { Scale: QuantityScale.One, Sign: not QuantitySign.Percent } printed }
            ? ObservedValue.Of(printed.InPounds(scale))
            : value;
}
