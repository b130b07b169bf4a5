using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Finance.Workings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Finance;

/// <summary>Ceilings, what is owed, walks of forecasts, and scores.</summary>
public class AccountsWorkingTests
{
    private static readonly ResourceScheme Scheme = new(
        "use-of-resources",
        Make.Period("2016-10"),
        null,
        [
            new ResourceMetric("Capital service", Code("service"), [2.5m, 1.75m, 1.25m], HigherIsBetter: true, Score: null),
            new ResourceMetric("Liquidity", Code("liquidity"), [0, -7, -14], HigherIsBetter: true, Score: null),
            new ResourceMetric("Margin", Code("margin"), [1, 0, -1], HigherIsBetter: true, Score: null),
            new ResourceMetric("Distance", Code("distance"), [0, -1, -2], HigherIsBetter: true, Score: Code("distance-score")),
            new ResourceMetric("Agency", Code("agency"), [0, 25, 50], HigherIsBetter: false, Score: null),
        ],
        Code("overall"),
        new ScoreCap(4, 3));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ACeiling_HasItsShareOfTheYear_AndTheRunRate(bool cumulative)
    {
        var accounts = new Accounts().Line("agency", LineSign.Cost, cumulative: cumulative, polarity: Polarity.Lower).Target("agency", "at most £2,400k", TargetBasis.ProRata)
            .Give("agency", "2019-04", "£150k").Give("agency", "2019-05", cumulative ? "£320k" : "£170k").Give("agency", "2019-06", cumulative ? "£630k" : "£310k").Give("agency", "2019/20", "£2,300k", "forecast:2019-06").Give("agency", "2019-06", cumulative ? "£600k" : "£200k", "plan");
        var reading = CeilingWorking.Of(accounts.Book(), accounts.Find("agency"), Make.Period("2019-06"));
        Assert.Equal((2_400_000m, 600_000m, 630_000m, 2_520_000m, 2_300_000m, 3), (reading.Ceiling, reading.CeilingToDate, reading.Spent, reading.RunRate, reading.Forecast, reading.MonthsGone));
        Assert.Equal(cumulative ? 600_000m : null, reading.Planned);
        Assert.Equal([(150_000m, 200_000m), (320_000m, 400_000m), (630_000m, 600_000m)], reading.Months.Select(static month => (month.Spent!.Value, month.CeilingToDate!.Value)));
        Assert.True(reading.Judgement is { IsRated: true, IsMet: false });
        Assert.True(CeilingWorking.Of(accounts.Book(), accounts.Find("agency"), Make.Period("2019-05")).Judgement!.IsMet);
    }

    [Fact]
    public void WithoutATarget_ThereIsNoCeiling_AndAMissingMonthGivesNoRunRate()
    {
        var accounts = new Accounts().Line("bank", LineSign.Cost).Give("bank", "2019-05", "£10k");
        var reading = CeilingWorking.Of(accounts.Book(), accounts.Find("bank"), Make.Period("2019-05"));
        Assert.Equal((null, null, null, null, null), (reading.Ceiling, reading.CeilingToDate, reading.Spent, reading.RunRate, reading.Judgement));
        Assert.NotNull(reading.Figure);
    }

