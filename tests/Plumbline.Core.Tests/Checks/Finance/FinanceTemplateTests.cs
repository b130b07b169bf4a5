using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Checks.Finance;

public class FinanceTemplateTests
{
    private static readonly Period Year = Make.Period("2019/20");

    private static Pack Pack(string rule) => new Pack().Row("line", "money", "2020-03", "£2,050k").Check(rule);

    [Theory]
    [InlineData(2_050_000, 1_920_000, "")]
    [InlineData(2_240_500, 1_920_000, "")] // within its rounding
    [InlineData(2_241_000, 1_920_000, "£2,241k: at most £2,240k")]
    [InlineData(-2_241_000, 1_920_000, "£2,241k: at most £2,240k")] // a cost in brackets
    [InlineData(2_050_000, 2_300_000, "a plan of £2,300k: at most £2,240k")]
    [InlineData(null, null, "")]
    public void SpendingAndPlan_StayWithinTheCeiling(int? spent, int? planned, string found)
    {
        var ceiling = new CeilingReading(Accounts.Line("line"), Checks.Pack.Trust, Accounts.March, 12) { Ceiling = 2_240_000, Spent = spent, Planned = planned, Figure = Checks.Pack.Cell("line", Accounts.March, "£2,050k") };
        var reading = new FinanceReading(Accounts.March) { Ceilings = new Dictionary<IndicatorCode, CeilingReading> { [ceiling.Line.Code] = ceiling } };
        Assert.Equal(found.Length == 0 ? [] : [found], Pack("template=ceiling line").Find(reading).Select(static finding => $"{finding.Found}: {finding.Expected}"));
    }

    [Theory]
    [InlineData(600_000, 2_300_000, "Of “line”, the plan for 2019/20 is £2,300k, above the ceiling of the year, £2,240k.")]
    [InlineData(2_300_000, 2_240_000, "")] // what was planned to date says nothing beside the plan of the year
    [InlineData(600_000, null, "")]
    [InlineData(2_300_000, null, "Of “line”, the plan up to March 2020 is £2,300k, above the ceiling of the year, £2,240k.")]
    public void PlanOfTheYear_StaysWithinTheCeiling(int toDate, int? year, string words)
    {
        var ceiling = new CeilingReading(Accounts.Line("line"), Checks.Pack.Trust, Accounts.March, 12) { Ceiling = 2_240_000, Planned = toDate, PlannedYear = year, Figure = Checks.Pack.Cell("line", Accounts.March, "£2,050k") };
        var reading = new FinanceReading(Accounts.March) { Ceilings = new Dictionary<IndicatorCode, CeilingReading> { [ceiling.Line.Code] = ceiling } };
        Assert.Equal(words, string.Join(' ', Pack("template=ceiling line").Find(reading).Select(static finding => finding.Message)));
    }

    [Fact]
    public void LineWithoutACeiling_IsNotJudged() => Assert.Empty(Pack("template=ceiling line").Find(new FinanceReading(Accounts.March)));

    [Theory]
    [InlineData("£1,861k", -61, "")]
    [InlineData("£1,862k", -61, "")] // three roundings
    [InlineData("£1,871k", -61, "£1,861k")]
    public void Forecast_IsTheOneBeforeAndItsMovements(string forecast, int movement, string right)
    {
        var findings = Pack("template=walk line").Find(Walk(forecast, [new WalkStep("Leave", movement * 1000m, Forecast($"(£{-movement}k)", "2020-03", "movement=leave"))]));
        Assert.Equal(right, string.Join(' ', findings.Select(static finding => finding.Expected)));
        if (right.Length > 0)
        {
            Assert.Equal(
                ("figure/line/trust/FY2019-20/forecast:2020-03", "The forecast of “line” for 2019/20 is £1,871k, but the one before, £1,922k, and the movements that are named make £1,861k: £10,000 has no name."),
                (findings[0].About.ToString(), findings[0].Message));
        }
    }

    [Fact]
    public void ForecastWithoutNamedMovements_IsNotJudged() => Assert.Empty(Pack("template=walk line").Find(Walk("£1,500k", [])));

    [Theory]
    [InlineData("2019-12", false, true)]
    [InlineData("2020-01", false, false)]
    [InlineData("2019-12", true, false)] // the year is over
    public void ForecastOfAQuarterAgo_IsToBeMadeAgain(string made, bool isOver, bool isFound)
    {
        var walk = new WalkReading(Accounts.Line("line"), Checks.Pack.Trust, Make.Period(isOver ? "2019/20" : "2020/21"), Accounts.March) { Forecast = new WalkStep("Forecast", 1m, Forecast("£1k", made, null)) { MadeAt = Make.Period(made) } };
        var found = Pack("template=walk line").Find(Reading(walk), "forecast-unrevised");
        Assert.Equal(isFound ? ["made with the figures of December 2019"] : [], found.Select(static finding => finding.Found));
    }

    private static FinanceReading Walk(string forecast, IReadOnlyList<WalkStep> movements) => Reading(new WalkReading(Accounts.Line("line"), Checks.Pack.Trust, Year, Accounts.March)
    {
        Start = new WalkStep("Before", 1_922_000, Forecast("£1,922k", "2020-02", null)),
        Movements = movements,
        Forecast = new WalkStep("Now", ObservedValue.Parse(forecast).Value.Amount!.Value, Forecast(forecast, "2020-03", null)),
    });

    private static FinanceReading Reading(WalkReading walk) => new(Accounts.March) { Walks = new Dictionary<IndicatorCode, WalkReading> { [walk.Line.Code] = walk } };

    private static Observation Forecast(string value, string made, string? item) =>
        Checks.Pack.Cell("line", Year, value) with { Aspect = Aspect.Parse($"forecast:{made}{(item is null ? "" : $";{item}")}", FinancialCalendar.April).Value };
}
