using System.Globalization;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Linting;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Tests.BoardAssurance;

/// <summary>What is found in a framework, each with evidence that shows it.</summary>
public sealed class LintFrameworkTests
{
    private static readonly string[] Ends = ["substantial", "no-assurance"];

    // responsive-s2, -r2, -p2, -n2 of the published framework of March 2020.
    private static Frame Complaints => new Frame(span: 2).Indicator("complaints-late", "count").Indicator("complaints-days-late", "count").Line(
        "complaints-in-time",
        ("responsive-s2", "substantial", "complaints-late equals 0 and complaints-learning is yes"),
        ("responsive-r2", "reasonable", "complaints-late equals 1 and complaints-days-late at most 5 and complaints-learning is yes"),
        ("responsive-p2", "partial", "complaints-late more than 1 and complaints-days-late at most 5 and complaints-learning is no"),
        ("responsive-n2", "no-assurance", "complaints-days-late more than 5 and complaints-learning is no for 2 spans"));

    [Fact]
    public void TwoComplaintsLate_WithLearning_FitNoLevel()
    {
        var gap = Gap(Complaints);
        Assert.True(gap.IsWarning);
        Assert.Equal("responsive-s2", gap.Criterion);
        Assert.Equal("complaints-late is 2 and complaints-learning is yes", gap.Example);
    }

    // responsive-s1, -r1, -p1, -n1.
    [Fact]
    public void AverageAboveTarget_WithOneServiceBelow_FitsNoLevel()
    {
        var gap = Gap(new Frame().Indicator("waits", "percentage").Line(
            "waits",
            ("responsive-s1", "substantial", "waits in each service at least target"),
            ("responsive-r1", "reasonable", "waits less than target and waits at least target less 1 point"),
            ("responsive-p1", "partial", "waits less than target less 1 point and waits at least target less 3 points"),
            ("responsive-n1", "no-assurance", "waits less than target less 3 points")));
        Assert.Equal("the target of waits is 90%, waits is 90% and waits is 91% in 19 of 20 services and 89% in one", gap.Example);
    }

    // effective-n1 and effective-s2, -r2, -p2, -n2.
    private static Frame Appraisals(string worst) => new Frame().Indicator("training", "percentage").Indicator("appraisals", "percentage")
        .Line(
            "training", LineRule.Best, "partial",
            ("effective-n1", "no-assurance", "training in at least 26% of service less than target or number of service where (training less than target less 5 points) at least 3"))
        .Line(
            "appraisals",
            ("effective-s2", "substantial", "appraisals in each service at least target"),
            ("effective-r2", "reasonable", "appraisals in at least 90% of service, others at most 5 points below, at least target"),
            ("effective-p2", "partial", "appraisals in at least 80% of service, others at most 2 of them more than 5 points below, at least target"),
            ("effective-n2", "no-assurance", $"appraisals in at least 21% of service less than target {worst} number of service where (appraisals less than target less 5 points) at least 3"));

    [Fact]
    public void And_WhereTheNeighbourHasOr_IsFound_InPlaceOfTheGapThatItLeaves()
    {
        var found = LintFramework.Of(Appraisals("and").Version, Appraisals("and").Picture).Where(static one => one.IsWarning).ToList();
        var joined = Assert.Single(found);
        Assert.Equal((FrameworkFinding.Joined, "effective-n2"), (joined.Code, joined.Criterion));
        Assert.Equal("AND between the parts of effective-n2, where effective-n1 has OR between the same", joined.Found);
    }

    [Fact]
    public void Or_AsTheNeighbourHasIt_LeavesNoGap() => Assert.DoesNotContain(LintFramework.Of(Appraisals("or").Version, Appraisals("or").Picture), static one => one.IsWarning);

    // The neighbours on both sides have OR; the worst level is the contrary of the one before, and has AND by right.
    [Theory]
    [InlineData("late at most 4 and days at most 6", "b")]
    [InlineData("late at most 4 or days at most 6", null)]
    [InlineData("late at most 4", null)]
    public void And_BetweenLevelsThatHaveOr_IsFound(string middle, string? expected)
    {
        var frame = new Frame().Indicator("late", "count").Indicator("days", "count").Line(
            "late",
            ("a", "substantial", "late at most 2 or days at most 3"),
            ("b", "reasonable", middle),
            ("c", "partial", "late at most 6 or days at most 9"),
            ("d", "no-assurance", "late more than 6 and days more than 9"));
        var joined = LintFramework.Of(frame.Version, frame.Picture).SingleOrDefault(static one => one.Code == FrameworkFinding.Joined);
        Assert.Equal(expected, joined?.Criterion);
        if (joined is null) return;
        Assert.Equal("AND between the parts of b, where a and c have OR between the same", joined.Found);
        Assert.Equal("late is 3 and days is 7", joined.Example);
    }

