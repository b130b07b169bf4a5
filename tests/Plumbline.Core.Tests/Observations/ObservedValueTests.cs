using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Observations;

public class ObservedValueTests
{
    [Fact]
    public void TrailingZero_IsAnotherValueOfTheSameAmount()
    {
        var (fine, coarse) = (Read("5.60%"), Read("5.6%"));
        Assert.NotEqual(coarse, fine);
        Assert.Equal(coarse.Amount, fine.Amount);
        Assert.Equal(0.005m, fine.RoundingAllowance);
        Assert.Equal(0.05m, coarse.RoundingAllowance);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u00a0")]
    public void Blank_IsAProblem_AndNotAZero(string? text) => Assert.Equal("nothing", ObservedValue.Parse(text).Problem!.Found);

    [Theory]
    [InlineData("  5.60%  ", "5.60%")]
    [InlineData("Not   achieved -\u00a088.36%", "Not achieved - 88.36%")]
    [InlineData("No data\ncollection", "No data collection")]
    [InlineData("1\u00a0234", "1234")]
    [InlineData("1\u00a0234/5\u2009678", "1234/5678")]
    [InlineData("–£5k", "–£5k")]
    [InlineData("−£5k", "−£5k")]
    [InlineData("＋５％", "5%")]
    [InlineData("+5", "5")]
    [InlineData("17\u200b", "17")]
    [InlineData("Non\u2011compliant", "Non\u2011compliant")]
    [InlineData("Achieved – 95%", "Achieved – 95%")]
    public void Text_IsKept_ExceptSpacesAndInvisibleCharacters_AndReadsBack(string text, string kept)
    {
        Assert.Equal(kept, Read(text).Text);
        Assert.Equal(Read(text), Read(kept));
    }

    [Theory]
    [InlineData("1234567890123456789012345678", "28 in all")]
    [InlineData("0.1234567890123456%", "15 after it")]
    public void NumberWithTooManyDigits_IsRefusedWithTheLimits(string text, string expected) =>
        Assert.Contains(expected, ObservedValue.Parse(text).Problem!.Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("12 days", 12, 0)]
    [InlineData("1 day", 1, 0)]
    [InlineData("3.5 Days", 3.5, 1)]
    [InlineData("1,204days", 1204, 0)]
    [InlineData("–2 days", -2, 0)]
    public void NumberOfDays_IsTheNumber_ShownAsGiven(string text, double amount, int decimals)
    {
        var number = Assert.IsType<ObservedValue.Number>(Read(text));
        Assert.Equal(((decimal)amount, decimals, text, true), (number.Amount!.Value, number.Decimals, number.Text, number.InDays));
        Assert.False(((ObservedValue.Number)Read("12")).InDays);
    }

    [Theory]
    [InlineData("12 weeks")]
    [InlineData("12% days")]
    [InlineData("£12 days")]
    [InlineData("(12) days")]
    [InlineData("12k days")]
    [InlineData("days")]
    [InlineData("12 days 3")]
    public void OtherWordsBesideANumber_AreRefused(string text) => Assert.False(ObservedValue.Parse(text).Succeeded);

    [Fact]
    public void CellThatIsTooLong_IsRefusedWithItsLength() =>
        Assert.Equal("a figure of at most 200 characters, not 40,000", ObservedValue.Parse(new string('a', 40_000)).Problem!.Expected);

    [Theory]
    [InlineData("Not achieved - 88.36%", 0.005)]
    [InlineData("Achieved", 0)]
    [InlineData("4/5 (80%)", 0)]
    [InlineData("£61k", 500)]
    [InlineData("£1.2m", 50_000)]
    [InlineData("173", 0.5)]
    public void RoundingAllowance_IsHalfAUnitOfTheLastPrintedDigit(string text, double allowance) =>
        Assert.Equal((decimal)allowance, Read(text).RoundingAllowance);

    [Fact]
    public void Fraction_OfAnySize_HasAnAmountOrNull()
    {
        foreach (var text in new[] { "999999999999999999/0.000001", "0.000001/999999999999999999", "999999999999999999/1", "0/0.000001", "1/0.0", "1/0" })
            _ = Read(text).Amount;
        Assert.Null(Read("1/0").Amount);
        Assert.Null(Read("1/0.0").Amount);
        Assert.False(ObservedValue.Parse("999999999999999999/0.000000000000001").Succeeded);
    }

    [Theory]
    [InlineData(ReportingStatus.NotAvailable, "N/A")]
    [InlineData(ReportingStatus.NotApplicable, "Not applicable")]
    [InlineData(ReportingStatus.Awaited, "TBA")]
    [InlineData(ReportingStatus.NoCollection, "No data collection")]
    [InlineData(ReportingStatus.Suppressed, "Suppressed")]
    public void None_IsWrittenInTheUsualWords_AndReadsBack(ReportingStatus reason, string text)
    {
        Assert.Equal(text, ObservedValue.None(reason).Text);
        Assert.Equal(ObservedValue.None(reason), Read(text));
    }

    [Fact]
    public void None_NeedsAReason() => Assert.Throws<ArgumentOutOfRangeException>(() => ObservedValue.None(ReportingStatus.Reported));

    [Theory]
    [InlineData("N/A", ReportingStatus.NotApplicable, true)]
    [InlineData("N/A", ReportingStatus.NotAvailable, true)]
    [InlineData("TBA", ReportingStatus.Suppressed, true)]
    [InlineData("84%", ReportingStatus.Reported, true)]
    [InlineData("0/0", ReportingStatus.Reported, true)]
    [InlineData("84%", ReportingStatus.Awaited, false)]
    [InlineData("Achieved", ReportingStatus.NotAvailable, false)]
    [InlineData("N/A", ReportingStatus.Reported, false)]
    public void StatusBesideTheValue_GivesTheReason_AndCannotContradictIt(string text, ReportingStatus status, bool accepted)
    {
        var stated = ObservedValue.WithStatus(Read(text), status);
        Assert.Equal(accepted, stated.Succeeded);
        if (!accepted) return;
        Assert.Equal(status, stated.Value.Status);
        Assert.Equal(text, stated.Value.Text);
    }

    [Fact]
    public void Number_MadeFromAQuantity_ReadsBack()
    {
        Assert.Equal(Read("5.60%"), ObservedValue.Of(Quantity.Percent(5.6m, 2)));
        Assert.Equal(Read("-3"), ObservedValue.Of(Quantity.Of(-3m)));
    }

    [Fact]
    public void Garbage_IsAProblemOrAValueThatReadsBack()
    {
        string[] words =
        [
            "1", "12", "1,204", "0", ".5", "5.60", "%", "£", "k", "m", "(", ")", "-", "−", "/", "\\", " ", "N/A", "TBA", "Achieved", "Not achieved", "No", "Good",
            " - ", ": ", "Not available", " in Q3", "No data collection", "9999999999", "0000000000", "Outstanding", "*", "c", "+", "–", "１", "\u00a0", "\u200b", "[c]", "..", ":", "z", " days",
        ];
        var read = 0;
        foreach (var text in Garbage.Texts(2, 20_000, 6, words))
        {
            var parsed = ObservedValue.Parse(text);
            if (!parsed.Succeeded)
            {
                Assert.NotEmpty(parsed.Problem!.ToString());
                continue;
            }

            read++;
            var value = parsed.Value;
            Assert.Equal(value, ObservedValue.Parse(value.ToString()).Value);
            _ = (value.Amount, value.RoundingAllowance, value.Decimals);
        }

        Assert.True(read > 1_000, $"Only {read} texts were values: the garbage is not near enough to the real thing.");
    }

    [Fact]
    public void Garbage_IsReadAlikeUnderGermanCulture() => Culture.Under(Culture.German, Garbage_IsAProblemOrAValueThatReadsBack);

    private static ObservedValue Read(string text) => ObservedValue.Parse(text).Value;
}
