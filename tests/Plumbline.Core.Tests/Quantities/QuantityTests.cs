using System.Globalization;
using Plumbline.Core.Quantities;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Quantities;

public class QuantityTests
{
    [Fact]
    public void Parse_AfterPrint_IsIdentity()
    {
        foreach (var text in Printed(3, 20_000))
        {
            var quantity = Quantity.Parse(text).Value;
            Assert.Equal(text, quantity.ToString());
            Assert.Equal(quantity, Quantity.Parse(quantity.ToString()).Value);
        }
    }

    [Fact]
    public void Parse_AfterPrint_IsIdentityUnderGermanCulture() => Culture.Under(Culture.German, Parse_AfterPrint_IsIdentity);

    [Theory]
    [InlineData("1,204", "1.204")]
    [InlineData("5.60%", "5,60%")]
    [InlineData("(£1,061.5k)", "(£1.061,5k)")]
    [InlineData("-0.5%", "-0,5%")]
    public void TextForReaders_HasTheMarksOfTheirLanguage(string text, string german)
    {
        Assert.Equal(german, Quantity.Parse(text).Value.ToText(Culture.German));
        Assert.Equal(text, Quantity.Parse(text).Value.ToText(Culture.British));
        Culture.Under(Culture.German, () => Assert.Equal(text, Quantity.Parse(text).Value.ToString()));
    }

    [Theory]
    [InlineData("1\u00a0234", 1234)]
    [InlineData("1\u2009234\u202f567.5", 1234567.5)]
    [InlineData("–£5k", -5000)]
    [InlineData("−0.5%", -0.5)]
    [InlineData("－５", -5)]
    [InlineData("１，２３４", 1234)]
    [InlineData("+5", 5)]
    [InlineData("+£1.2m", 1200000)]
    [InlineData("5\u200b%", 5)]
    [InlineData("\ufeff5", 5)]
    public void LookalikeCharacters_AreReadAsTheyLook(string text, double amount) => Assert.Equal((decimal)amount, Quantity.Parse(text).Value.Amount);

    [Theory]
    [InlineData("1,204.50", 1204.5)]
    [InlineData("-5", -5)]
    [InlineData("1\u00a0204", 1204)]
    public void PlainNumber_IsRead(string text, double amount) => Assert.Equal((decimal)amount, Quantity.ParsePlain(text).Value);

    [Theory]
    [InlineData("5%", "such as 53")]
    [InlineData("£5", "such as 53")]
    [InlineData("5k", "such as 53")]
    [InlineData("(5)", "such as 53")]
    [InlineData("1,5", "such as 53")]
    [InlineData(null, "such as 53")]
    [InlineData("1234567890123456789", "18 digits")]
    public void NumberWithASign_IsNotAPlainNumber(string? text, string expected) => Assert.Contains(expected, Quantity.ParsePlain(text).Problem!.Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("1,5")]
    [InlineData("1,,5")]
    [InlineData("1 234")]
    [InlineData("12\u00a034")]
    [InlineData("1234\u00a0567")]
    [InlineData("1,234\u00a0567")]
    [InlineData("1.234\u00a0567")]
    [InlineData("+-5")]
    [InlineData("(+5)")]
    [InlineData("++5")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("5–6")]
    public void TextThatIsNotANumber_IsRefused(string text) => Assert.False(Quantity.Parse(text).Succeeded);

