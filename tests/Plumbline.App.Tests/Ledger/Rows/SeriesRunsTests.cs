using Plumbline.App.Ledger.Rows;

namespace Plumbline.App.Tests.Ledger.Rows;

public sealed class SeriesRunsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("1", 2)]
    [InlineData("1 2 3 4 5", 2)]
    [InlineData("7 8 200 201 100000", 9)]
    public void Numbers_AreReadBack(string numbers, int bytes)
    {
        var given = numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var written = SeriesRuns.Of(given);
        Assert.Equal(bytes, written.Length);
        Assert.Equal(given, SeriesRuns.Read(written));
    }

    [Fact]
    public void AnyNumbers_AreReadBack()
    {
        var random = new Random(17);
        for (var time = 0; time < 200; time++)
        {
            var given = Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(1, random.Next(2, 100_000))).Distinct().Order().ToList();
            Assert.Equal(given, SeriesRuns.Read(SeriesRuns.Of(given)));
        }
    }
}
