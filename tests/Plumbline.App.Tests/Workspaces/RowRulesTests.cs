using Plumbline.App.Workspaces;
using static Plumbline.App.Tests.Workspaces.SmallFolder;

namespace Plumbline.App.Tests.Workspaces;

/// <summary>Rows are checked against rows of other files: a chart against its indicator and line lists, an acceptance against the checks, a post against the other posts.</summary>
public class RowRulesTests
{
    [Theory]
    [InlineData("falls,Falls,month,count,lower,sum,xmr", null)]
    [InlineData("falls,Falls,month,count,lower,sum,run", null)]
    [InlineData("falls,Falls,month,count,lower,sum,C", null)]
    [InlineData("falls,Falls,month,percentage,lower,ratio,pp", null)]
    [InlineData("falls,Falls,month,rate per 1000,lower,none,u", null)]
    [InlineData("falls,Falls,day,days,higher,none,t", null)]
    [InlineData("falls,Falls,day,count,higher,none,g", null)]
    [InlineData("falls,Falls,month,count,lower,sum,mr", "found “mr”; expected one of xmr, run, p, pp, u, up, c, g, t, or nothing for xmr, perhaps “xmr”")]
    [InlineData("falls,Falls,month,count,lower,sum,p", "found p of a count; expected a percentage whose figures have numerator and denominator, such as 17/19")]
    [InlineData("falls,Falls,month,percentage,lower,sum,u", "found u of a percentage; expected a rate, such as rate per 1000, whose figures have numerator and denominator")]
    [InlineData("falls,Falls,month,score,lower,sum,c", "found c of a score; expected a count")]
    [InlineData("falls,Falls,month,verdict,lower,none,run", "found run of a verdict; expected no chart: a verdict is not a number")]
    [InlineData("falls,Falls,month,count,lower,sum,t", "found t of a count; expected a measure of days: an indicator of its own for the days between events, counted from a line list (count: days-between) or given as figures")]
    [InlineData("falls,Falls,month,count,lower,sum,g", "found g of a count a month, which does not record single events; expected a line list that counts it (counts: - indicator: falls, count: cases-between), figures dated by the day of each event (frequency day), or another chart")]
    public void Chart_IsCheckedAgainstItsMeasure(string row, string? problem)
    {
        using var folder = Small();
        folder.Write("indicators.csv", $"indicator,name,frequency,measure,polarity,aggregation,chart\n{row}\n");
        if (problem is null) Assert.Empty(ReadWorkspace.Run(folder.Path).Problems);
        else Assert.Equal($"indicators.csv:2:7: {problem}", Only(folder));
    }

    [Fact]
    public void Chart_OfARunningTotal_IsRefused()
    {
        using var folder = Small();
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation,cumulative,chart\nfalls,Falls,month,count,lower,sum,yes,c\n");
        Assert.Equal("indicators.csv:2:8: found c of a running total; expected no chart: limits of a total that only rises mean nothing", Only(folder));
    }

    [Theory]
    [InlineData("cases-between", "where: outcome = harm", null)]
    [InlineData("received", "where: outcome = harm", "indicators.csv:2:7: found g of a count a month, which does not record single events")]
    [InlineData("cases-between", "holidays: scotland", "collections/list.yaml:8:5: found no “where”; expected where: which rows of the line list are the events")]
    [InlineData("days-between", "where: outcome = harm", "collections/list.yaml:8:5: found falls, a count; expected an indicator that is a days for days-between")]
    public void GChart_NeedsALineListThatCountsTheGaps(string count, string option, string? problem)
    {
        using var folder = Small();
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation,chart\nfalls,Falls,month,count,higher,none,g\n");
        folder.Write("collections/list.yaml", $"collection: list\nname: List\nfrom: 2023-01\ncolumns:\n  - column: outcome\n    values: harm; none\ncounts:\n  - indicator: falls\n    count: {count}\n    {option}\n");
        var problems = ReadWorkspace.Run(folder.Path).Problems;
        if (problem is null) Assert.Empty(problems);
        else Assert.Contains(problems, found => found.ToString().StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("falls-sam", "found “falls-sam”; expected a check of checks.csv, or a built-in one, perhaps “falls-same”")]
    [InlineData("mising", "found “mising”; expected a check of checks.csv, or a built-in one, perhaps “missing”")]
    [InlineData("zz", "found “zz”; expected a check of checks.csv, or a built-in one")]
    [InlineData("falls-same", null)]
    [InlineData("missing", null)]
    public void Acceptance_OfAMissingCheck_IsRefused(string check, string? expected)
    {
        using var folder = Small();
        folder.Write("checks.csv", "check,rule\nfalls-same,falls = falls\n");
        folder.Write("acceptances.csv", $"check,indicator,reason,by,fingerprint\n{check},falls,printed so,Analyst,{new string('a', 64)}\n");
        Assert.Equal(expected is null ? [] : [$"acceptances.csv:2:1: {expected}"], ReadWorkspace.Run(folder.Path).Problems.Select(static problem => problem.ToString()));
    }

    [Fact]
    public void Acceptance_OfAFaultyCheck_IsNotReported()
    {
        using var folder = Small();
        folder.Write("checks.csv", "check,rule\nfalls-same,falls = fals\n");
        folder.Write("acceptances.csv", $"check,indicator,reason,by,fingerprint\nfalls-same,falls,printed so,Analyst,{new string('a', 64)}\n");
        Assert.StartsWith("checks.csv:2:2: ", Only(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",", ",", true)]
    [InlineData(",2020-03-31", "2020-03-31,", true)]
    [InlineData("2020-04-01,", ",2020-04-01", true)]
    [InlineData(",2020-03-31", "2020-04-01,", false)]
    [InlineData("2020-04-01,", ",2020-03-31", false)]
    public void TwoPostsWithOneTitle_MayNotOverlap(string first, string second, bool isRefused)
    {
        using var folder = Small();
        folder.Write("posts.csv", $"post,name,from,to\nnurse,Chief Nurse,{first}\nother,Medical Director,,\nnurse-2,chief nurse,{second}\n");
        Assert.Equal(
            isRefused ? ["posts.csv:4:2: found “chief nurse”; expected another title than that of nurse, or days on which there is no nurse"] : [],
            ReadWorkspace.Run(folder.Path).Problems.Select(static problem => problem.ToString()));
    }
}