    // What lies between two neighbouring levels has a level, that of a worse one.
    [Theory]
    [InlineData("percentage", "done at least 95%", "done between 90% and 94%", "done at least 80%", "done is 94.5%")]
    [InlineData("percentage", "done at least 95%", "done at least 90% and done at most 94%", "done at least 80%", null)]
    [InlineData("percentage", "done at least 94.1%", "done between 90% and 94%", "done at least 80%", "done is 94.05%")]
    [InlineData("percentage", "done at least target", "done between target less 5 points and target less 1 point", "done at least 70%", "the target of done is 75% and done is 74.5%")]
    [InlineData("percentage", "done at least 95%", "done at least 90%", "done at least 80%", null)]
    [InlineData("percentage", "done more than 94%", "done between 90% and 94%", "done at least 80%", null)]
    [InlineData("percentage", "done at least 95% and asked is yes", "done between 90% and 94% and asked is yes", "done at least 80%", "done is 94.5% and asked is yes")]
    [InlineData("count", "done at least 95", "done between 90 and 94", "done at least 80", null)]
    [InlineData("count", "done at most 2", "done between 4 and 5", "done at most 9", "done is 3")]
    public void NeighbouringLevels_WhoseThresholdsDoNotMeet_AreFound(string measure, string better, string worse, string worst, string? example)
    {
        var frame = new Frame().Indicator("done", measure).Line("done", ("a", "substantial", better), ("b", "reasonable", worse), ("c", "partial", worst));
        var step = LintFramework.Of(frame.Version, frame.Picture).SingleOrDefault(static one => one.Code == FrameworkFinding.Gap && one.Criterion == "b");
        Assert.Equal(example, step?.Example);
        if (step is not null) Assert.Equal("evidence between a (substantial) and b (reasonable) that counts as partial", step.Found);
    }

    [Theory]
    [InlineData("late at most 1", "late more than 2", "late is 2")]
    [InlineData("late equals 1", "late more than 1", "late is 0")]
    [InlineData("late less than 5", "late more than 5", "late is 5")]
    [InlineData("late at most mean", "late more than upper limit", "the mean of late is 100, the upper limit of late is 120 and late is 101")]
    [InlineData("late at most last year", "late more than target", "late was 100 last year, the target of late is 120 and late is 101")]
    public void ThresholdsOfNeighbours_ThatLeaveAGap_AreFoundWithANumberInIt(string better, string worse, string example) =>
        Assert.Equal(example, Gap(new Frame().Indicator("late", "count").Line("late", LineRule.Best, null, ("a", "substantial", better), ("b", "no-assurance", worse))).Example);

    [Theory]
    [InlineData("late at most 1", "late more than 1")]
    [InlineData("late at most 1", "late at least 2")]
    [InlineData("late at most mean", "late more than mean in any period")]
    [InlineData("late at most 1 and asked is yes", "late more than 1 or asked is no or asked is partly")]
    [InlineData("asked is yes", "asked is partly or asked is no")]
    public void ThresholdsThatMeet_LeaveNoGap(string better, string worse) =>
        Assert.DoesNotContain(LintFramework.Of(Two(better, worse).Version, Two(better, worse).Picture), static one => one.Code == FrameworkFinding.Gap);

    // A whole number lies in no gap between 1 and 2; a percentage does.
    [Fact]
    public void Percentages_HaveNumbersBetweenWholeOnes() =>
        Assert.Equal("done is 1.5%", Gap(new Frame().Indicator("done", "percentage").Line("done", ("a", "substantial", "done at least 2%"), ("b", "no-assurance", "done at most 1%"))).Example);

    [Fact]
    public void OneMonthInside_AndOneOutside_FitsNoLevel_WhereBothAskForEveryMonth()
    {
        var gap = Gap(new Frame(span: 2).Indicator("late", "count").Line("late", ("a", "reasonable", "late at most upper limit"), ("b", "partial", "late more than upper limit")));
        Assert.Equal("the upper limit of late is 120, late is 119 at the beginning of the span and late is 121 at its end", gap.Example);
    }

    [Fact]
    public void Questions_AnsweredInPart_AreANoteWhereNoCriterionAsks()
    {
        var gap = Gap(Two("asked is yes", "asked is no"));
        Assert.False(gap.IsWarning);
        Assert.Equal("asked is partly", gap.Example);
    }

    [Fact]
    public void Otherwise_LeavesNoGap() => Assert.DoesNotContain(
        LintFramework.Of(new Frame().Indicator("late", "count").Line("late", LineRule.Best, "no-assurance", ("a", "substantial", "late at most 1")).Version, Two("late at most 1", "late more than 1").Picture),
        static one => one.Code == FrameworkFinding.Gap);