    [Theory]
    [InlineData("999999999999999999m", "999999999999999999000000")]
    [InlineData("999999999999.123456789012345m", "999999999999123456.789012345")]
    [InlineData("-999999999999999999.9999999999m", "-999999999999999999999999.9999")]
    [InlineData("0.000000000000001", "0.000000000000001")]
    [InlineData("(£999,999,999,999,999,999k)", "-999999999999999999000")]
    public void LargestAndSmallest_KeepTheirAmount(string text, string amount) =>
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), Quantity.Parse(text).Value.Amount);

    [Theory]
    [InlineData("1234567890123456789")]
    [InlineData("0.1234567890123456")]
    [InlineData("123456789012345678.12345678901")]
    [InlineData("123456789012345678.123456789012345")]
    public void MoreDigitsThanADecimalHolds_AreAProblem(string text) =>
        Assert.Contains("28 in all", Quantity.Parse(text).Problem!.Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData(2.345, 2, "2.35")]
    [InlineData(-2.345, 2, "-2.35")]
    [InlineData(2.5, 0, "3")]
    [InlineData(5.6, 2, "5.60")]
    [InlineData(5.6, null, "5.6")]
    [InlineData(0, 1, "0.0")]
    [InlineData(-0.04, 1, "0.0")]
    public void Of_HasTheDecimalsRequested_HalvesAwayFromZero(double amount, int? decimals, string shown) =>
        Assert.Equal(shown, Quantity.Of((decimal)amount, decimals).ToString());

    [Fact]
    public void Of_HoldsTheLargestDecimal()
    {
        Assert.Equal(decimal.MaxValue, Quantity.Of(decimal.MaxValue, 15).Amount);
        Assert.Equal(decimal.MinValue, Quantity.Percent(decimal.MinValue, 2).Amount);
        Assert.Equal(15, Quantity.Of(1m / 3m).Decimals);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    public void Of_DecimalsOutOfRange_IsRefused(int decimals) => Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Of(1m, decimals));

    [Fact]
    public void EqualQuantities_ArePrintedAlike()
    {
        Assert.Equal(Quantity.Parse("5.60%").Value, Quantity.Percent(5.6m, 2));
        Assert.Equal(Quantity.Parse("5.60%").Value.GetHashCode(), Quantity.Percent(5.6m, 2).GetHashCode());
        Assert.NotEqual(Quantity.Parse("5.60%").Value, Quantity.Parse("5.60").Value);
        Assert.NotEqual(Quantity.Parse("(5)").Value, Quantity.Parse("-5").Value);
        Assert.NotEqual(Quantity.Parse("1,204").Value, Quantity.Parse("1204").Value);
        Assert.NotEqual(Quantity.Parse("£61k").Value, Quantity.Parse("£61000").Value);
    }

    [Fact]
    public void Garbage_IsAProblemOrAQuantityThatReadsBack()
    {
        foreach (var text in Garbage.Texts(4, 20_000, 8, "1", "9", "000", ",", ".", "%", " %", "£", "k", "M", "(", ")", "-", "−", "+", "e5", "0x", "∞", "NaN", "1,000"))
        {
            var parsed = Quantity.Parse(text);
            if (!parsed.Succeeded) continue;
            Assert.Equal(parsed.Value, Quantity.Parse(parsed.Value.ToString()).Value);
            Assert.Equal(parsed.Value.Decimals, parsed.Value.Printed.Scale);
        }
    }

    /// <summary>Numbers as papers print them, in their invariant form.</summary>
    private static IEnumerable<string> Printed(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var whole = random.NextInt64((long)Math.Pow(10, random.Next(1, 18)));
            var number = random.Next(2) == 0 ? whole.ToString("N0", CultureInfo.InvariantCulture) : whole.ToString(CultureInfo.InvariantCulture);
            var decimals = random.Next(2) == 0 ? 0 : random.Next(1, 11);
            if (decimals > 0) number += "." + random.NextInt64((long)Math.Pow(10, decimals)).ToString(new string('0', decimals), CultureInfo.InvariantCulture);
            var body = random.Next(4) switch
            {
                0 => number + "%",
                1 => "£" + number + new[] { "", "k", "m" }[random.Next(3)],
                2 => number + new[] { "k", "m" }[random.Next(2)],
                _ => number,
            };
            var isZero = !number.Any(c => c is >= '1' and <= '9');
            yield return random.Next(4) switch
            {
                0 => $"({body})",
                1 when !isZero => "-" + body,
                _ => body,
            };
        }
    }
}
