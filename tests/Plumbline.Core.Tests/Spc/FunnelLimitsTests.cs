using System.Numerics;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

/// <summary>The limits of Spiegelhalter (2005), appendix A.1, against sums of exact terms.</summary>
public sealed class FunnelLimitsTests
{
    [Theory]
    [InlineData(0.9, 20)]
    [InlineData(0.5, 7)]
    [InlineData(0.02, 300)]
    [InlineData(0.999, 1500)]
    [InlineData(0.07, 1)]
    public void Proportion_IsTheInterpolatedQuantileOfTheBinomial(double mean, int size)
    {
        var limits = FunnelLimits.At(FunnelModel.Proportion, mean, size);

        Assert.Equal(Expected(Binomial(mean, size), 0.001, size), limits.Low998, 1e-9);
        Assert.Equal(Expected(Binomial(mean, size), 0.025, size), limits.Low95, 1e-9);
        Assert.Equal(Expected(Binomial(mean, size), 0.975, size), limits.High95, 1e-9);
        Assert.Equal(Expected(Binomial(mean, size), 0.999, size), limits.High998, 1e-9);
    }

    [Theory]
    [InlineData(0.006, 2000)]
    [InlineData(1.5, 3)]
    [InlineData(0.001, 50)]
    public void Rate_IsTheInterpolatedQuantileOfThePoisson(double mean, double size)
    {
        var limits = FunnelLimits.At(FunnelModel.Rate, mean, size);
        var terms = Poisson(mean * size).Take(200).ToList();

        Assert.Equal(Expected(terms, 0.001, size), limits.Low998, 1e-9);
        Assert.Equal(Expected(terms, 0.999, size), limits.High998, 1e-9);
    }

    [Fact]
    public void Limits_ComeTogether_AsTheDenominatorGrows()
    {
        var small = FunnelLimits.At(FunnelModel.Proportion, 0.9, 50);
        var large = FunnelLimits.At(FunnelModel.Proportion, 0.9, 5_000_000);

        Assert.InRange(large.High998 - large.Low998, 0, (small.High998 - small.Low998) / 100);
        Assert.True(large.Low998 < large.Low95 && large.Low95 < 0.9 && 0.9 < large.High95 && large.High95 < large.High998);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void NoneOrAll_HasNoSpread(double mean) => Assert.Equal(new FunnelLimits(mean, mean, mean, mean), FunnelLimits.At(FunnelModel.Proportion, mean, 30));

    private static double Expected(List<double> terms, double probability, double size)
    {
        var sum = 0.0;
        for (var count = 0; count < terms.Count; count++)
        {
            sum += terms[count];
            if (sum > probability) return Math.Max(0, count - ((sum - probability) / terms[count])) / size;
        }

        throw new InvalidOperationException("The terms sum to less than the probability.");
    }

    // Coefficients as whole numbers, so that no logarithm of a factorial is shared with the code under test.
    private static List<double> Binomial(double mean, int size) =>
        [.. Enumerable.Range(0, size + 1).Select(k => Math.Exp(BigInteger.Log(Choose(size, k)) + (k * Math.Log(mean)) + ((size - k) * Math.Log(1 - mean))))];

    private static BigInteger Choose(int size, int k)
    {
        var ways = BigInteger.One;
        for (var i = 1; i <= k; i++) ways = ways * (size - k + i) / i;
        return ways;
    }

    private static IEnumerable<double> Poisson(double expected)
    {
        var term = Math.Exp(-expected);
        for (var k = 0; ; k++)
        {
            yield return term;
            term *= expected / (k + 1);
        }
    }
}
