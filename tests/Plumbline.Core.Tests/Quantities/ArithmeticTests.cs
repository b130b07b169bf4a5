using Plumbline.Core.Derivations;
using Plumbline.Core.Finance.Variances;
using Plumbline.Core.Judging;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Tests.Quantities;

/// <summary>Nothing that is worked out from figures of any size stops the work.</summary>
public class ArithmeticTests
{
    // The largest and the smallest figures that are read.
    private static readonly decimal Huge = Quantity.Parse("£999999999999999999m").Value.Amount, Tiny = Quantity.Parse("£0.000000000000001").Value.Amount;

    [Theory]
    [InlineData(1, 3, 100, "33.33")]
    [InlineData(-61, 1922, 100, "-3.17")]
    [InlineData(0, 5, 100, "0.00")]
    [InlineData(5, 0, 100, null)]
    public void ARatio_IsPartByWholeTimesItsBase(int part, int whole, int per, string? expected) =>
        Assert.Equal(expected, Arithmetic.Ratio(part, whole, per)?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void ARatioThatIsTooLarge_IsNone()
    {
        Assert.Null(Arithmetic.Ratio(Huge, Tiny, 100));
        Assert.Null(Arithmetic.Ratio(-Huge, Tiny));
        Assert.Null(Arithmetic.Ratio(Huge, 0.01m, int.MaxValue));
        Assert.Null(Derive.Share(Huge, Tiny));
        Assert.Null(LineVariance.Percent(Huge, Tiny));
        Assert.True(Arithmetic.Ratio(Tiny, Huge, 100) is not null);
    }

    [Fact]
    public void ASumThatIsTooLarge_IsNone_AndOfFiguresIsHeld()
    {
        Assert.Equal(2 * Huge, Arithmetic.Sum(Huge, Huge));
        Assert.Null(Arithmetic.Sum(Arithmetic.Largest, 1));
        Assert.Null(Arithmetic.Sum(-Arithmetic.Largest, -1));
        Assert.Equal(0, Arithmetic.Sum(Arithmetic.Largest, -Arithmetic.Largest));
    }

    [Fact]
    public void ADistanceFromATargetOfNextToNothing_HasAShareStill()
    {
        Assert.Equal(1_000_000_000, new Distance(Huge, Tiny).Share);
        Assert.Equal(-1_000_000_000, new Distance(-Huge, -Tiny).Share);
        Assert.Equal(-0.5m, new Distance(-5, 10).Share);
    }
}
