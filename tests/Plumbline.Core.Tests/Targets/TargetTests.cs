using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Targets;

public class TargetTests
{
    [Theory]
    [InlineData(null, null, "2024-03", true)]
    [InlineData("2024-03", null, "2024-03", true)]
    [InlineData("2024-04", null, "2024-03", false)]
    [InlineData(null, "2024-03", "2024-03", true)]
    [InlineData(null, "2024-02", "2024-03", false)]
    [InlineData("2023/24", "2023/24", "2023-04", true)]
    [InlineData("2023/24", "2023/24", "2024-03", true)]
    [InlineData("2023/24", "2023/24", "2024-04", false)]
    [InlineData("2023/24", "2023/24", "2023-Q4", true)]
    [InlineData("2023/24", "2023/24", "2023/24", true)]
    [InlineData("2023/24", null, "2023", false)]
    [InlineData("2023-Q2", null, "2023/24", false)]
    [InlineData("2023-07", null, "2023-Q2", true)]
    [InlineData("2023-08", null, "2023-Q2", false)]
    [InlineData("2020-04", null, "week-2020-04-05", true)]
    [InlineData(null, "2020-03", "week-2020-04-05", false)]
    [InlineData(null, "2020-03", "week-2020-03-29", true)]
    [InlineData("2020-04", null, "2020-03-31", false)]
    public void AppliesTo_PeriodsWithinItsDates_OfAnyFrequency(string? from, string? to, string period, bool applies) =>
        Assert.Equal(applies, Make.Target("at least 90%", from, to).AppliesTo(Make.Period(period)));

    [Fact]
    public void ChangeOfTarget_LeavesNoWeekWithoutOne()
    {
        var (old, current) = (Make.Target("at least 80%", to: "2019/20"), Make.Target("at least 90%", from: "2020/21"));
        for (var week = Make.Period("week-2020-03-01"); week.Year < 2021; week = week.Next)
            Assert.True(old.AppliesTo(week) ^ current.AppliesTo(week), $"{week} has no target, or two.");
    }

    [Theory]
    [InlineData(null, "2024-02", false)]
    [InlineData("2024-03", "2024-02", true)]
    [InlineData("2024-03", "2024-03", false)]
    [InlineData("2024-03", "2023-Q4", false)]
    [InlineData("2023/24", "2024-02", true)]
    [InlineData("2023/24", "2024-03", false)]
    [InlineData("2024-03", "2023", true)]
    public void IsDueAfter_PeriodsThatEndBefore(string? due, string period, bool later) =>
        Assert.Equal(later, Make.Target("at least 90%", due: due).IsDueAfter(Make.Period(period)));

    [Theory]
    [InlineData("at least 1200", "2020-04", "at least 100")]
    [InlineData("at least 1200", "2020-10", "at least 700")]
    [InlineData("at least 1200", "2020-Q3", "at least 900")]
    [InlineData("at least 1200", "2020-H1", "at least 600")]
    [InlineData("at least 1200", "2020/21", "at least 1200")]
    [InlineData("at least 100", "2020-04", "at least 8.33")]
    [InlineData("at least 90", "2020-10", "at least 52.5")]
    [InlineData("at most £1.2m", "2020-04", "at most £100000")]
    [InlineData("exactly 366", "2019-09-15", "exactly 168")]
    [InlineData("exactly 365", "2020-04-01", "exactly 1")]
    [InlineData("exactly 365", "week-2020-04-05", "exactly 5")]
    [InlineData("exactly 12", "week-2020-05-31", "exactly 2")]
    [InlineData("between 120 and 240", "2020-06", "between 30 and 60")]
    [InlineData("at most -1200", "2020-06", "at most -300")]
    [InlineData("Outstanding", "2020-06", "Outstanding")]
    [InlineData("no target", "2020-06", "no target")]
    public void ProRata_IsTheShareOfTheFinancialYearPassed(string annual, string period, string due) =>
        Assert.Equal(due, Make.Target(annual, basis: TargetBasis.ProRata).CriterionFor(Make.Period(period)).ToString());

    [Fact]
    public void ProRata_RisesMonthByMonth_ToTheAnnualNumber()
    {
        var random = new Random(12);
        for (var i = 0; i < 500; i++)
        {
            var annual = random.Next(1, 100_000);
            var target = Make.Target($"at least {annual}", basis: TargetBasis.ProRata);
            var due = Make.Period("2020/21").Parts(Core.Periods.Frequency.Month).Select(month => target.CriterionFor(month).NearestAim(0)!.Value).ToList();
            Assert.Equal(due.Order(), due);
            Assert.Equal(annual, due[^1]);
            Assert.All(due.Select((number, index) => (number, index)), month => Assert.Equal(annual * (month.index + 1) / 12m, month.number, 2));
        }
    }

    [Fact]
    public void ProRata_FollowsTheOrganisationsYear()
    {
        var july = Core.Periods.Period.Parse("2020-12", Core.Periods.FinancialCalendar.StartingIn(7)).Value;
        Assert.Equal("at least 600", Make.Target("at least 1200", basis: TargetBasis.ProRata).CriterionFor(july).ToString());
    }

    [Fact]
    public void Full_IsTheSameInEveryPeriod() =>
        Assert.Equal("at least 1200", Make.Target("at least 1200").CriterionFor(Make.Period("2020-04")).ToString());
}
