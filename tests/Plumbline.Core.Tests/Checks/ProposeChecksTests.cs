using System.Globalization;
using Plumbline.Core.Checks.Proposals;

namespace Plumbline.Core.Tests.Checks;

public class ProposeChecksTests
{
    private static readonly string[] A = ["4", "7", "5", "9", "2", "6", "8"];
    private static readonly string[] B = ["10", "12", "11", "15", "13", "9", "8"];

    private static string[] Sum(int off = 0) => [.. A.Zip(B, (a, b) => (int.Parse(a, CultureInfo.InvariantCulture) + int.Parse(b, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)).Select((sum, i) => i < off ? "99" : sum)];

    private static IReadOnlyList<string> Rules(Pack pack) => [.. ProposeChecks.Run(pack.Picture(), pack.Figures()).Select(proposal => proposal.Definition.Rule.ToString())];

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)] // holds in 4 of 7
    [InlineData(4, false)]
    public void PartsOfATotal_AreProposed_WhereTheyMostlyAddUp(int wrong, bool proposed) =>
        Assert.Equal(proposed ? ["total = a + b"] : [], Rules(new Pack().Row("total", "count", "2023-01", Sum(wrong)).Row("a", "count", "2023-01", A).Row("b", "count", "2023-01", B)));

    [Fact]
    public void Proposal_SaysHowOftenItHolds_AndIsReadyForTheFile()
    {
        var pack = new Pack().Row("total", "count", "2023-01", Sum(1)).Row("a", "count", "2023-01", A).Row("b", "count", "2023-01", B);
        var proposal = Assert.Single(ProposeChecks.Run(pack.Picture(), pack.Figures()));
        Assert.Equal((6, 7, "total-parts", "Proposed: holds in 6 of 7"), (proposal.Held, proposal.Comparable, proposal.Definition.Code, proposal.Definition.Note));
    }

    [Theory]
    [InlineData("total = a + b")]
    [InlineData("total = b + a")]
    [InlineData("b = total - a")]
    public void DefinedChecks_AreNotProposedAgain(string rule) =>
        Assert.Empty(Rules(new Pack().Row("total", "count", "2023-01", Sum()).Row("a", "count", "2023-01", A).Row("b", "count", "2023-01", B).Check(rule)));

    [Fact]
    public void FewCells_AndRowsThatDoNotVary_ProposeNothing()
    {
        Assert.Empty(Rules(new Pack().Row("total", "count", "2023-01", Sum()[..5]).Row("a", "count", "2023-01", A[..5]).Row("b", "count", "2023-01", B[..5])));
        string[] zeros = [.. Enumerable.Repeat("0", 7)];
        Assert.Empty(Rules(new Pack().Row("total", "count", "2023-01", zeros).Row("a", "count", "2023-01", zeros).Row("b", "count", "2023-01", zeros)));
    }

    [Fact]
    public void PercentageOfAFraction_AndOfTwoCounts_AreProposed()
    {
        string[] fractions = ["1/2", "3/4", "2/3", "5/6", "1/5", "4/7", "2/9"];
        string[] percentages = ["50%", "75%", "67%", "83%", "20%", "57%", "22%"];
        Assert.Equal(["p = percentage-of f"], Rules(new Pack().Row("f", "percentage", "2023-01", fractions).Row("p", "percentage", "2023-01", percentages)));
        string[] n = [.. fractions.Select(text => text.Split('/')[0])];
        string[] d = [.. fractions.Select(text => text.Split('/')[1])];
        Assert.Equal(["p = percentage-of n / d"], Rules(new Pack().Row("n", "count", "2023-01", n).Row("d", "count", "2023-01", d).Row("p", "percentage", "2023-01", percentages)));
    }

    [Fact]
    public void RowsThatWereAlwaysEqual_AreProposed() =>
        Assert.Equal(["b = a"], Rules(new Pack().Row("a", "days", "2023-01", A).Row("b", "days", "2023-01", [.. A.Select(text => text + ".0")])));
}
