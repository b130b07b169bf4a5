using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Tests.Criteria;

public class JudgeUnitsTests
{
    private static readonly string[] Services = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

    private static MadeEvidence Appraisals(params string[] figures)
    {
        var evidence = new MadeEvidence().Services(Services[..figures.Length]).Row("appraisals", "percentage ratio", "2020-03").Target("appraisals", "at least 93%");
        for (var i = 0; i < figures.Length; i++) evidence.Figures("appraisals", Services[i], "2020-03", figures[i]);
        return evidence;
    }

    [Theory]
    [InlineData("95% 94% 93%", Holding.Holds)]
    [InlineData("95% 94% 92%", Holding.DoesNotHold)]
    [InlineData("95% 94% -", Holding.Open)]
    [InlineData("95% 92% -", Holding.DoesNotHold)]
    [InlineData("95% N/A -", Holding.Open)]
    public void Each_FailsAtOneUnit(string figures, Holding holding) =>
        Assert.Equal(holding, Appraisals(Read(figures)).Judge("appraisals in each service at least target", 1).Holding);

    [Theory]
    [InlineData("95% 95% 95% 95% 95% 95% 95% 95% 95% 90%", "90%", "5 points", Holding.Holds)]
    [InlineData("95% 95% 95% 95% 95% 95% 95% 95% 90% 90%", "90%", "5 points", Holding.DoesNotHold)] // 80%
    [InlineData("95% 95% 95% 95% 95% 95% 95% 95% 95% 82.16%", "90%", "5 points", Holding.DoesNotHold)] // 10.84 points below
    [InlineData("- - - - - - - - - 82.16%", "90%", "5 points", Holding.DoesNotHold)] // whatever the others are
    [InlineData("- 95% 95% 95% 95% 95% 95% 95% 95% 95%", "90%", "5 points", Holding.Open)] // 90% are there, but the one may be far below
    [InlineData("- 95% 95% 95% 95% 95% 95% 95% 95% 90%", "90%", "5 points", Holding.Open)]
    [InlineData("- - 95% 95% 95% 95% 95% 95% 90% 90%", "90%", "5 points", Holding.DoesNotHold)] // 80% at best
    [InlineData("95% 95% 95% 95% 95% 95% 95% 95% 80% 80%", "75%", "2 of them more than 5 points", Holding.Holds)]
    [InlineData("95% 95% 95% 95% 95% 95% 95% 80% 80% 80%", "70%", "2 of them more than 5 points", Holding.DoesNotHold)]
    [InlineData("- - - - - - - - - 82.16%", "80%", "2 of them more than 5 points", Holding.Open)]
    [InlineData("95% 95% 95% 95% 95% 95% 95% 95% 95% 88.5%", "90%", "5% of the target", Holding.Holds)] // 5% of 93 is 4.65; 4.5 below
    [InlineData("95% 95% 95% 95% 95% 95% 95% 95% 95% 88.2%", "90%", "5% of the target", Holding.DoesNotHold)]
    public void Share_CountsUnknownUnitsBothWays(string figures, string share, string bound, Holding holding) =>
        Assert.Equal(holding, Appraisals(Read(figures)).Judge($"appraisals in at least {share} of service, others at most {bound} below, at least target", 1).Holding);

    [Fact]
    public void Reasons_NameTheUnits()
    {
        var evidence = Appraisals("95%", "94%", "82.16%");
        Assert.Equal("appraisals: c 82.16% for March 2020, below the target of 93%", evidence.Judge("appraisals in each service at least target", 1).Reason);
        Assert.Equal("appraisals: c 82.16% for March 2020, 10.84 points below the target of 93%, where at most 5 points are allowed", evidence.Judge("appraisals in at least 50% of service, others at most 5 points below, at least target", 1).Reason);
        Assert.Equal("appraisals: “at least target” holds in 2 of 3 services for March 2020, and at least 50% are asked for", evidence.Judge("appraisals in at least 50% of service at least target", 1).Reason);
        Assert.Equal("“appraisals at least 90%” holds in 2 of 3 services (a and b)", evidence.Judge("number of service where (appraisals at least 90%) equals 2", 1).Reason);
    }

    [Fact]
    public void Missing_NamesFewUnits_AndCountsMany()
    {
        Assert.Equal(["a figure of appraisals in b for March 2020"], Appraisals("95%", "").Judge("appraisals in each service at least target", 1).Missing);
        Assert.Equal(["figures of appraisals for March 2020 in 4 services"], Appraisals("95%", "", "", "", "").Judge("appraisals in each service at least target", 1).Missing);
        Assert.Equal(["figures of appraisals for March 2020 in any of 2 services"], Appraisals("", "").Judge("appraisals in each service at least target", 1).Missing);
    }

    [Fact]
    public void SuspendedUnit_IsNoPart() =>
        Assert.Equal(Holding.Holds, Appraisals("95%", "").Status("appraisals", "b", "2020-01-01", "2020-12-31", ReportingState.Suspended).Judge("appraisals in each service at least target", 1).Holding);

    [Theory]
    [InlineData("1 1 0", 2, Holding.Holds)]
    [InlineData("1 0 0", 2, Holding.DoesNotHold)]
    [InlineData("1 0 -", 2, Holding.Open)]
    [InlineData("1 1 -", 2, Holding.Holds)]
    [InlineData("0 0 -", 2, Holding.DoesNotHold)]
    [InlineData("- - -", 2, Holding.Open)]
    public void NumberOf_IsJudgedByItsBounds(string figures, int number, Holding holding)
    {
        var evidence = new MadeEvidence().Services("a", "b", "c").Row("never", "count sum", "2020-03");
        var read = Read(figures);
        for (var i = 0; i < read.Length; i++) evidence.Figures("never", Services[i], "2020-03", read[i]);
        Assert.Equal(holding, evidence.Judge(FormattableString.Invariant($"number of services where (never at least 1) at least {number}"), 1).Holding);
    }

    [Fact]
    public void Below_IsAboveForAtMost()
    {
        var evidence = new MadeEvidence().Services("a", "b").Row("sickness", "percentage ratio", "2020-03").Figures("sickness", "a", "2020-03", "4%").Figures("sickness", "b", "2020-03", "11%");
        Assert.Equal(Holding.DoesNotHold, evidence.Judge("sickness in at least 50% of service, others at most 5 points below, at most 5%", 1).Holding);
        Assert.Equal(Holding.Holds, evidence.Judge("sickness in at least 50% of service, others at most 6 points below, at most 5%", 1).Holding);
    }

    private static string[] Read(string figures) => [.. figures.Split(' ').Select(static figure => figure == "-" ? "" : figure)];
}
