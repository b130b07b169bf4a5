using System.Globalization;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.SinceLast;
using Plumbline.Core.SinceLast.Comparing;

namespace Plumbline.Core.Tests.SinceLast;

/// <summary>What changed between two papers.</summary>
public sealed class CompareStandpointsTests
{
    private static readonly string[] Values = ["95%", "91%", "89%", "70%", "n/a", ""];

    // Figures then and now, a target, and what is said.
    [Theory]
    [InlineData("2024-02 95%", "2024-02 95%; 2024-03 89%", "OffTarget|Rate: off target now, 89% in March 2024, 1 point short of its target. It was on target, 95% in February 2024.")]
    [InlineData("2024-02 89%", "2024-02 89%; 2024-03 95%", "OnTarget|Rate: on target now, 95% in March 2024, 5 points above its target. It was off target, 89% in February 2024.")]
    [InlineData("2024-02 86%", "2024-02 86%; 2024-03 70%", "BeyondTolerance|Rate: beyond the tolerance of its target now, 70% in March 2024, 20 points short of its target. It was within it, 86% in February 2024.")]
    [InlineData("2024-02 70%", "2024-02 70%; 2024-03 86%", "WithinTolerance|Rate: within the tolerance of its target now, 86% in March 2024, 4 points short of its target. It was beyond it, 70% in February 2024.")]
    [InlineData("2024-02 95%", "2024-02 95%", "FellSilent|Rate: no figure for March 2024; the latest is 95%, February 2024.")]
    [InlineData("2024-01 95%", "2024-01 95%; 2024-03 95%", "NewlyReported|Rate: reported now, 95% in March 2024. The paper before had no figure for February 2024.")]
    [InlineData("2024-02 95%", "2024-02 94%#3; 2024-03 95%", "FigureRevised|Rate: February 2024 is revised from 95% to 94%. Change 3, 2 April 2024, gives the reason “Late returns”.")]
    [InlineData("2024-01 95%; 2024-02 95%", "2024-01 92%#3; 2024-02 94%#4; 2024-03 95%", "FigureRevised|Rate: two published figures are revised, the first of January 2024; February 2024 is revised from 95% to 94%. Change 4, 3 April 2024, gives no reason.")]
    [InlineData("2024-02 95%", "2024-01 93%; 2024-02 95%; 2024-03 95%", "FigureAdded|Rate: the figure of January 2024, 93%, came after the paper of February 2024.")]
    [InlineData("2024-01 93%; 2024-02 95%", "2024-02 95%; 2024-03 95%", "FigureWithdrawn|Rate: the figure of January 2024, 93%, stood in the paper of February 2024 and is withdrawn.")]
    [InlineData("2024-02 95%", "2024-02 95%; 2024-03 70%!", "")]
    [InlineData("2024-02 5.0%", "2024-02 5.00%; 2024-03 5%", "")]
    [InlineData("2024-02 95%", "2024-02 95%; 2024-03 96%", "")]
    public void AMeasure_SaysWhatMoved(string then, string now, string expected) => Assert.Equal(
        expected, Said(new Standpoints("2024-02").Measure("rate", then), new Standpoints("2024-03").Measure("rate", now)));

    [Theory]
    [InlineData("50%", "WorseBegan")]
    [InlineData("99.9%", "BetterBegan")]
    public void ASpecialCause_BeginsAndEnds(string last, string expected)
    {
        var year = string.Join("; ", Enumerable.Range(1, 14).Select(static month => string.Create(CultureInfo.InvariantCulture, $"{2022 + ((month - 1) / 12)}-{((month - 1) % 12) + 1:00} {(month % 2 == 0 ? "95%" : "96%")}")));
        var (then, now) = (new Standpoints("2023-02").Measure("rate", year, target: null).Made(), new Standpoints("2023-03").Measure("rate", $"{year}; 2023-03 {last}", target: null).Made());
        Assert.Equal(Enum.Parse<SinceKind>(expected), Assert.Single(CompareStandpoints.Run(then, now, ChangeNotes.None)).Kind);
        Assert.Equal(SinceKinds.Backwards(Enum.Parse<SinceKind>(expected)), Assert.Single(CompareStandpoints.Run(now, then, ChangeNotes.None)).Kind);
    }

    [Fact]
    public void ManyMeasuresThatFallSilent_AreOneFact_ThatKeepsEachReference()
    {
        var (then, now) = (new Standpoints("2024-02"), new Standpoints("2024-03"));
        foreach (var code in new[] { "a", "b", "c", "d" }) (then, now) = (then.Measure(code, "2024-02 95%"), now.Measure(code, "2024-02 95%"));
        var fact = Assert.Single(CompareStandpoints.Run(then.Made(), now.Made(), ChangeNotes.None));
        Assert.Equal("Four measures: no figure now, and one in the paper before: A, B, C and D.", fact.Said.ToString());
        Assert.Equal(["a", "b", "c", "d"], fact.Said.References.Select(static one => one.Indicator!.ToString()).Distinct().Order());
    }

