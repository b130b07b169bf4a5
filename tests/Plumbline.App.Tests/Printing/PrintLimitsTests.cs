using Plumbline.App.Printing;

namespace Plumbline.App.Tests.Printing;

public class PrintLimitsTests
{
    [Theory]
    [InlineData("90", 90)]
    [InlineData("604800", 604800)]
    public void Time_InSeconds_IsRead(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), PrintLimits.ParseTime(text).Value);

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("2 minutes")]
    [InlineData("604801")]
    public void Time_OfAnotherForm_IsRefused(string text)
    {
        Assert.False(PrintLimits.ParseTime(text).TryGet(out _, out var problem));
        Assert.Equal($"found “{text}”; expected a whole number of seconds from 1 to 604800", problem.ToString());
    }

    [Fact]
    public void Memory_InMegabytes_IsRead()
    {
        Assert.Equal(2_500_000_000, PrintLimits.ParseMemory("2500").Value);
        Assert.False(PrintLimits.ParseMemory("2.5 GB").TryGet(out _, out _));
    }
}
