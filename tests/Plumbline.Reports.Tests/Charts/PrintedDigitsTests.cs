using System.Globalization;
using Plumbline.Core.Quantities;
using Plumbline.Reports.Charts;

namespace Plumbline.Reports.Tests.Charts;

/// <summary>The number a table prints and the number it stores are equal.</summary>
public class PrintedDigitsTests
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData(58.4999999999999964, 0, "58")]
    [InlineData(58.5, 0, "58")]
    [InlineData(-59.5, 0, "-60")]
    [InlineData(2.675, 2, "2.67")]
    [InlineData(0.5, 2, "0.50")]
    [InlineData(0.0000001, 8, "0.00000010")]
    [InlineData(0, 3, "0.000")]
    public void Number_AtAHalf_IsRoundedByItsBinaryValue(double value, int decimals, string expected) =>
        Assert.Equal(expected, NumberOf(value, decimals).ToString());

    // Halves and the doubles next to them, at every size that is printed without an abbreviation.
    [Fact]
    public void Number_OfAnyValue_IsWhatIsPrinted()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var decimals = random.Next(0, 5);
            var size = Math.Pow(10, random.Next(1, 7)) * (0.1 + (0.9 * random.NextDouble()));
            var half = (Math.Floor(size * Math.Pow(10, decimals)) + 0.5) / Math.Pow(10, decimals);
            foreach (var value in new[] { size, half, Math.BitIncrement(half), Math.BitDecrement(half), -half })
                Assert.Equal(decimal.Parse(value.ToString("F" + decimals.ToString(Invariant), Invariant), Invariant), NumberOf(value, decimals).Amount);
        }
    }

    [Theory]
    [InlineData(6.98, "6.98%", 6.98, 2)]
    [InlineData(-0.5, "−0.50%", -0.5, 2)]
    [InlineData(12_345_678_901, "12.35bn%", 12_350_000_000, 2)]
    public void Value_OfAFormat_HoldsTheNumberItPrints(double value, string text, double number, int decimals)
    {
        var printed = ValueFormat.Percent(Invariant, 2).TextAsValue(value);
        Assert.Equal((text, (decimal)number, decimals), (printed.Text, printed.Number!.Amount, printed.Decimals));
    }

    [Fact]
    public void Value_PrintedByItsPowerOfTen_HoldsNoNumber() => Assert.Null(ValueFormat.Pounds(Invariant).TextAsValue(1e18).Number);

    private static Quantity NumberOf(double value, int decimals) => ValueFormat.Number(Invariant, decimals).TextAsValue(value).Number!;
}
