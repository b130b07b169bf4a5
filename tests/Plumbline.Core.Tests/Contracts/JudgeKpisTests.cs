using System.Globalization;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Contracts;

/// <summary>A requirement in each month, by the one judge.</summary>
public sealed class JudgeKpisTests
{
    private static readonly Period[] Months = [.. Enumerable.Range(0, 4).Select(Make.Period("2020-01").Plus)];

    // Letters: G green, R red, N not rated, D doubtful, - not in force.
    [Theory]
    [InlineData("at least 90%", "95% 90% 89% ", "GGRN")]
    [InlineData("at least 90%", "95%? 80%? 0/0 N/A", "DDNN")]
    [InlineData("at most 5%", "4% 6% 5% 5.1%", "GRGR")]
    public void Month_IsJudgedByItsFigure(string target, string figures, string expected) => Assert.Equal(expected, Said(Make.Indicator(), [Make.Target(target, contract: "c")], figures));

    [Fact]
    public void Amber_CountsAsRed_AndTheSchemeOfAContractIsMetOrNot()
    {
        Assert.Equal("GRRR", Said(Make.Indicator(), [Make.Target("at least 90%", contract: "c")], "91% 89.9% 86% 70%"));
        Assert.Equal("GRRR", Said(Make.Indicator(), [Make.Target("at least 90%", contract: "c", scheme: "council-5-10")], "91% 89.9% 86% 70%"));
    }

    [Fact]
    public void TargetsDates_SayInWhichMonthsItIsARequirement()
    {
        Assert.Equal("-GG-", Said(Make.Indicator(), [Make.Target("at least 90%", from: "2020-02", to: "2020-03", contract: "c")], "95% 95% 95% 95%"));
        Assert.Equal("GGRR", Said(Make.Indicator(), [Make.Target("at least 90%", to: "2020-02", contract: "c"), Make.Target("at least 96%", from: "2020-03", contract: "c")], "95% 95% 95% 95%"));
        Assert.Equal("--GG", Said(Make.Indicator(), [Make.Target("at least 90%", contract: "c")], "95% 95% 95% 95%", contractFrom: new DateOnly(2020, 3, 31)));
    }

    [Fact]
    public void TargetOfTheOrganisation_IsNoRequirement_AndNotDueIsNotRated()
    {
        Assert.Empty(KpiTargets.Of(PictureOf(Make.Indicator(), [Make.Target("at least 90%")], Contract()), [Contract()]));
        Assert.Equal("NNRR", Said(Make.Indicator(), [Make.Target("at least 90%", due: "2020-03", contract: "c")], "80% 80% 80% 80%"));
    }

    [Fact]
    public void QuarterlyFigure_CountsFromTheMonthInWhichItsQuarterIsOver()
    {
        var quarterly = Make.Indicator(frequency: Frequency.Quarter);
        var figures = new[] { Make.Observation("2019-Q3", "95%"), Make.Observation("2019-Q4", "80%") };
        Assert.Equal("GGRR", Said(quarterly, [Make.Target("at least 90%", contract: "c")], figures));
        // What was reported before the contract set its target is not judged, neither by it nor by the organisation's own.
        Assert.Equal("NNRR", Said(quarterly, [Make.Target("at least 90%", from: "2020-01", contract: "c"), Make.Target("at least 10%")], figures));
    }

    [Fact]
    public void FigureGivenWhileSuspended_IsNoneOfTheContract()
    {
        var suspended = Make.Indicator(status: new IndicatorStatus(ReportingState.Suspended, Make.Period("2020-03")));
        Assert.Equal("RGNN", Said(suspended, [Make.Target("at least 90%", contract: "c")], "80% 95% 80% 95%"));
    }

    [Fact]
    public void RequirementOfAUnit_EndsWithIt()
    {
        var made = PictureOf(Make.Indicator(), [Make.Target("at least 90%", unit: "ward", contract: "c")], Contract());
        var units = UnitTree.From([made.Units.Top, new Unit(UnitCode.Parse("ward").Value, "Ward", UnitKind.Team, made.Units.Top.Code) { From = new DateOnly(2020, 2, 10), To = new DateOnly(2020, 3, 5) }]).Value;
        var picture = new OrganisationPicture(made.Settings, units, made.Indicators, made.Targets, [], []) { Values = made.Values };
        var history = new JudgeKpis(picture, Months).Of(Assert.Single(KpiTargets.Of(picture, [Contract()])), FiguresOf("80% 80% 80% 80%"));
        Assert.Equal("-RR-", string.Concat(history.Results.Select(Letter)));
        Assert.Equal(0, history.MonthsRed.Count);
    }

