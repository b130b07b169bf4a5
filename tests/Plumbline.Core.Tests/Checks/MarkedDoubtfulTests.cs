using Plumbline.Core.Checks;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Checks;

/// <summary>A figure that is marked doubtful is audited like any other, and the finding mentions the mark.</summary>
public class MarkedDoubtfulTests
{
    private const string Sum = "“total” for February 2023 is printed as 79, but “a” 24 + “b” 59 make 83: a difference of 4.";

    [Theory]
    [InlineData("", Sum)]
    [InlineData("total", Sum + " Marked doubtful: “total” 79.")]
    [InlineData("b", Sum + " Marked doubtful: “b” 59.")]
    [InlineData("total a", Sum + " Marked doubtful: “total” 79, “a” 24.")]
    public void Finding_NamesItsMarkedFigures(string marked, string message)
    {
        var finding = Assert.Single(Wrong(marked).Find());
        Assert.Equal((message, "79", "83"), (finding.Message, finding.Found, finding.Expected));
    }

    [Fact]
    public void Finding_OfManyFigures_NamesThreeAndCountsTheRest()
    {
        var pack = new Pack().Row("a", "count", "2023-01", "1/2", "1/3", "1/4", "1/5", "1/6");
        foreach (var month in Enumerable.Range(1, 5)) pack.With(Pack.Cell("a", Make.Period($"2023-0{month}"), $"1/{month + 1}") with { IsDoubtful = true, SourceNote = "Scanned" });
        Assert.EndsWith(" Marked doubtful: “a” 1/2, “a” for February 2023 1/3, “a” for March 2023 1/4, and 2 more.", Assert.Single(pack.Find("other-sort")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mark_DoesNotLapseAnAcceptance()
    {
        var finding = Assert.Single(Wrong("").Find());
        var acceptance = Acceptance.Of(finding, "As printed", "Head of Performance");
        Assert.True(Assert.Single(AuditedFinding.Of(Wrong("total b").Find(), [acceptance])).IsAccepted);
    }

    private static Pack Wrong(string marked)
    {
        var pack = new Pack().Check("total = a + b");
        foreach (var (code, value) in new[] { ("total", "79"), ("a", "24"), ("b", "59") })
        {
            var isMarked = marked.Split(' ').Contains(code, StringComparer.Ordinal);
            pack.Row(code, "count", "2023-02", value).With(Pack.Cell(code, Make.Period("2023-02"), value) with { IsDoubtful = isMarked, SourceNote = isMarked ? "Scanned" : null });
        }

        return pack;
    }
}
