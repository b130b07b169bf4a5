using Plumbline.Core.Quantities;

namespace Plumbline.Core.Tests.Quantities;

public class QuantitySumTests
{
    [Theory]
    [InlineData("13", "4", "4", "5")]
    [InlineData("4.50", "1.25", "3.25")]
    [InlineData("9.5%", "4.5%", "5%")]
    [InlineData("£9.5k", "£4.5k", "£5k")]
    [InlineData("£1,204.5k", "£1,200k", "£4.5k")]
    [InlineData("£4,750", "£4.5k", "£250")]
    [InlineData("£4,500.75", "£4.25k", "£250.75")]
    [InlineData("£1.30m", "£1.2m", "£0.10m")]
    [InlineData("£1,250k", "£1.2m", "£50k")]
    [InlineData("(£61k)", "(£71k)", "£10k")]
    public void Sum_IsExact_AndKeepsTheFormat(string sum, params string[] parts) =>
        Assert.Equal(sum, Quantity.Sum([.. parts.Select(static part => Quantity.Parse(part).Value)]).ToString());

    [Fact]
    public void Sum_OfNothing_Throws() => Assert.Throws<ArgumentException>(() => Quantity.Sum([]));
}
