using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Tests.Criteria;

public partial class JudgeClauseTests
{
    // 12 months with a mean of 148.8 as printed in the paper; February is doubtful.
    private static readonly string[] Incidents = ["150", "141", "158", "139", "155", "144", "160", "138", "151", "149", "158?", "112"];

    [Theory]
    [InlineData("late at least 3", Holding.Holds, "late: 3 for February and March 2020, exactly the least asked for")]
    [InlineData("late more than 3", Holding.DoesNotHold, "late: 3 for February and March 2020, not above 3")]
    [InlineData("late at most 2", Holding.DoesNotHold, "late: 3 for February and March 2020, above 2")]
    [InlineData("late less than 4", Holding.Holds, "late: 3 for February and March 2020, below 4")]
    [InlineData("late equals 3", Holding.Holds, "late: 3 for February and March 2020, exactly as asked")]
    [InlineData("late between 1 and 3", Holding.Holds, "late: 3 for February and March 2020, between 1 and 3")]
    [InlineData("late between 4 and 5", Holding.DoesNotHold, "late: 3 for February and March 2020, below 4")]
    [InlineData("late between 1 and 2", Holding.DoesNotHold, "late: 3 for February and March 2020, above 2")]
    [InlineData("late at least 2 in every period", Holding.DoesNotHold, "late: 1 for February 2020, below 2")]
    [InlineData("late at least 2 in any period", Holding.Holds, "late: 2 for March 2020, exactly the least asked for")]
    [InlineData("late at most 2 in every period", Holding.Holds, "late: 1 for February 2020, below 2; 2 for March 2020, exactly the most allowed")]
    [InlineData("late at least 5 over the span", Holding.DoesNotHold, "late: 3 for February and March 2020, below 5")]
    [InlineData("late at least 4 in each of the last 3 months", Holding.DoesNotHold, "late: 1 for February 2020 and 2 for March 2020, below 4")]
    [InlineData("late at least 9 in the span before", Holding.Holds, "late: 9 for December 2019 to January 2020, exactly the least asked for")]
    [InlineData("late at least 3 for 2 spans", Holding.Holds, "late: 3 for February and March 2020, exactly the least asked for; late: 9 for December 2019 to January 2020, above 3")]
    public void SumAgainstANumber_IsJudgedOnTheSpan(string criterion, Holding holding, string reason)
    {
        var judged = new MadeEvidence().Row("late", "count sum lower", "2019-12", "4", "5", "1", "2").Judge(criterion);
        Assert.Equal((holding, reason), (judged.Holding, judged.Reason));
        Assert.Empty(judged.Missing);
    }

    [Theory]
    [InlineData("fft more than 90%", Holding.Holds, "fft: 95.53% for February 2020 and 94% for March 2020, above 90%")]
    [InlineData("fft at least target", Holding.DoesNotHold, "fft: 94% for March 2020, below the target of 95%")]
    [InlineData("fft at least target less 1 point", Holding.Holds, "fft: 95.53% for February 2020, above the target of 95%; 94% for March 2020, 1 point below the target of 95%, where at most 1 point is allowed")]
    [InlineData("fft at least target less 5% of the target", Holding.Holds, "fft: 95.53% for February 2020, above the target of 95%; 94% for March 2020, 1.1% below the target of 95%, where at most 5% is allowed")]
    [InlineData("fft at least benchmark england", Holding.DoesNotHold, "fft: 94% for March 2020, below the benchmark england of 94.5%")]
    [InlineData("fft at least last year", Holding.DoesNotHold, "fft: 94% for March 2020, below 96% of March 2019")]
    public void Percentage_IsJudgedInEveryPeriod(string criterion, Holding holding, string reason)
    {
        var judged = new MadeEvidence().Row("fft", "percentage ratio", "2020-02", "95.53%", "94%").Figures("fft", "trust", "2019-02", "95%", "96%")
            .Target("fft", "at least 95%").Benchmark("fft", "england", "94.5%").Judge(criterion);
        Assert.Equal((holding, reason), (judged.Holding, judged.Reason));
    }

