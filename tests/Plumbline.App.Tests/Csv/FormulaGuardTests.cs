using Plumbline.App.Csv;

namespace Plumbline.App.Tests.Csv;

public class FormulaGuardTests
{
    private const string Letters = "'=+-@a1 .%\t\r\n＝＋－＠";

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("- none", "'- none")]
    [InlineData("'=1", "''=1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("\t5", "'\t5")]
    [InlineData("+5", "'+5")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋5", "'＋5")]
    [InlineData("－5", "'－5")]
    [InlineData("＠SUM(A1)", "'＠SUM(A1)")]
    [InlineData("–5", "–5")]
    [InlineData("-0.5%", "-0.5%")]
    [InlineData("plain", "plain")]
    [InlineData("'quoted'", "'quoted'")]
    public void Guard_PutsAnApostropheBeforeWhatCouldRun(string text, string guarded) => Assert.Equal(guarded, FormulaGuard.Guard(text));

    [Fact]
    public void Guarding_ThenUnguarding_GivesEveryTextBack()
    {
        var random = new Random(20231231);
        for (var i = 0; i < 50_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Letters[random.Next(Letters.Length)]));
            Assert.Equal(text, FormulaGuard.Unguard(FormulaGuard.Guard(text)));
            Assert.False(FormulaGuard.Guard(text) is ['=' or '@' or '+' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..], $"{text} could run");
        }
    }
}