    // A ladder whose thresholds meet has no gap; with one of them moved apart it has, and the number of the example lies in it.
    [Fact]
    public void Ladders_OfRandomThresholds_HaveAGapExactlyWhereOneWasMade()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var at = Enumerable.Range(0, 3).Select(_ => random.Next(1, 90)).Distinct().Order().ToList();
            if (at.Count < 3) continue;
            var torn = random.Next(0, 3);
            Assert.DoesNotContain(LintFramework.Of(Ladder(at, at).Version, Ladder(at, at).Picture), static one => one.Code == FrameworkFinding.Gap);
            var above = at.Select((one, i) => i == torn ? one + 1 : one).ToList();
            if (torn < 2 && above[torn] > at[torn + 1]) continue;
            var number = decimal.Parse(Gap(Ladder(at, above)).Example["late is ".Length..], CultureInfo.InvariantCulture);
            Assert.Equal(at[torn] + 1, number);
        }
    }

    [Fact]
    public void LevelLeftOut_IsANote_UnlessOtherwiseNamesItOrTheLineHasTriggers()
    {
        Assert.Equal("the line late without reasonable and partial", LeftOut(LineRule.Best, null)?.Found);
        Assert.Equal("the line late without partial", LeftOut(LineRule.Best, "reasonable")?.Found);
        Assert.Null(LeftOut(LineRule.Worst, "substantial"));
    }

    [Fact]
    public void Triggers_ThatOverlapAtUnequalLevels_AreANote_UnlessTheWorseIsAHarderCase()
    {
        var frame = new Frame().Indicator("late", "count").Line("late", LineRule.Worst, "substantial", ("p", "partial", "late between 1 and 5"), ("n", "no-assurance", "late more than 3"));
        var overlap = Assert.Single(LintFramework.Of(frame.Version, frame.Picture), static one => one.Code == FrameworkFinding.Overlap);
        Assert.Equal(("p", false, "late is 4"), (overlap.Criterion, overlap.IsWarning, overlap.Example));
        var harder = new Frame().Indicator("late", "count").Line("late", LineRule.Worst, "substantial", ("p", "partial", "late at least 1"), ("n", "no-assurance", "late more than 3"));
        Assert.DoesNotContain(LintFramework.Of(harder.Version, harder.Picture), static one => one.Code == FrameworkFinding.Overlap);
    }

    [Theory]
    [InlineData("late at least target less 5%", "Near the target", "5% below or above in a, and not of what")]
    [InlineData("late in at least 85% of service, others at most 5% below, at least target", "Near the target", "5% below or above in a, and not of what")]
    [InlineData("late at least 1", "No more than 5% below in the others", "5% below or above in a, and not of what")]
    [InlineData("late at least 1", "Savings are below plan by no more than 2.5%", "2.5% below or above in a, and not of what")]
    [InlineData("late at least target less 5 points", "No more than 5 points below", null)]
    [InlineData("late at least target less 5% of the target", "Below plan by no more than 5% of the plan", null)]
    [InlineData("late at least 1", "More than 90% of patients, and no more than 5% of services are at 90% or below", null)]
    public void Percentage_ThatDoesNotSayOfWhat_IsANote(string when, string text, string? found)
    {
        var frame = new Frame().Indicator("late", "percentage").Line("late", ("a", "substantial", when)).Text(text);
        Assert.Equal(found, LintFramework.Of(frame.Version, frame.Picture).FirstOrDefault(static one => one.Code == FrameworkFinding.Margin)?.Found);
    }

    [Fact]
    public void IndicatorThatNoOneKeeps_IsFound()
    {
        var ceased = new IndicatorStatus(ReportingState.Ceased, Core.Periods.Period.Parse("2019-01").Value);
        var frame = new Frame().Indicator("gone", "count", status: ceased).Indicator("orphan", "count", owner: null)
            .Line("late", ("a", "substantial", "gone at most 1 and orphan at most 1 and number of service where (unknown at least 1) at most 2"));
        Assert.Equal(
            [
                (true, "the indicator gone, which ceased before the framework begins"),
                (true, "the indicator unknown, which is not defined"),
                (false, "an indicator of criteria without an owner: orphan"),
            ],
            LintFramework.Of(frame.Version, frame.Picture).Where(static one => one.Code == FrameworkFinding.Unkept).OrderByDescending(static one => one.IsWarning).ThenBy(static one => one.Found, StringComparer.Ordinal).Select(static one => (one.IsWarning, one.Found)));
    }

    private static Frame Two(string better, string worse) => new Frame(span: 2).Indicator("late", "count").Line("late", (Ends[0], Ends[0], better), (Ends[1], Ends[1], worse));

    private static Frame Ladder(List<int> at, List<int> above) => new Frame().Indicator("late", "count").Line(
        "late",
        ("s", "substantial", $"late at most {at[0]}"),
        ("r", "reasonable", $"late more than {above[0]} and late at most {at[1]}"),
        ("p", "partial", $"late more than {above[1]} and late at most {at[2]}"),
        ("n", "no-assurance", $"late more than {above[2]}"));

    private static FrameworkFinding? LeftOut(LineRule takes, string? otherwise)
    {
        var frame = new Frame().Indicator("late", "count").Line("late", takes, otherwise, ("s", "substantial", "late at most 1"), ("n", "no-assurance", "late more than 1"));
        return LintFramework.Of(frame.Version, frame.Picture).FirstOrDefault(static one => one.Code == FrameworkFinding.LeftOut);
    }

    private static FrameworkFinding Gap(Frame frame) => Assert.Single(LintFramework.Of(frame.Version, frame.Picture), static one => one.Code == FrameworkFinding.Gap);
}
