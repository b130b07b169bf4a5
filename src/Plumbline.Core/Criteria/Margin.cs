using System.Globalization;

namespace Plumbline.Core.Criteria;

/// <summary>A distance from a measure: <c>5 points</c>, <c>5% of the target</c>, <c>5%</c>.</summary>
/// <param name="Amount">The number, not negative.</param>
/// <param name="Unit">What it is counted in.</param>
public sealed record Margin(decimal Amount, MarginUnit Unit)
{
    /// <summary>How far it is from a measure, in the unit of the measure. A percentage that does not say of what is counted in points where the measure is a percentage, else as a share; the lint of frameworks asks for the word.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="isPercentage">Whether the measure is a percentage.</param>
    public decimal From(decimal measure, bool isPercentage) => Unit switch
    {
        MarginUnit.Points or MarginUnit.Pounds => Amount,
        MarginUnit.PercentOfMeasure => Amount / 100 * Math.Abs(measure),
        MarginUnit.Percent => isPercentage ? Amount : Amount / 100 * Math.Abs(measure),
    };

    /// <inheritdoc/>
    public override string ToString() => ToText("target");

    /// <summary>The margin from a measure: <c>5% of the plan</c>.</summary>
    /// <param name="measure">What a share is of: <c>target</c>, <c>plan</c>, <c>mean</c>, or <c>measure</c> for any other.</param>
    public string ToText(string measure) => Unit switch
    {
        MarginUnit.Pounds => Quantities.Quantity.Of(Amount, null, Quantities.QuantitySign.Pounds).ToString(),
        MarginUnit.Points => string.Create(CultureInfo.InvariantCulture, $"{Amount} point{(Amount == 1 ? "" : "s")}"),
        MarginUnit.PercentOfMeasure => string.Create(CultureInfo.InvariantCulture, $"{Amount}% of the {measure}"),
        MarginUnit.Percent => string.Create(CultureInfo.InvariantCulture, $"{Amount}%"),
    };
}

/// <summary>What a margin is counted in.</summary>
public enum MarginUnit
{
    /// <summary>The unit of the indicator: percentage points, people.</summary>
    Points,

    /// <summary>Pounds.</summary>
    Pounds,

    /// <summary>Percent of the measure that the figure is held against.</summary>
    PercentOfMeasure,

    /// <summary>Percent, and it is not said of what.</summary>
    Percent,
}