    [Fact]
    public void ATarget_SaysWhatItWas() => Assert.Equal(
        "TargetChanged|Rate: the target is now at least 85%, and was at least 90%. Change 3, 2 April 2024, gives the reason “Late returns”.",
        Said(new Standpoints("2024-02").Measure("rate", "2024-02 95%"), new Standpoints("2024-03").Measure("rate", "2024-02 95%; 2024-03 95%", "at least 85%")));

    [Fact]
    public void ADefinition_SaysWhichPartsDiffer() => Assert.Equal(
        "DefinitionChanged|Rate: defined otherwise: its formula and its source differ from the paper before.",
        Said(
            new Standpoints("2024-02").Measure("rate", "2024-02 95%"),
            new Standpoints("2024-03").Measure("rate", "2024-02 95%; 2024-03 95%", change: static one => one with { Formula = "X / Y", Source = "Another system" })));

    [Fact]
    public void AMeasureOfOnePaperAlone_IsNewOrGone() => Assert.Equal(
        "MeasureAdded|New: new in this paper.\nMeasureLeft|Old: no longer in this paper.",
        Said(new Standpoints("2024-02").Measure("old", "2024-02 95%"), new Standpoints("2024-03").Measure("new", "2024-03 95%")));

    [Fact]
    public void Risks_ActionsAndFindings_AreTold_TheMostPressingFirst() => Assert.Equal(
        """
        RiskNew|Risk 4 title of 4: new, with a score of 6.
        RiskUp|Risk 2 title of 2: up from 9 to 12.
        ActionOverdue|Do late: overdue since 1 March 2024 (Chief Nurse). First due on 1 January 2024, and put off twice.
        FindingOpened|New error: Found one at risk/4.
        FindingOpened|New warning: Found one at risk/2.
        RiskClosed|Risk 3 title of 3: closed on 5 March 2024: It has passed.
        RiskDown|Risk 1 title of 1: down from 12 to 8.
        ActionEnded|Do over: done on 8 March 2024.
        FindingSettled|Settled warning: the paper before had “Found one at risk/3”.
        """.ReplaceLineEndings("\n"),
        Said(
            new Standpoints("2024-02").Risk("1", 12).Risk("2", 9).Risk("3", 4).Act("late", "2024-03-01").Act("over", "2024-04-01").Find("one", "risk/3").Find("two", "risk/1", Severity.Note),
            new Standpoints("2024-03").Risk("1", 8).Risk("2", 12).Risk("3", 4, closed: "2024-03-05").Risk("4", 6).Act("late", "2024-03-01", redated: 2).Act("over", "2024-04-01", done: "2024-03-08").Find("one", "risk/2").Find("two", "risk/4", Severity.Error)));

    // Three are told one by one; more are one change, by level.
    [Theory]
    [InlineData(1, "OpinionGiven|Safe, objective 1: first opinion: substantial.")]
    [InlineData(4, "OpinionGiven|Four first opinions: substantial for safe, objective 1; safe, objective 3. Reasonable for safe, objective 2; safe, objective 4.")]
    public void FirstOpinions_AreOneChangeWhereTheyAreMany(int count, string expected) => Assert.Equal(
        expected,
        string.Join('\n', CompareStandpoints.Run(
            new Standpoints("2024-02").Made() with { Assurance = Opinions(count, isGiven: false) }, new Standpoints("2024-03").Made() with { Assurance = Opinions(count, isGiven: true) }, ChangeNotes.None).Select(static fact => $"{fact.Kind}|{fact.Said}")));

    [Theory]
    [InlineData(2, "Settled warning: the paper before had “Found one at risk/1”. One more finding of this kind is settled.", "New warning: Found one at risk/1. One more finding of this kind is new.")]
    [InlineData(3, "Settled warning: the paper before had “Found one at risk/1”. Two more findings of this kind are settled.", "New warning: Found one at risk/1. Two more findings of this kind are new.")]
    public void FindingsOfOneKind_AreCounted(int count, string settled, string opened)
    {
        var (some, none) = (Enumerable.Range(1, count).Aggregate(new Standpoints("2024-02"), static (points, at) => points.Find("one", FormattableString.Invariant($"risk/{at}"))).Made(), new Standpoints("2024-02").Made());
        Assert.Equal(settled, Assert.Single(CompareStandpoints.Run(some, none, ChangeNotes.None)).Said.ToString());
        Assert.Equal(opened, Assert.Single(CompareStandpoints.Run(none, some, ChangeNotes.None)).Said.ToString());
    }

    [Fact]
    public void Between_AStandpointAndItself_NothingChanged()
    {
        var random = new Random(20240331);
        for (var i = 0; i < 100; i++)
        {
            var one = Some(random, "2024-03").Made();
            Assert.Empty(CompareStandpoints.Run(one, one, ChangeNotes.None));
        }
    }