    [Fact]
    public void TargetForAnotherUnit_IsNotThatOfTheRequirement()
    {
        var quarterly = Make.Indicator(frequency: Frequency.Quarter);
        var picture = PictureOf(quarterly, [Make.Target("at least 10%", contract: "c"), Make.Target("at least 90%", from: "2020-01", unit: "ward", contract: "c")], Contract());
        var kpis = KpiTargets.Of(picture, [Contract()]);
        Observation[] figures = [Make.Observation("2019-Q3", "95%"), Make.Observation("2019-Q4", "95%")];
        string[] said = [.. kpis.Select(kpi => $"{kpi.Kpi.Unit} {string.Concat(new JudgeKpis(picture, Months).Of(kpi, figures).Results.Select(Letter))}")];
        Assert.Equal(["council GGGG", "ward NNGG"], said);
    }

    [Fact]
    public void YearlyFigure_CountsUntilTheNextYearIsOver()
    {
        var yearly = Make.Indicator(frequency: Frequency.FinancialYear);
        Period[] months = [.. Enumerable.Range(0, 4).Select(Make.Period("2020-02").Plus)];
        var figures = new[] { Make.Observation("2018/19", "80%"), Make.Observation("2019/20", "95%") };
        Assert.Equal("RGGG", Said(yearly, [Make.Target("at least 90%", contract: "c")], figures, months: months));
        Assert.Equal("NGGG", Said(yearly, [Make.Target("at least 90%", contract: "c")], figures[1..], months: months));
    }

    [Theory]
    [InlineData("80% 80% 80% 80%", "4+", "80%")]
    [InlineData("95% 80% 0/0 81%", "2", "81%")]
    [InlineData("80% 81%  ", "2+", "81%")]
    [InlineData("80% 81% 82%? N/A", "2+", "82%")]
    [InlineData("80% 95% N/A N/A", "0", "95%")]
    public void MonthsRed_PassOverMonthsWithoutRating_AndTheLastRatingIsKept(string figures, string monthsRed, string lastRated)
    {
        var picture = PictureOf(Make.Indicator(), [Make.Target("at least 90%", contract: "c")], Contract());
        var history = new JudgeKpis(picture, Months).Of(Assert.Single(KpiTargets.Of(picture, [Contract()])), FiguresOf(figures));
        Assert.Equal((monthsRed, lastRated), (history.MonthsRed.ToString(), history.LastRated?.Observation?.Value.Text));
    }

    // Of figures that add up the targets of the year do too: 12 times 10.
    [Theory]
    [InlineData("count", Aggregation.Sum, "at most 10", "120", KpiResult.Green)]
    [InlineData("count", Aggregation.Sum, "at most 10", "121", KpiResult.Red)]
    [InlineData("count", Aggregation.Sum, "at most 10", "90?", KpiResult.Doubtful)]
    [InlineData("percentage", Aggregation.Mean, "at least 90%", "91%", KpiResult.Green)]
    [InlineData("percentage", Aggregation.Mean, "at least 90%", "89%", KpiResult.Red)]
    [InlineData("percentage", Aggregation.Mean, "at least 90%", "N/A", KpiResult.NotRated)]
    [InlineData("percentage", Aggregation.Mean, "at least 90%", "", KpiResult.NotRated)]
    public void Forecast_IsJudgedByTheTargetsOfItsYear(string measure, Aggregation aggregation, string target, string figure, KpiResult expected)
    {
        var indicator = Make.Indicator(measure == "count" ? Polarity.Lower : Polarity.Higher, aggregation: aggregation, measure: measure);
        Assert.Equal(expected, Forecast(indicator, Make.Target(target, contract: "c"), figure));
    }

