namespace Plumbline.Core.Quantities;

/// <summary>The sign that a number is printed with, which says what it measures.</summary>
public enum QuantitySign
{
    /// <summary>A bare number.</summary>
    None,

    /// <summary>A percentage: 5.60% is stored as 5.60.</summary>
    Percent,

    /// <summary>Pounds sterling.</summary>
    Pounds,
}

/// <summary>The power of ten by which a printed number is shortened.</summary>
public enum QuantityScale
{
    /// <summary>The number is not shortened.</summary>
    One,

    /// <summary>Thousands, written k.</summary>
    Thousand,

    /// <summary>Millions, written m.</summary>
    Million,
}

/// <summary>A number as a paper prints it: its digits and its format. <c>5.60%</c> is not <c>5.6%</c>, and <c>(£61k)</c> is not <c>-61000</c>, though their amounts are equal.</summary>
public sealed partial record Quantity
{
    private Quantity(decimal printed, int decimals, QuantitySign sign, QuantityScale scale, bool bracketed, bool grouped) =>
        (Printed, Decimals, Sign, Scale, IsBracketed, IsGrouped) = (printed, decimals, sign, scale, bracketed, grouped);

    /// <summary>The number as printed, before its scale: 61 for £61k. Negative for both <c>-61</c> and <c>(61)</c>.</summary>
    /// <remarks>A number that was worked out may have more decimals than are shown (<see cref="Exactly"/>).</remarks>
    public decimal Printed { get; }

    /// <summary>How many decimals are shown.</summary>
    public int Decimals { get; }

    /// <summary>The sign that it is printed with.</summary>
    public QuantitySign Sign { get; }

    /// <summary>The power of ten by which it is shortened.</summary>
    public QuantityScale Scale { get; }

    /// <summary>Whether a negative number is in brackets, as in accounts.</summary>
    public bool IsBracketed { get; }

    /// <summary>Whether commas separate the thousands.</summary>
    public bool IsGrouped { get; }

    /// <summary>The amount: pounds for <c>£61k</c> (61,000), percentage points for a percentage (5.60).</summary>
    public decimal Amount => Scale switch
    {
        QuantityScale.One => Printed,
        QuantityScale.Thousand => Printed * 1_000m,
        QuantityScale.Million => Printed * 1_000_000m,
    };

    /// <summary>How many decimals the amount has: 0 for <c>£103.1k</c>, which is £103,100.</summary>
    public int DecimalsOfAmount => Math.Max(0, Decimals - ZerosOf(Scale));

    /// <summary>Half a unit of the last digit printed: how far the true amount may be from the printed one.</summary>
    public decimal RoundingAllowance
    {
        get
        {
            var half = 0.5m;
            for (var i = 0; i < Decimals; i++) half /= 10m;
            return Scale switch
            {
                QuantityScale.One => half,
                QuantityScale.Thousand => half * 1_000m,
                QuantityScale.Million => half * 1_000_000m,
            };
        }
    }

    /// <summary>The rounding allowance, but 0 for a number printed in full: £61 is not £61.40, but £61k may be £61,400.</summary>
    public decimal AllowanceOfShortened => this is { Scale: QuantityScale.One, Decimals: 0 } ? 0 : RoundingAllowance;

    /// <summary>A quantity with 0 to 15 decimals; half a unit is rounded away from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not 0 to 15.</exception>
    public static Quantity Of(decimal amount, int? decimals = null, QuantitySign sign = QuantitySign.None)
    {
        var shown = decimals ?? Math.Min(amount.Scale, (byte)MaximumDecimals);
        ArgumentOutOfRangeException.ThrowIfLessThan(shown, 0, nameof(decimals));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shown, MaximumDecimals, nameof(decimals));
        return new Quantity(AtScale(Math.Round(amount, shown, MidpointRounding.AwayFromZero), shown), shown, sign, QuantityScale.One, bracketed: false, grouped: false);
    }

    /// <summary>The number as printed, taken as pounds of a scale: 398 of a sheet in thousands is £398k.</summary>
    public Quantity InPounds(QuantityScale scale) => new(Printed, Decimals, QuantitySign.Pounds, scale, IsBracketed, IsGrouped);

    /// <summary>A percentage with a number of decimals.</summary>
    public static Quantity Percent(decimal percent, int? decimals = null) => Of(percent, decimals, QuantitySign.Percent);

    /// <summary>Another amount in the format of this one: its sign, scale, brackets and separators.</summary>
    /// <param name="amount">The full amount, not yet scaled.</param>
    /// <param name="decimals">How many decimals are shown, 0 to 15; null: as many as this quantity has.</param>
    public Quantity Like(decimal amount, int? decimals = null)
    {
        var shown = decimals ?? Decimals;
        ArgumentOutOfRangeException.ThrowIfLessThan(shown, 0, nameof(decimals));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shown, MaximumDecimals, nameof(decimals));
        return Like(AtScale(Math.Round(Shortened(amount, Scale), shown, MidpointRounding.AwayFromZero), shown), shown, Sign, Scale, IsBracketed, IsGrouped);
    }

    /// <summary>A number that was worked out: it keeps its exact amount, and is shown with a number of decimals.</summary>
    /// <param name="amount">The full amount, not yet scaled.</param>
    /// <param name="decimals">How many decimals are shown, 0 to 15.</param>
    /// <param name="sign">The sign that it is printed with.</param>
    /// <param name="scale">The power of ten by which it is shortened.</param>
    /// <param name="bracketed">Whether it is in brackets where it is negative.</param>
    /// <param name="grouped">Whether commas separate the thousands; they always do in thousands of pounds.</param>
    public static Quantity Exactly(decimal amount, int decimals, QuantitySign sign, QuantityScale scale, bool bracketed, bool grouped)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaximumDecimals);
        var exact = Shortened(amount, scale);
        return Like(exact.Scale <= decimals ? AtScale(exact, decimals) : exact, decimals, sign, scale, bracketed, grouped);
    }

    private static Quantity Like(decimal printed, int decimals, QuantitySign sign, QuantityScale scale, bool bracketed, bool grouped) =>
        new(printed, decimals, sign, scale, bracketed && printed < 0, grouped || (sign == QuantitySign.Pounds && Math.Abs(printed) >= 1_000m));

    private static decimal Shortened(decimal amount, QuantityScale scale) => scale switch
    {
        QuantityScale.One => amount,
        QuantityScale.Thousand => amount / 1_000m,
        QuantityScale.Million => amount / 1_000_000m,
    };

    // Adding a zero with the wanted decimals gives the sum as many decimals, or as many as fit a decimal's 28 digits.
    private static decimal AtScale(decimal value, int decimals) =>
        Math.Round(value, decimals) + new decimal(0, 0, 0, isNegative: false, (byte)decimals);
}
