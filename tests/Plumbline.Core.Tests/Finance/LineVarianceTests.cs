using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Variances;
using Plumbline.Core.Indicators;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Finance;

/// <summary>The variance of a line from its plan, favourable positive, however its amounts are held.</summary>
public class LineVarianceTests
{
    [Theory]
    [InlineData(LineSign.Income, 100, 110, 10, Favour.Favourable)]
    [InlineData(LineSign.Income, 100, 90, -10, Favour.Adverse)]
    [InlineData(LineSign.Income, -100, -90, 10, Favour.Favourable)]
    [InlineData(LineSign.Asset, 100, 90, -10, Favour.Adverse)]
    [InlineData(LineSign.Other, 100, 110, 10, Favour.Favourable)]
    [InlineData(LineSign.Cost, 100, 110, -10, Favour.Adverse)]
    [InlineData(LineSign.Cost, -100, -110, -10, Favour.Adverse)]
    [InlineData(LineSign.Cost, -41780, -47874, -6094, Favour.Adverse)]
    [InlineData(LineSign.Cost, 4000, 3868, 132, Favour.Favourable)]
    [InlineData(LineSign.Cost, 0, 110, -110, Favour.Adverse)]
    [InlineData(LineSign.Cost, 0, -110, -110, Favour.Adverse)]
    [InlineData(LineSign.Cost, 100, -20, 120, Favour.Favourable)]
    [InlineData(LineSign.Cost, -100, 20, 120, Favour.Favourable)]
    [InlineData(LineSign.Liability, -13383, -17971, -4588, Favour.Adverse)]
    [InlineData(LineSign.Liability, 13383, 17971, -4588, Favour.Adverse)]
    [InlineData(LineSign.Liability, 0, 0, 0, Favour.Level)]
    public void Variance_IsFavourablePositive(LineSign sign, decimal plan, decimal actual, decimal variance, Favour favour)
    {
        var line = Make.Indicator() with { Sign = sign };
        Assert.Equal(variance, LineVariance.Of(line, plan, actual));
        Assert.Equal(favour, LineVariance.Favour(variance));
    }

    [Theory]
    [InlineData(Polarity.Lower, 100, 110, -10)]
    [InlineData(Polarity.Lower, -100, -110, 10)]
    [InlineData(Polarity.Higher, 100, 110, 10)]
    [InlineData(Polarity.Neither, 100, 110, 10)]
    public void WithoutASign_ThePolaritySays(Polarity polarity, decimal plan, decimal actual, decimal variance) =>
        Assert.Equal(variance, LineVariance.Of(Make.Indicator(polarity), plan, actual));

    [Fact]
    public void TheSignComesBeforeThePolarity() =>
        Assert.Equal(-10, LineVariance.Of(Make.Indicator(Polarity.Higher) with { Sign = LineSign.Cost }, 100, 110));

    [Theory]
    [InlineData(-61, 1922, "-3.17")]
    [InlineData(-61, -1922, "-3.17")]
    [InlineData(5, 0, null)]
    public void Percent_IsOfThePlansSize(decimal variance, decimal plan, string? percent) =>
        Assert.Equal(percent, LineVariance.Percent(variance, plan)?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void TurningEverySignOfACost_ChangesNeitherVarianceNorFavour()
    {
        var random = new Random(20200331);
        for (var i = 0; i < 2_000; i++)
        {
            var (plan, actual) = ((decimal)random.Next(-50, 51), (decimal)random.Next(-50, 51));
            var line = Make.Indicator() with { Sign = random.Next(2) == 0 ? LineSign.Cost : LineSign.Liability };
            var (one, other) = (LineVariance.Of(line, plan, actual), LineVariance.Of(line, -plan, -actual));
            Assert.Equal((one, LineVariance.Favour(one), LineVariance.Percent(one, plan)), (other, LineVariance.Favour(other), LineVariance.Percent(other, -plan)));
            Assert.Equal(Math.Abs(plan - actual), Math.Abs(one));

            // Nobody is better off for a cost that grew.
            var larger = LineVariance.Of(line, plan, actual + (LineVariance.IsHeldNegative([plan, actual]) ? -1 : 1), LineVariance.IsHeldNegative([plan, actual]));
            Assert.Equal(one - 1, larger);
        }
    }
}