    [Fact]
    public void ForecastOfAPartOfAYear_IsJudgedOnlyWhereFiguresDoNotAddUp()
    {
        var fromOctober = Make.Target("at most 10", from: "2019-10", contract: "c");
        Assert.Equal(KpiResult.NotRated, Forecast(Make.Indicator(Polarity.Lower, measure: "count"), fromOctober, "60"));
        Assert.Equal(KpiResult.Green, Forecast(Make.Indicator(Polarity.Lower, measure: "count", aggregation: Aggregation.Mean), fromOctober, "9"));
        Assert.Equal(KpiResult.NotInForce, Forecast(Make.Indicator(), Make.Target("at least 90%", to: "2020-02", contract: "c"), "95%"));
        Assert.Equal(KpiResult.Red, Forecast(Make.Indicator(frequency: Frequency.FinancialYear), Make.Target("at least 90%", contract: "c"), "80%"));
    }

    [Fact]
    public void BetterFigures_NeverMakeFewerGreen()
    {
        var random = new Random(1218);
        for (var round = 0; round < 200; round++)
        {
            var figures = Enumerable.Range(0, 4).Select(_ => (decimal)random.Next(800, 1000) / 10).ToList();
            var target = string.Create(CultureInfo.InvariantCulture, $"at least {random.Next(80, 100)}%");
            string Judged(decimal better) => Said(Make.Indicator(), [Make.Target(target, contract: "c")], string.Join(' ', figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure + better}%"))));
            Assert.InRange(Judged(0).Count(static one => one == 'G'), 0, Judged(random.Next(1, 30) / 10m).Count(static one => one == 'G'));
        }
    }

    private static KpiResult Forecast(Indicator indicator, Target target, string figure)
    {
        var picture = PictureOf(indicator, [target], Contract());
        var forecast = figure.Length == 0 ? null : Make.Observation("2019/20", figure.TrimEnd('?')) with { IsDoubtful = figure.EndsWith('?'), Aspect = Aspect.Forecast };
        return new JudgeKpis(picture, Months).Forecast(Assert.Single(KpiTargets.Of(picture, [Contract()])), forecast, Make.Period("2019/20"));
    }

    private static string Said(Indicator indicator, Target[] targets, string figures, DateOnly? contractFrom = null) => Said(indicator, targets, FiguresOf(figures), contractFrom);

    private static Observation[] FiguresOf(string figures) =>
        [.. figures.Split(' ').Select(static (text, month) => (Text: text, Month: Months[month])).Where(static cell => cell.Text.Length > 0).Select(static cell => Make.Observation(cell.Month.ToString(), cell.Text.TrimEnd('?')) with { IsDoubtful = cell.Text.EndsWith('?') })];

    private static string Said(Indicator indicator, Target[] targets, Observation[] figures, DateOnly? contractFrom = null, Period[]? months = null)
    {
        var contract = Contract(contractFrom);
        var picture = PictureOf(indicator, targets, contract);
        var kpi = Assert.Single(KpiTargets.Of(picture, [contract]));
        var every = new List<Core.Judging.Judgement?>();
        var history = new JudgeKpis(picture, months ?? Months).Of(kpi, figures, every);
        Assert.Equal(history.Results, every.Select(JudgeKpis.ResultOf));
        // Without the judgements of each month the judge is asked less often, and says the same.
        var quick = new JudgeKpis(picture, months ?? Months).Of(kpi, figures);
        Assert.Equal(history.Results, quick.Results);
        Assert.Equal((history.Last, history.LastRated, history.MonthsRed), (quick.Last, quick.LastRated, quick.MonthsRed));
        return new string([.. history.Results.Select(Letter)]);
    }

    private static char Letter(KpiResult result) => result switch { KpiResult.Green => 'G', KpiResult.Red => 'R', KpiResult.NotRated => 'N', KpiResult.Doubtful => 'D', KpiResult.NotInForce => '-' };

    private static Contract Contract(DateOnly? from = null) => new(ContractCode.Parse("c").Value, "C", "Sample County Council", from ?? new DateOnly(2019, 4, 1));

    private static OrganisationPicture PictureOf(Indicator indicator, IEnumerable<Target> targets, Contract contract)
    {
        var made = Make.Picture(indicator, targets);
        return new OrganisationPicture(made.Settings, made.Units, made.Indicators, made.Targets, [], []) { Values = made.Values.With<Contract>([contract]) };
    }
}