    [Theory]
    [InlineData("fft at least target", "a target for fft")]
    [InlineData("fft at least benchmark england", "a figure of the benchmark england for fft")]
    [InlineData("fft at least plan", "a plan of fft for February 2020; a plan of fft for March 2020")]
    [InlineData("fft at least last year", "a figure of fft for February 2019; a figure of fft for March 2019")]
    [InlineData("fft at least mean", "enough figures of fft for its mean")]
    [InlineData("fft of severe at least 1%", "a figure of fft of severe for February 2020; a figure of fft of severe for March 2020")]
    [InlineData("fft at least 90% in each of the last 3 months", "a figure of fft for January 2020")]
    [InlineData("fft in each service at least 90%", "a service")]
    [InlineData("number of services where (fft at least 90%) at least 2", "a service")]
    [InlineData("unknown at least 90%", "the indicator unknown")]
    [InlineData("learning is yes", "an answer to “learning”")]
    [InlineData("learning is yes for 2 spans", "an answer to “learning”; an answer to “learning” for January 2020")]
    [InlineData("risk 3163 at most 12", "risk 3163 in the register")]
    [InlineData("days late of complaints at most 5", "the line list complaints")]
    [InlineData("variance of fft at least 0", "a plan of fft for February 2020; a plan of fft for March 2020")]
    public void WhatIsMissing_IsNamed(string criterion, string missing)
    {
        var judged = new MadeEvidence().Row("fft", "percentage ratio", "2020-02", "95.53%", "94%").Judge(criterion);
        Assert.Equal(Holding.Open, judged.Holding);
        Assert.Equal(missing, string.Join("; ", judged.Missing));
        Assert.EndsWith("missing", judged.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x at least 5 in every period", "4", "", Holding.DoesNotHold)]
    [InlineData("x at least 5 in every period", "6", "", Holding.Open)]
    [InlineData("x at least 5 in any period", "6", "", Holding.Holds)]
    [InlineData("x at least 5 in any period", "4", "", Holding.Open)]
    [InlineData("x at least 5", "6", "", Holding.Holds)] // a count only grows
    [InlineData("x at most 5", "6", "", Holding.DoesNotHold)]
    [InlineData("x at most 5", "4", "", Holding.Open)]
    [InlineData("x equals 0", "1", "", Holding.DoesNotHold)]
    [InlineData("x equals 0", "0", "", Holding.Open)]
    [InlineData("x at least 5", "6", "N/A", Holding.Holds)]
    public void MissingMonth_IsOpenOnlyWhereItCouldDecide(string criterion, string february, string march, Holding holding)
    {
        var judged = new MadeEvidence().Row("x", "count sum", "2020-02", february, march).Judge(criterion);
        Assert.Equal(holding, judged.Holding);
        if (holding == Holding.Open) Assert.Equal("a figure of x for March 2020", Assert.Single(judged.Missing));
    }

    [Fact]
    public void Limits_AreThoseOfTheChart_AndADoubtfulMonthDoesNotTakeTheChartAway()
    {
        var evidence = new MadeEvidence().Row("incidents", "count sum lower", "2019-04", Incidents);
        var mean = evidence.Judge("incidents at most mean");
        Assert.Equal((Holding.DoesNotHold, "incidents: 158 (a doubtful figure) for February 2020, above the mean of 145.2, which leaves one doubtful figure out"), (mean.Holding, mean.Reason));
        Assert.Equal(12, mean.Read.OfType<EvidenceFact.Figure>().Select(static fact => fact.Period).Distinct().Count());
        Assert.Equal(Holding.Holds, evidence.Judge("incidents at most upper limit").Holding);
        Assert.Equal(Holding.Open, new MadeEvidence().Row("incidents", "count sum lower", "2019-05", Incidents[1..]).Judge("incidents at most upper limit").Holding);
    }

    [Fact]
    public void YearlyFigure_IsJudgedByTheLastThatIsOver()
    {
        var evidence = new MadeEvidence().Row("flu", "percentage ratio", "2018/19", "70%", "75%").Target("flu", "at least 80%");
        Assert.Equal("flu: 70% for 2018/19, below the target of 80%", evidence.Judge("flu at least target", 2, "2020-02").Reason);
        Assert.Equal("flu: 75% for 2019/20, below the target of 80%", evidence.Judge("flu at least target").Reason);
        Assert.Equal(Holding.Holds, evidence.Judge("flu less than target and flu at least last year").Holding);
    }

    [Fact]
    public void Rhythm_LeavesOutMonthsThatAreNotDue()
    {
        var evidence = new MadeEvidence().Row("audit", "percentage ratio quarterly", "2019-12", "80%", "", "", "90%");
        Assert.Equal("audit: 90% for March 2020, above 85%", evidence.Judge("audit at least 85%").Reason);
        Assert.Equal("audit: 80% for December 2019, below 85%", evidence.Judge("audit at least 85%", 2, "2020-02").Reason);
    }

    [Fact]
    public void SuspendedMonth_IsNoPart_UnlessAllAre()
    {
        var evidence = new MadeEvidence().Row("fft", "percentage ratio", "2020-02", "95%").Status("fft", null, "2020-03-28", "2020-06-30", ReportingState.Suspended);
        Assert.Equal("fft: 95% for February 2020, above 90%", evidence.Judge("fft at least 90%").Reason);
        Assert.Equal("a figure of fft for March 2020 (Suspended from 28 March 2020 to 30 June 2020: national instruction)", Assert.Single(evidence.Judge("fft at least 90%", 1).Missing));
    }

    [Fact]
    public void RateOfNothing_IsNoPart_UnlessAllAre()
    {
        var evidence = new MadeEvidence().Row("in-time", "percentage ratio", "2020-02", "17/19", "0/0");
        Assert.Equal(Holding.DoesNotHold, evidence.Judge("in-time equals 100%").Holding);
        Assert.Equal("a figure of in-time for March 2020 (it says “0/0”)", Assert.Single(evidence.Judge("in-time equals 100%", 1).Missing));
    }

    [Theory]
    [InlineData("savings at least plan", Holding.DoesNotHold, "savings: £3,175k for the year to March 2020, below the plan of £3,650k")]
    [InlineData("variance of savings at least -5%", Holding.DoesNotHold, "savings: £3,175k for the year to March 2020 against a plan of £3,650k, a variance of −13.0%, below -5%")]
    [InlineData("variance of savings at least -£500k", Holding.Holds, "savings: £3,175k for the year to March 2020 against a plan of £3,650k, a variance of −£475k, above -£500k")]
    [InlineData("variance of agency at least 0", Holding.Holds, "agency: £2,050k for the year to March 2020 against a plan of £2,240k, a variance of £190k, above 0")]
    public void PlanOfTheYear_JudgesTheRunningTotalAtItsEnd(string criterion, Holding holding, string reason)
    {
        var evidence = new MadeEvidence().Row("savings", "money sum running", "2020-02", "£2,900k", "£3,175k").Plans("savings", "2019/20", "£3,650k")
            .Row("agency", "money sum running lower", "2020-03", "£2,050k").Plans("agency", "2019/20", "£2,240k");
        var judged = evidence.Judge(criterion, 1);
        Assert.Equal((holding, Plain(reason)), (judged.Holding, Plain(judged.Reason)));
        Assert.Contains("(there is one for 2019/20 alone)", Assert.Single(evidence.Judge("savings at least plan", 1, "2020-02").Missing), StringComparison.Ordinal);
    }

    // One sentence has one scale of money, and counts a distance as the margin is counted.
    [Theory]
    [InlineData("savings at least plan less 5% of the target", "savings: £3,175k for the year to March 2020, 13.0% below the plan of £3,650k, where at most 5% is allowed")]
    [InlineData("savings at least target", "savings: £3,175k for the year to March 2020, below the target of £3,240k")]
    [InlineData("savings at least plan less £10k", "savings: £3,175k for the year to March 2020, below £3,640k (the plan of £3,650k less £10000)")]
    [InlineData("savings at most target plus 1% of the plan", "savings: £3,175k for the year to March 2020, below the target of £3,240k")]
    public void Money_IsToldInTheScaleOfTheFigure(string criterion, string reason) =>
        Assert.Equal(reason, new MadeEvidence().Row("savings", "money running", "2020-03", "£3,175k").Plans("savings", "2020-03", "£3,650k").Target("savings", "at least £3,240,000").Judge(criterion, 1).Reason);

    // Two numbers that differ never read as the same.
    [Fact]
    public void Variance_HasTheDecimalsThatTellItFromItsBound() =>
        Assert.Equal("savings: £290 for March 2020 against a plan of £300, a variance of −3.33%, below −3.3%", new MadeEvidence().Row("savings", "money sum", "2020-03", "£290").Plans("savings", "2020-03", "£300").Judge("variance of savings at least -3.3%", 1).Reason);

    [Fact]
    public void Variance_OfAPercentage_IsInPoints() =>
        Assert.Equal("yearly: 72% for March 2020 against a plan of 71%, a variance of 1 point, exactly the least asked for", new MadeEvidence().Row("yearly", "percentage ratio", "2020-03", "72%").Plans("yearly", "2020-03", "71%").Judge("variance of yearly at least 1", 1).Reason);

    [Theory]
    [InlineData("falls equals 0", "falls: none for February and March 2020")]
    [InlineData("falls equals 0 in every period", "falls: none in February or March 2020")]
    [InlineData("falls less than 1 in every period", "falls: none in February or March 2020")]
    [InlineData("falls at least 1", "falls: none for February and March 2020")]
    [InlineData("trips at most 5 in every period", "trips: 4 in both February and March 2020, below 5")]
    public void EqualFigures_AreToldOnce_AndNothingAsNone(string criterion, string reason) =>
        Assert.Equal(reason, new MadeEvidence().Row("falls", "count sum", "2020-02", "0", "0").Row("trips", "count sum", "2020-02", "4", "4").Judge(criterion).Reason);

    [Fact]
    public void PlanOfASpan_IsTheSumOfItsMonths()
    {
        var evidence = new MadeEvidence().Row("visits", "count sum", "2020-02", "10", "12").Plans("visits", "2020-02", "11", "11");
        Assert.Equal("visits: 22 for February and March 2020, exactly the plan of 22", evidence.Judge("visits at least plan").Reason);
        Assert.Equal(Holding.DoesNotHold, evidence.Judge("visits at least plan in every period").Holding);
    }

    // The rule by which targets find a plan: one given for the very time goes before those of its months.
    [Fact]
    public void PlanGivenForASpan_GoesBeforeThoseOfItsMonths()
    {
        var evidence = new MadeEvidence().Row("visits", "count sum", "2020-01", "10", "10", "12").Plans("visits", "2020-01", "10", "11", "11").Plans("visits", "2019-Q4", "40");
        var judged = evidence.Judge("visits at least plan", 3);
        Assert.Equal((Holding.DoesNotHold, "visits: 32 for January to March 2020, below the plan of 40"), (judged.Holding, judged.Reason));
        Assert.Equal("visits: 22 for February and March 2020, exactly the plan of 22", evidence.Judge("visits at least plan").Reason);
    }

    [Fact]
    public void TargetOfTheYearSoFar_IsNotHeldAgainstAMonth()
    {
        var evidence = new MadeEvidence().Row("visits", "count sum", "2020-03", "12").Target("visits", "at least 120", isProRata: true);
        Assert.Equal("a figure of visits for the year so far, which its target is for", Assert.Single(evidence.Judge("visits at least target", 1).Missing));
    }

    [Theory]
    [InlineData("rating at least target", Holding.Holds)]
    [InlineData("rating less than target", Holding.DoesNotHold)]
    [InlineData("rating more than target", Holding.Open)]
    [InlineData("rating at least 5", Holding.Open)]
    public void Verdict_IsHeldAgainstItsTarget(string criterion, Holding holding) =>
        Assert.Equal(holding, new MadeEvidence().Row("rating", "verdict", "2020-03", "Outstanding").Target("rating", "Outstanding").Judge(criterion, 1).Holding);

    [Theory]
    [InlineData("x rises for 2 months", Holding.Holds)]
    [InlineData("x rises for 3 months", Holding.DoesNotHold)]
    [InlineData("x rises for 4 months", Holding.DoesNotHold)] // one fall decides, whatever is missing
    [InlineData("x falls for 1 month", Holding.DoesNotHold)]
    public void Trend_NeedsEveryStep(string criterion, Holding holding) =>
        Assert.Equal(holding, new MadeEvidence().Row("x", "percentage ratio", "2019-12", "5%", "4%", "5%", "6%").Judge(criterion).Holding);

    [Fact]
    public void Trend_NamesTheFigureThatIsMissing() =>
        Assert.Equal("a figure of x for December 2019", Assert.Single(new MadeEvidence().Row("x", "percentage ratio", "2020-01", "4%", "5%", "6%").Judge("x rises for 3 months").Missing));

    [Theory]
    [InlineData("incidents of harm=severe at least 1", Holding.Holds)]
    [InlineData("incidents of severe equals 1", Holding.Holds)]
    [InlineData("incidents of low at least 1", Holding.Open)]
    public void Item_IsReadFromItsFigures(string criterion, Holding holding) =>
        Assert.Equal(holding, new MadeEvidence().Row("incidents", "count sum", "2020-02", "158", "112").Items("incidents", "harm=severe", "2020-02", "1", "0").Judge(criterion).Holding);
}
