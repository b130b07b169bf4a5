using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Text;

public class ProblemTests
{
    [Fact]
    public void Names_ReadBack_InAnyCase()
    {
        foreach (var frequency in Enum.GetValues<Frequency>())
        {
            Assert.Equal(frequency, Names<Frequency>.Parse(Names<Frequency>.Of(frequency)).Value);
            Assert.Equal(frequency, Names<Frequency>.Parse(" " + Names<Frequency>.Of(frequency).ToUpperInvariant()).Value);
        }
    }

    [Fact]
    public void UnknownName_ListsTheValidNames() =>
        Assert.Equal("found “up”; expected one of higher, lower, neither", Names<Polarity>.Parse("up").Problem!.ToString());

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("  ", "nothing")]
    [InlineData("abc", "“abc”")]
    public void Problem_QuotesWhatItFound(string? text, string found) => Assert.Equal(found, Problem.With(text, "x").Found);

    [Fact]
    public void Problem_ShortensLongText_WithoutSplittingACharacter()
    {
        var found = Problem.With(new string('a', 58) + "🙂🙂🙂", "x").Found;
        Assert.Equal("“" + new string('a', 58) + "…”", found);
        Assert.Equal(62, Problem.With(new string('a', 200), "x").Found.Length);
    }

    [Fact]
    public void Problem_StaysOnOneLine() => Assert.Equal("“a b”", Problem.With("a\r\nb", "x").Found);

    [Fact]
    public void Parsed_IsAValueOrAProblem_NeverBoth()
    {
        Parsed<string> good = "a";
        Parsed<string> bad = new Problem("b", "c");
        Assert.True(good.TryGet(out var value, out var none));
        Assert.Equal(("a", null), (value, none));
        Assert.False(bad.TryGet(out _, out var problem));
        Assert.Equal("found b; expected c", problem.ToString());
        Assert.Throws<FormatException>(() => bad.Value);
        Assert.Equal(1, good.Select(text => text.Length).Value);
        Assert.Same(bad.Problem, bad.Then(text => (Parsed<int>)text.Length).Problem);
        Assert.Same(bad.Problem, bad.Select(text => text.Length).Problem);
    }
}
