using System.Globalization;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.BoardAssurance;

/// <summary>The strength of control over a risk and the direction of an objective, with their reasons.</summary>
public sealed class SuggestStrengthTests
{
    private static readonly RiskCode Code = RiskCode.Parse("3163").Value;

    // Controls: i in place, g in place with a gap, p planned, x planned with a gap. The register is of 31 March 2020.
    [Theory]
    [InlineData("i", "2020-12-31", "2020-03-01", ControlStrength.Strong, "one control is in place, without a gap|the latest assurance that is in date is of 1 January 2020|the next review is due on 1 June 2020")]
    [InlineData("ii", "2020-12-31", "2020-03-01", ControlStrength.Strong, "two controls are in place, none with a gap|the latest assurance that is in date is of 1 January 2020|the next review is due on 1 June 2020")]
    [InlineData("ig", "2020-12-31", "2020-03-01", ControlStrength.Medium, "the control c1 has a gap")]
    [InlineData("gx", "2020-12-31", "2019-06-01", ControlStrength.Medium, "the controls c0 and c1 have gaps|the review was due on 1 September 2019")]
    [InlineData("i", "2020-12-31", "2019-06-01", ControlStrength.Medium, "the review was due on 1 September 2019")]
    [InlineData("p", "2020-12-31", "2020-03-01", ControlStrength.Low, "no control is in place: every one is planned")]
    [InlineData("", "2020-12-31", "2020-03-01", ControlStrength.Low, "no control is recorded")]
    [InlineData("g", "2020-03-30", "2019-06-01", ControlStrength.Low, "no assurance of any line is in date: the last one ended on 30 March 2020")]
    [InlineData("i", "2020-03-31", "2020-03-01", ControlStrength.Strong, null)]
    [InlineData("", null, "2020-03-01", ControlStrength.Low, "no control is recorded|no assurance of any line is recorded")]
    public void Strength_IsThatOfTheControlsAssurancesAndReviews(string controls, string? assuredUntil, string reviewed, ControlStrength expected, string? reasons)
    {
        var risk = new Risk { Code = Code, Kind = RiskKind.Strategic, Title = "Falling morale", Owner = "Deputy Chief Executive", Recorded = Day("2019-05-01") };
        var grading = new Grading(Code, GradingStage.Current, Day(reviewed), RiskScore.Of(3, 3));
        var entry = RiskEntries.Of(risk, Day("2020-03-31"), [grading], [], []);
        var file = new RiskFile(entry)
        {
            Controls = [.. controls.Select(static (one, i) => new Control(ControlCode.Parse($"c{i}").Value, Code, "A control") { IsPlanned = one is 'p' or 'x', Gap = one is 'g' or 'x' ? "Not at night" : null })],
            Assurances = assuredUntil is null ? [] : [new Assurance(AssuranceCode.Parse("audit").Value, Reference.Parse("risk/3163", FinancialCalendar.April).Value, 3, Day("2020-01-01"), AssuranceResult.Positive) { ValidUntil = Day(assuredUntil) }],
        };
        var strength = SuggestStrength.Of(file, new RiskRegister(Day("2020-03-31"), RiskScheme.Usual, [], [entry]));
        Assert.Equal(expected, strength.Suggested);
        if (reasons is not null) Assert.Equal(reasons.Split('|'), strength.Reasons);
    }

    [Fact]
    public void PersonsWord_StandsBeforeTheSuggestion()
    {
        var risk = new Risk { Code = Code, Kind = RiskKind.Strategic, Title = "Falling morale", Owner = "Deputy Chief Executive", Recorded = Day("2019-05-01"), Strength = ControlStrength.Strong };
        var entry = RiskEntries.Of(risk, Day("2020-03-31"), [], [], []);
        Assert.Equal((ControlStrength.Low, ControlStrength.Strong), SuggestStrength.Of(new RiskFile(entry), new RiskRegister(Day("2020-03-31"), RiskScheme.Usual, [], [entry])) is var strength ? (strength.Suggested, strength.Strength) : default);
    }

    [Theory]
    [InlineData("12>9", "", "", TravelDirection.Improved, "risk 3163 fell from 12 to 9")]
    [InlineData("9>12", "", "", TravelDirection.Worsened, "risk 3163 rose from 9 to 12")]
    [InlineData("9>9", "", "", TravelDirection.Unchanged, "")]
    [InlineData("9>12", "+", "", TravelDirection.Unchanged, "Stability shows a special cause of improvement|risk 3163 rose from 9 to 12")]
    [InlineData("", "--+", "", TravelDirection.Worsened, "Stability shows a special cause of improvement|Stability shows a special cause of concern|Stability shows a special cause of concern")]
    [InlineData("", "", "2>1", TravelDirection.Unchanged, "the opinion on well led rose from partial to reasonable; an opinion is not counted")]
    [InlineData("9>12", "", "3>0", TravelDirection.Worsened, "risk 3163 rose from 9 to 12|the opinion on well led rose from no assurance to substantial; an opinion is not counted")]
    [InlineData("", "", "", TravelDirection.Unchanged, "")]
    public void Direction_IsThatOfMoreFacts_BetterOnesFirst(string score, string signals, string opinion, TravelDirection expected, string reasons)
    {
        var facts = new TravelFacts
        {
            Signals = [.. signals.Select(static one => new TravelSignal("Stability", one == '+'))],
            Scores = score.Split('>') is [var then, var now] ? [new TravelScore(Code, int.Parse(then, CultureInfo.InvariantCulture), int.Parse(now, CultureInfo.InvariantCulture))] : [],
            Opinions = opinion.Split('>') is [var was, var @is] ? [new TravelOpinion(new AssuranceDomain("well-led", null), Frame.Levels[was[0] - '0'], Frame.Levels[@is[0] - '0'])] : [],
        };
        var suggested = SuggestDirection.Of(facts);
        Assert.Equal((expected, reasons), (suggested.Direction, string.Join('|', suggested.Reasons)));
    }

