namespace Plumbline.Core.Quantities;

/// <summary>Forms of a decimal.</summary>
internal static class DecimalForms
{
    /// <summary>The same number without trailing zeros: 90.00 is 90. Dividing by a one with the greatest scale removes them exactly.</summary>
    internal static decimal Normalised(this decimal value) => value / 1.0000000000000000000000000000m;
}
