using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Documents.Elements;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts;

public sealed class ValueFormatTests
{
    [Theory]
    [InlineData(6.98, "6.98%")]
    [InlineData(-0.5, "−0.50%")]
    [InlineData(100, "100.00%")]
    [InlineData(-0.0000001, "−0.00000010%")]
    [InlineData(0, "0.00%")]
    public void Percent_OfTwoDecimals_Prints(double value, string text) => Assert.Equal(text, ValueFormat.Percent(British, 2).Text(value));

    [Theory]
    [InlineData(61_000, "£61,000")]
    [InlineData(-61_000, "−£61,000")]
    [InlineData(12_345_678, "£12.35m")]
    [InlineData(123_456_789, "£123.5m")]
    [InlineData(3.2e12, "£3.20tn")]
    [InlineData(1e18, "£1E18")]
    public void Pounds_OfAnySize_Print(double value, string text) => Assert.Equal(text, ValueFormat.Pounds(British).Text(value));

    [Fact]
    public void Proportion_IsPrintedAsAPercentage() => Assert.Equal("82.5%", ValueFormat.Proportion(British).Text(0.825));

    [Fact]
    public void Mean_OfCounts_HasADecimal()
    {
        Assert.Equal("4.3", ValueFormat.Number(British).Statistic(4.3));
        Assert.Equal("241", ValueFormat.Number(British).Statistic(240.7));
        Assert.Equal("4", ValueFormat.Number(British).Text(4.3));
    }

    [Theory]
    [InlineData(4.5, "4.5%")]
    [InlineData(92, "92%")]
    [InlineData(33.3333, "33.3333%")]
    public void Target_IsPrintedAsItWasSet(double value, string text) => Assert.Equal(text, ValueFormat.Percent(British, 2).Target(value));

    [Fact]
    public void Number_InAnotherLanguage_HasItsSeparators() =>
        Assert.Equal("1.234,5", ValueFormat.Number(CultureInfo.GetCultureInfo("de-DE"), 1).Text(1234.5));

    [Theory]
    [InlineData("percentage", "88.2%", "")]
    [InlineData("rate per 10000", "88.2", "per 10,000")]
    [InlineData("money", "£88.2", "")]
    [InlineData("days", "88.2", "days")]
    [InlineData("percentage-gap", "88.2", "percentage points")]
    public void Format_OfAMeasure_HasItsSignOrUnit(string measure, string text, string unit)
    {
        Assert.True(Measure.Parse(measure).TryGet(out var read, out _), measure);
        var format = ValueFormat.Of(read!, British, 1);
        Assert.Equal((text, unit), (format.Text(88.2), format.Unit));
    }
}