    [Fact]
    public void WhatIsOwed_IsToldByAgeAndDebtor_WhateverTheOrderOfItems()
    {
        var accounts = Debts().Give("owed", "2020-03", "£10.4m").Give("owed", "2020-02", "£12.2m")
            .Give("owed", "2020-03", "£3.6m", "debtor=nhs").Give("owed", "2020-03", "£6.2m", "debtor=councils").Give("owed", "2020-03", "£0.6m", "debtor=others")
            .Give("owed", "2020-03", "£6.0m", "age=new").Give("owed", "2020-03", "£4.2m", "age=old")
            .Give("owed", "2020-03", "£2m", "debtor=councils;age=new").Give("owed", "2020-03", "£4.2m", "age=old;debtor=councils");
        var reading = AgeingWorking.Of(accounts.Book(), accounts.Find("owed"), Make.Period("2020-03"));
        Assert.Equal(["councils", "nhs", "others"], reading.Debtors.Select(static debtor => debtor.Item));
        Assert.Equal([60m, 35m, 6m], reading.Debtors.Select(static debtor => Math.Round(debtor.Owed!.Share!.Value)));
        Assert.Equal([2_000_000m, 4_200_000m], reading.Debtors[0].ByAge.Select(static owed => owed!.Amount));
        Assert.Equal(["NEW", "OLD"], reading.Ages.Select(static band => band.Name));
        Assert.Equal((null, 200_000m), (reading.NotByDebtor, reading.NotByAge));
        Assert.Equal(["£12.2m", "£10.4m"], reading.History.Select(static figure => figure.Value.Text));
    }

    [Fact]
    public void WhatIsOwed_IsAddedUpWhereItIsNotGiven()
    {
        var accounts = Debts();
        foreach (var debtor in new[] { "nhs", "councils" }) accounts.Give("owed", "2020-03", "£2m", $"age=new;debtor={debtor}").Give("owed", "2020-03", "£1m", $"age=old;debtor={debtor}");
        var reading = AgeingWorking.Of(accounts.Book(), accounts.Find("owed"), Make.Period("2020-03"));
        Assert.Equal([4_000_000m, 2_000_000m], reading.Ages.Select(static band => band.Owed!.Amount));
        Assert.Equal([3_000_000m, 3_000_000m], reading.Debtors.Select(static debtor => debtor.Owed!.Amount));
        Assert.Equal((6_000_000m, null), (reading.Total!.Amount, reading.Total.Figure));
        Assert.Equal((null, null), (reading.NotByDebtor, reading.NotByAge));
    }

    [Fact]
    public void AWalk_LeadsFromTheForecastBefore_ByNamedMovements_ToTheForecast()
    {
        var accounts = new Accounts().Line("surplus").Items("movement", "pay", "grant").Give("surplus", "2019/20", "£1,922k", "plan")
            .Give("surplus", "2019/20", "£1,900k", "forecast:2020-01").Give("surplus", "2019/20", "£1,861k", "forecast:2020-02").Give("surplus", "2019/20", "£1m", "forecast:2020-03")
            .Give("surplus", "2019/20", "£32k", "forecast:2020-02;movement=grant").Give("surplus", "2019/20", "-£61k", "forecast:2020-02;movement=pay").Give("surplus", "2019/20", "£7k", "forecast:2020-01;movement=pay");
        var reading = WalkWorking.Of(accounts.Book(), accounts.Find("surplus"), Make.Period("2020-02"));
        Assert.Equal(("Forecast made in January 2020", 1_900_000m), (reading.Start!.Name, reading.Start.Amount));
        Assert.Equal([("PAY", -61_000m), ("GRANT", 32_000m)], reading.Movements.Select(static step => (step.Name, step.Amount)));
        Assert.Equal((-10_000m, 1_861_000m, 1_922_000m, null, 2), (reading.Unnamed!.Value, reading.Forecast!.Amount, reading.Plan!.Value, reading.Came, reading.Made.Count));
        var first = WalkWorking.Of(accounts.Book(), accounts.Find("surplus"), Make.Period("2020-01"));
        Assert.Equal(("Plan for 2019/20", 1_922_000m, -29_000m), (first.Start!.Name, first.Start.Amount, first.Unnamed!.Value));
        Assert.Null(WalkWorking.Of(accounts.Book(), accounts.Find("surplus"), Make.Period("2019-12")).Forecast);
    }

