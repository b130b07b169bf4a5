using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Checks;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.SinceLast;
using Plumbline.Core.SinceLast.Comparing;
using Plumbline.Core.SinceLast.Passing;

namespace Plumbline.Core.Tests.SinceLast;

/// <summary>The three lists that a committee passes up.</summary>
public sealed class DraftUpwardTests
{
    private static readonly AssuranceLevel[] Levels = [new("substantial", 0), new("reasonable", 1), new("partial", 2), new("no-assurance", 3)];

    // The last of fourteen months after thirteen of a steady course, and the rule that tells of it.
    [Theory]
    [InlineData("95% 96%", "50%", "at least 90%", "OffTargetAndWorse")]
    [InlineData("85% 86%", "85.5%", "at least 90%", "OffTargetThroughout")]
    [InlineData("95% 96%", "60%", "at least 50%", "WorseOnTarget")]
    [InlineData("85% 86%", "95%", "at least 90%", "Better")]
    [InlineData("95% 96%", "95.5%", "at least 90%", "MetThroughout")]
    [InlineData("85% 96%", "95%", "at least 90%", "")]
    [InlineData("95% 96%", "50%!", "at least 90%", "")]
    public void AMeasure_StandsInTheListOfItsRule(string course, string last, string target, string expected)
    {
        var values = course.Split(' ');
        var figures = string.Join("; ", Enumerable.Range(0, 13).Select(at => FormattableString.Invariant($"{2023 + (at / 12)}-{(at % 12) + 1:00} {values[at % 2]}")));
        var now = new Standpoints("2024-02").Measure("rate", $"{figures}; 2024-02 {last}", target).Made();
        Assert.Equal(expected, string.Join(' ', DraftUpward.Run(now, then: null, []).Select(static one => one.Rule)));
    }

    [Fact]
    public void WhatIsNew_IsToldAgainstThePaperBefore()
    {
        var then = new Standpoints("2024-02").Measure("rate", "2024-02 95%").Measure("aim", "2024-02 95%", "at least 85%").Risk("1", 9).Risk("2", 6).Made();
        var now = new Standpoints("2024-03").Measure("rate", "2024-02 95%; 2024-03 89%?").Measure("aim", "2024-02 95%; 2024-03 95%", "at least 90%").Risk("1", 6).Risk("2", 6, closed: "2024-03-05").Made();
        now = now with { Assurances = [Assurance("a", AssuranceResult.Positive), Assurance("b", AssuranceResult.Negative)] };
        Assert.Equal(
            """
            Advise|Rate: 89% in March 2024, 1 point short of its target. Worse, from 95%.
            Advise|Risk 1: Internal audit says that it does not work, on 10 March 2024. It leaves open: no record.
            Advise|Aim: the target is now at least 90%, and was at least 85%.
            Advise|Provisional figures: one figure may still be revised: Rate.
            Assure|Risk 2 title of 2: closed on 5 March 2024: It has passed.
            Assure|Risk 1 title of 1: down from 9 to 6.
            Assure|Risk 1: Internal audit says that it works, on 10 March 2024. It leaves open: no record.
            """.ReplaceLineEndings("\n"),
            Said(now, then));
        Assert.Equal("Advise|Provisional figures: one figure may still be revised: Rate.", Said(now, then: null));
    }

    [Fact]
    public void ARiskAboveTolerance_IsAnAlert_UnlessItIsAccepted()
    {
        var now = new Standpoints("2024-03").Risk("1", 20).Risk("2", 16).Risk("3", 4).Act("late", "2024-03-01", redated: 1).Act("once", "2024-03-02").Find("wrong", "risk/3", Severity.Error).Find("wrong", "risk/2", Severity.Error).Find("odd", "risk/3").Made();
        now = now with { Acceptances = [new RiskAcceptance(RiskCode.Parse("2").Value, new DateOnly(2024, 1, 1), "Board", "Known", new DateOnly(2024, 12, 31))] };
        Assert.Equal(
            """
            Alert|Risk 1 title of 1: scores 20; the limit is 14. No one has accepted it; two actions are open.
            Alert|Do late: overdue since 1 March 2024 (Chief Nurse). First due on 31 January 2024, and put off once.
            Alert|Error in the audit: Found one at risk/3. One more is of this kind.
            """.ReplaceLineEndings("\n"),
            Said(now, then: null));
    }

    // An audit finds much that is wrong with single figures: a board hears how much.
    [Fact]
    public void ErrorsInFigures_AreOneSentence_AndNoAlert() => Assert.Equal(
        "Advise|Errors in figures: the checks find three errors in two measures that no one has accepted.",
        Said(new Standpoints("2024-03").Find("sum", "figure/a/council/2024-01", Severity.Error).Find("range", "figure/a/council/2024-01", Severity.Error).Find("range", "figure/b/council/2024-02", Severity.Error).Find("sum", "figure/b/council/2024-03").Made(), then: null));

    [Theory]
    [InlineData(null, false, "Assure|Risk 1 title of 1: down from 12 to 8.")]
    [InlineData("Reviews are paused", false, "Advise|Risk 1 title of 1: down from 12 to 8, but one control has a gap.")]
    [InlineData(null, true, "Advise|Risk 1 title of 1: down from 12 to 8, but one control is not yet in place.")]
    public void ARiskThatFell_AssuresOnlyWhereItsControlsHaveNoGap(string? gap, bool isPlanned, string expected)
    {
        var now = new Standpoints("2024-03").Risk("1", 8).Made() with { Controls = [new Control(ControlCode.Parse("reviews").Value, RiskCode.Parse("1").Value, "Peer reviews") { Gap = gap, IsPlanned = isPlanned }] };
        Assert.Equal(expected, Said(now, new Standpoints("2024-02").Risk("1", 12).Made()));
    }