    [Theory]
    [InlineData("88", "92", TravelDirection.Improved, "Sickness meets its target, which it missed before")]
    [InlineData("92", "88", TravelDirection.Worsened, "Sickness misses its target, which it met before")]
    [InlineData("70", "89", TravelDirection.Improved, "Sickness went from red to amber")]
    [InlineData("92", "93", TravelDirection.Unchanged, "Sickness: 93, better than 92; the rating is the same, so it is not counted")]
    [InlineData("92", "91", TravelDirection.Unchanged, "Sickness: 91, worse than 92; the rating is the same, so it is not counted")]
    [InlineData("92", "92", TravelDirection.Unchanged, "")]
    [InlineData(null, "93", TravelDirection.Unchanged, "")]
    public void RatingsGainedAndLost_AreFacts(string? before, string now, TravelDirection expected, string reasons)
    {
        var measure = new MeasureReading(new ObjectiveMeasure(ObjectiveCode.Parse("1").Value, IndicatorCode.Parse("sickness").Value, null, null, null, null), Judge(now), before is null ? null : Judge(before));
        var suggested = SuggestDirection.Of(new TravelFacts { Measures = [measure] });
        Assert.Equal((expected, reasons), (suggested.Direction, string.Join('|', suggested.Reasons)));

        static Core.Judging.Judgement Judge(string value) => Make.Judgement(Make.Observation("2020-03", value), Make.Target("at least 90"));
    }

    // Risks are written as kind, score, and the highest score that is tolerated.
    [Theory]
    [InlineData("operational 16 12", TravelDirection.Worsened, "risk 3163 is new, with a score of 16 (extreme), above the 12 that is tolerated")]
    [InlineData("operational 15 15", TravelDirection.Worsened, "risk 3163 is new, with a score of 15 (extreme)")]
    [InlineData("operational 9 6", TravelDirection.Worsened, "risk 3163 is new, with a score of 9 (high), above the 6 that is tolerated")]
    [InlineData("operational 9 12", TravelDirection.Unchanged, "")]
    [InlineData("operational - 12", TravelDirection.Unchanged, "")]
    [InlineData("strategic 9 12", TravelDirection.Worsened, "strategic risk 3163 is new, with a score of 9 (high)")]
    [InlineData("strategic - 12", TravelDirection.Worsened, "strategic risk 3163 is new and not graded yet")]
    public void NewRisks_CountWhereTheyHaveWeight(string risk, TravelDirection expected, string reasons)
    {
        var parts = risk.Split(' ');
        int? score = parts[1] == "-" ? null : int.Parse(parts[1], CultureInfo.InvariantCulture);
        var suggested = SuggestDirection.Of(new TravelFacts { NewRisks = [new TravelNewRisk(Code, parts[0] == "strategic" ? RiskKind.Strategic : RiskKind.Operational, score, score is null ? null : score >= 15 ? "extreme" : "high", score >= 15, int.Parse(parts[2], CultureInfo.InvariantCulture))] });
        Assert.Equal((expected, reasons), (suggested.Direction, string.Join('|', suggested.Reasons)));
    }

    [Fact]
    public void ClosedRisks_AreBetter_AndStandBeforeWhatIsWorse()
    {
        var suggested = SuggestDirection.Of(new TravelFacts { Scores = [new TravelScore(Code, 8, 12)], ClosedRisks = [new TravelClosedRisk(RiskCode.Parse("3150").Value, Day("2020-03-03"))] });
        Assert.Equal((TravelDirection.Unchanged, 1, 1), (suggested.Direction, suggested.Better, suggested.Worse));
        Assert.Equal(["risk 3150 was closed on 3 March 2020", "risk 3163 rose from 8 to 12"], suggested.Reasons);
    }

    [Theory]
    [InlineData(false, "there is no earlier position to compare with")]
    [InlineData(true, "there is no earlier position to compare with: the facts are compared with the end of January 2020|risk 3163 rose from 8 to 12")]
    public void WithoutAnEarlierPosition_TheFirstReasonSaysSo(bool moves, string reasons)
    {
        var suggested = SuggestDirection.Of(new TravelFacts { Scores = moves ? [new TravelScore(Code, 8, 12)] : [], ComparedFrom = Core.Periods.Period.Month(2020, 1), Language = CultureInfo.GetCultureInfo("en-GB") });
        Assert.Equal((false, reasons), (suggested.HasEarlier, string.Join('|', suggested.Reasons)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