    [Fact]
    public void AWalk_OfAYearThatIsOver_TellsWhatCame_AndTheRunRateOfTheMonths()
    {
        var accounts = new Accounts().Line("pay", LineSign.Cost).Give("pay", "2019/20", "115", "forecast:2020-01");
        foreach (var month in new[] { "2019-04", "2019-05", "2019-06", "2019-07", "2019-08", "2019-09", "2019-10", "2019-11", "2019-12", "2020-01", "2020-02" }) accounts.Give("pay", month, "10");
        Assert.Equal(120, WalkWorking.Of(accounts.Book(), accounts.Find("pay"), Make.Period("2020-02")).RunRate);
        var reading = WalkWorking.Of(accounts.Give("pay", "2020-03", "4").Book(), accounts.Find("pay"), Make.Period("2020-03"));
        Assert.Equal(114, reading.Came);
        Assert.Equal(["Forecast made in January 2020", "What 2019/20 came to"], reading.Made.Select(static step => step.Name));
    }

    [Fact]
    public void ACeiling_HasThePlanOfTheYear_AsGivenOrByItsMonths()
    {
        var given = new Accounts().Line("agency", LineSign.Cost).Give("agency", "2019/20", "£900k", "plan");
        Assert.Equal(900_000, CeilingWorking.Of(given.Book(), given.Find("agency"), Make.Period("2019-06")).PlannedYear);
        var months = new Accounts().Line("agency", LineSign.Cost);
        for (var month = 4; month <= 15; month++) months.Give("agency", month > 12 ? $"2020-{month - 12:00}" : $"2019-{month:00}", "£10k", "plan");
        Assert.Equal((120_000m, 30_000m), (CeilingWorking.Of(months.Book(), months.Find("agency"), Make.Period("2019-06")).PlannedYear!.Value, CeilingWorking.Of(months.Book(), months.Find("agency"), Make.Period("2019-06")).Planned!.Value));
    }

    [Fact]
    public void AForecastWithoutADate_IsComparedWithNothing()
    {
        var accounts = new Accounts().Line("surplus").Give("surplus", "2019/20", "£90k", "plan").Give("surplus", "2019/20", "£77k", "forecast").Give("surplus", "2019/20", "£120k", "forecast:2019-06");
        var reading = WalkWorking.Of(accounts.Book(), accounts.Find("surplus"), Make.Period("2019-06"));
        Assert.Equal(("Plan for 2019/20", 120_000m, 30_000m), (reading.Start!.Name, reading.Forecast!.Amount, reading.Unnamed!.Value));
        Assert.Equal(["Forecast without a date", "Forecast made in June 2019"], reading.Made.Select(static step => step.Name));
        var later = WalkWorking.Of(accounts.Give("surplus", "2019/20", "£125k", "forecast:2019-07").Book(), accounts.Find("surplus"), Make.Period("2019-07"));
        Assert.Equal(("Forecast made in June 2019", 120_000m), (later.Start!.Name, later.Start.Amount));
    }