    // The level given, what the criteria come to at best and at worst, whether something changed since, and what is said.
    [Theory]
    [InlineData(0, "2", false, "Alert|Safe, objective 1: the opinion is substantial; the criteria suggest partial. The reason given: visits.")]
    [InlineData(2, "3", false, "Alert|Safe, objective 1: the opinion is partial; the criteria suggest no assurance. The reason given: visits.")]
    [InlineData(0, "2 3", true, "Alert|Safe, objective 1: the opinion is substantial; the criteria suggest partial at best. The reason given: visits. It was given before these changes: falls of March.")]
    [InlineData(1, "2 3", false, "Advise|Safe, objective 1: the opinion is reasonable; the criteria suggest partial at best. The reason given: visits.")]
    [InlineData(0, "none fits", false, "Advise|Safe, objective 1: the opinion is substantial; no level fits the evidence. The reason given: visits.")]
    [InlineData(0, "for a person", false, "Advise|Safe, objective 1: the opinion is substantial; it rests on questions that no one has answered.")]
    [InlineData(1, "0 3", false, "Advise|Safe, objective 1: the opinion is reasonable; it cannot be tested, because evidence is missing.")]
    [InlineData(0, "1", false, "Advise|Safe, objective 1: the opinion is substantial; the criteria suggest reasonable. The reason given: visits.")]
    [InlineData(1, "1", false, "Assure|Safe, objective 1: the opinion is reasonable, as the criteria suggest.")]
    [InlineData(1, "1", true, "Advise|Safe, objective 1: the opinion, reasonable, was given before these changes: falls of March.")]
    [InlineData(2, "1", false, "")]
    public void AnOpinion_IsToldBesideTheEvidence(int given, string comesTo, bool hasLapsed, string expected)
    {
        var (code, period) = (ObjectiveCode.Parse("1").Value, Period.Month(2024, 3));
        var domain = new AssuranceDomain("safe", null);
        var suggestion = comesTo switch
        {
            "none fits" => new DomainSuggestion(domain, SuggestionKind.NoneFits, null, null, true, []),
            "for a person" => new DomainSuggestion(domain, SuggestionKind.ForAPerson, null, null, false, []),
            _ => new DomainSuggestion(domain, comesTo.Length == 1 ? SuggestionKind.Level : SuggestionKind.Range, Levels[comesTo[0] - '0'], Levels[comesTo[^1] - '0'], false, []),
        };
        var reading = new DomainReading(domain, suggestion, new Opinion(code, "safe", period, Levels[given].Code, "visits.", "Chief Nurse", period.Last), null)
        {
            GivenLevel = Levels[given],
            ChangedSince = hasLapsed ? ["falls of March"] : [],
        };
        var objective = new ObjectiveReading(new Objective(code, "Good care", 1, null, ["safe"])) { Domains = [reading] };
        var now = new Standpoints("2024-03").Made() with { Assurance = new AssuranceReading(period, new FrameworkVersion { From = new DateOnly(2020, 4, 1), Levels = Levels, SpanMonths = 2, Domains = [domain], Lines = [] }, [objective]) };
        Assert.Equal(expected, Said(now, then: null));
        Assert.All(DraftUpward.Run(now, null, []), static one => Assert.Equal("opinion/1/safe/2024-03", Assert.Single(one.Said.References).ToString()));
    }

    [Fact]
    public void NoMeasure_IsBothAnAlertAndAnAssurance()
    {
        var random = new Random(20240402);
        var seen = new HashSet<UpwardRule>();
        for (var i = 0; i < 200; i++)
        {
            var (middle, spread) = (random.Next(60, 100), random.Next(1, 12));
            var figures = string.Join("; ", Enumerable.Range(0, 14).Select(at => FormattableString.Invariant($"{2023 + (at / 12)}-{(at % 12) + 1:00} {Math.Min(100, middle + random.Next(-spread, spread) + (at == 13 ? random.Next(-30, 30) : 0))}%")));
            var sentences = DraftUpward.Run(new Standpoints("2024-02").Measure("rate", figures).Made(), null, []);
            var lists = sentences.Select(static one => one.List).ToHashSet();
            Assert.False(lists.Contains(UpwardList.Alert) && lists.Contains(UpwardList.Assure));
            Assert.All(sentences, static one => Assert.NotEmpty(one.Said.References));
            seen.UnionWith(sentences.Select(static one => one.Rule));
        }

        Assert.Superset(new HashSet<UpwardRule> { UpwardRule.OffTargetAndWorse, UpwardRule.OffTargetThroughout, UpwardRule.MetThroughout, UpwardRule.Better }, seen);
    }

    private static Core.Risks.Records.Assurance Assurance(string code, AssuranceResult result) =>
        new(AssuranceCode.Parse(code).Value, Reference.Parse("risk/1", FinancialCalendar.April).Value, Core.Risks.Records.Assurance.LastLine, new DateOnly(2024, 3, 10), result) { Source = "Internal audit", Gap = "no record" };

    private static string Said(Standpoint now, Standpoint? then) =>
        string.Join('\n', DraftUpward.Run(now, then, then is null ? [] : CompareStandpoints.Run(then, now, ChangeNotes.None)).Select(static one => $"{one.List}|{one.Said}"));
}