    // Turned round, up is down, opened is settled, and what is revised is revised; each fact keeps its references.
    [Fact]
    public void TurnedRound_EveryChange_IsItsOpposite()
    {
        var random = new Random(20240401);
        var seen = new HashSet<SinceKind>();
        for (var i = 0; i < 200; i++)
        {
            var (then, now) = (Some(random, "2024-02").Made(), Some(random, random.Next(2) == 0 ? "2024-02" : "2024-03").Made());
            var (there, back) = (CompareStandpoints.Run(then, now, ChangeNotes.None), CompareStandpoints.Run(now, then, ChangeNotes.None));
            Assert.Equal(there.Select(static fact => Written(SinceKinds.Backwards(fact.Kind), fact)).Order(StringComparer.Ordinal), back.Select(static fact => Written(fact.Kind, fact)).Order(StringComparer.Ordinal));
            Assert.All(there, static fact => Assert.NotEmpty(fact.Said.References));
            Assert.Equal(there.Select(static fact => fact.Turn).Order(), there.Select(static fact => fact.Turn));
            seen.UnionWith(there.Select(static fact => fact.Kind));
        }

        Assert.Superset(new HashSet<SinceKind> { SinceKind.OffTarget, SinceKind.OnTarget, SinceKind.FellSilent, SinceKind.NewlyReported, SinceKind.FigureRevised, SinceKind.FigureAdded, SinceKind.TargetChanged, SinceKind.RiskUp, SinceKind.RiskDown, SinceKind.RiskNew, SinceKind.RiskClosed, SinceKind.ActionEnded, SinceKind.ActionReopened, SinceKind.FindingOpened, SinceKind.FindingSettled }, seen);

        static string Written(SinceKind kind, SinceFact fact) => $"{kind} {string.Join(' ', fact.Said.References.Select(static one => one.ToString()).Order(StringComparer.Ordinal))}";
    }

    private static AssuranceReading Opinions(int count, bool isGiven)
    {
        AssuranceLevel[] levels = [new("substantial", 0), new("reasonable", 1)];
        var (domain, period) = (new AssuranceDomain("safe", null), Period.Month(2024, 3));
        return new AssuranceReading(
            period,
            new FrameworkVersion { From = new DateOnly(2020, 4, 1), Levels = levels, SpanMonths = 2, Domains = [domain], Lines = [] },
            [.. Enumerable.Range(1, count).Select(at =>
            {
                var (code, level) = (ObjectiveCode.Parse(at.ToString(CultureInfo.InvariantCulture)).Value, levels[(at - 1) % levels.Length]);
                var given = isGiven ? new Opinion(code, "safe", period, level.Code, null, "Chief Nurse", period.Last) : null;
                return new ObjectiveReading(new Objective(code, "Good care", 1, null, ["safe"]))
                {
                    Domains = [new DomainReading(domain, new DomainSuggestion(domain, SuggestionKind.ForAPerson, null, null, false, []), given, null) { GivenLevel = isGiven ? level : null }],
                };
            })]);
    }

    private static string Said(Standpoints then, Standpoints now)
    {
        var notes = new ChangeNotes
        {
            Changes = new Dictionary<long, ChangeNote> { [3] = new(3, new DateOnly(2024, 4, 2), "Analyst", "Late returns."), [4] = new(4, new DateOnly(2024, 4, 3), "Analyst", "") },
            Targets = new Dictionary<IndicatorCode, ChangeNote> { [IndicatorCode.Parse("rate").Value] = new(3, new DateOnly(2024, 4, 2), "Analyst", "Late returns.") },
        };
        return string.Join('\n', CompareStandpoints.Run(then.Made(), now.Made(), notes).Select(static fact => $"{fact.Kind}|{fact.Said}"));
    }

    private static Standpoints Some(Random random, string period)
    {
        var some = new Standpoints(period);
        foreach (var code in new[] { "a", "b", "c" })
        {
            var figures = new[] { "2024-01", "2024-02", "2024-03" }.Select(month => (month, value: Values[random.Next(Values.Length)])).Where(cell => cell.value.Length > 0 && string.CompareOrdinal(cell.month, period) <= 0);
            some.Measure(code, string.Join("; ", figures.Select(static cell => $"{cell.month} {cell.value}")), random.Next(4) == 0 ? "at least 80%" : "at least 90%");
        }

        foreach (var code in new[] { "1", "2", "3" }.Where(_ => random.Next(4) > 0)) some.Risk(code, random.Next(1, 25), random.Next(4) == 0 ? "2024-01-05" : null);
        foreach (var code in new[] { "x", "y" }) some.Act(code, random.Next(2) == 0 ? "2024-01-01" : "2024-06-01", random.Next(3) == 0 ? "2024-02-01" : null);
        foreach (var about in new[] { "risk/1", "risk/2", "figure/a/council/2024-01" }.Where(_ => random.Next(2) == 0)) some.Find("check-" + about[^1], about, random.Next(3) == 0 ? Severity.Note : Severity.Error);
        return some;
    }
}