    [Fact]
    public void RunRateAndShareOfACeiling_HavePence()
    {
        var accounts = new Accounts().Line("agency", LineSign.Cost, polarity: Polarity.Lower).Target("agency", "at most £1,000", TargetBasis.ProRata);
        foreach (var month in new[] { "2019-04", "2019-05", "2019-06", "2019-07", "2019-08", "2019-09", "2019-10" }) accounts.Give("agency", month, "£100.50");
        var reading = CeilingWorking.Of(accounts.Book(), accounts.Find("agency"), Make.Period("2019-10"));
        Assert.Equal(("583.33", "1206"), (Text(reading.CeilingToDate), Text(reading.RunRate)));
        Assert.Equal("1206.86", Text(CeilingWorking.Of(new Accounts().Line("bank", LineSign.Cost, cumulative: true).Give("bank", "2019-10", "£704").Book(), accounts.Find("agency") with { Code = Code("bank"), IsCumulative = true }, Make.Period("2019-10")).RunRate));

        static string? Text(decimal? amount) => amount?.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("2.5")]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("999999999999999999")]
    public void AReportedNumberThatIsNoScore_IsNone_AndThereIsNoOverallScore(string reported)
    {
        var reading = ResourceWorking.Of(Metrics("1.37", "-0.14", "-8.5").Line("distance-score", null, Aggregation.Latest, measure: "score").Give("distance-score", "2020-03", reported).Book(), Scheme, Make.Period("2020-03"))!;
        Assert.Equal((null, null, null), (reading.Metrics[3].Score.Shown, reading.Overall.WorkedOut, reading.Mean));
        Assert.Equal(["Distance"], reading.Unscored.Select(static metric => metric.Metric.Name));
    }

    [Theory]
    [InlineData("1.37", "-0.14", "-8.5", "1 1 1 2 1", 1, 1.2, false)]
    [InlineData("1", "0", "0", "1 1 1 1 1", 1, 1.0, false)]
    [InlineData("0.99", "-1", "25.01", "1 1 2 2 3", 2, 1.8, false)]
    [InlineData("-1.01", "-0.5", "0", "1 1 4 2 1", 3, 1.8, true)]
    public void Scores_AreByTheBounds_TheMeanHalfUp_AndCapped(string margin, string distance, string agency, string scores, int overall, double mean, bool isCapped)
    {
        var reading = ResourceWorking.Of(Metrics(margin, distance, agency).Book(), Scheme, Make.Period("2020-03"))!;
        Assert.Equal(scores, string.Join(' ', reading.Metrics.Select(static metric => metric.Score.WorkedOut)));
        Assert.Equal((overall, (decimal)mean, isCapped), (reading.Overall.WorkedOut, reading.Mean, reading.IsCapped));
    }

    [Fact]
    public void AScoreAsReported_StandsBesideTheOneThatIsWorkedOut()
    {
        var reading = ResourceWorking.Of(Metrics("1.37", "-0.14", "-8.5").Line("distance-score", null, Aggregation.Latest, measure: "score").Give("distance-score", "2020-03", "4").Line("overall", null, Aggregation.Latest, measure: "score").Give("overall", "2020-03", "2").Book(), Scheme, Make.Period("2020-03"))!;
        Assert.Equal((2, 4), (reading.Metrics[3].Score.WorkedOut, reading.Metrics[3].Score.Shown));
        Assert.Equal((3, 2, true), (reading.Overall.WorkedOut, reading.Overall.Shown, reading.IsCapped));
    }

    [Fact]
    public void WithoutAMetric_ThereIsNoOverallScore_AndBeforeItsFirstPeriodNoScheme()
    {
        var accounts = Metrics("1", "0", "0");
        Assert.Null(ResourceWorking.Of(accounts.Book(), Scheme, Make.Period("2016-09")));
        var reading = ResourceWorking.Of(accounts.Book(), Scheme, Make.Period("2020-02"))!;
        Assert.Equal((null, null, null), (reading.Overall.WorkedOut, reading.Mean, reading.Metrics[0].Measured));
    }

    [Theory]
    [InlineData(new[] { 1, 2 }, 2)]
    [InlineData(new[] { 1, 1, 2 }, 1)]
    [InlineData(new[] { 2, 3 }, 3)]
    [InlineData(new[] { 4, 1, 1, 1 }, 3)]
    [InlineData(new[] { 4, 4 }, 4)]
    public void TheMean_IsRoundedHalfUp(int[] scores, int overall) => Assert.Equal(overall, ResourceWorking.Overall(Scheme, scores).Overall);

    private static Accounts Metrics(string margin, string distance, string agency)
    {
        var accounts = new Accounts();
        foreach (var (code, value) in new[] { ("service", "2.5"), ("liquidity", "3"), ("margin", margin), ("distance", distance), ("agency", agency) })
            accounts.Line(code, null, Aggregation.Latest, measure: "percentage-gap").Give(code, "2020-03", value);
        return accounts;
    }

    private static Accounts Debts() => new Accounts().Line("owed", LineSign.Asset, Aggregation.Latest).Items("age", "new", "old").Items("debtor", "nhs", "councils", "others");

    private static IndicatorCode Code(string code) => IndicatorCode.Parse(code).Value;
}
