using Plumbline.Core.Actions;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Linting;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Objectives;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Targets;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Checks.BoardAssurance;

/// <summary>The checks of opinions, questions, criteria and the framework: what each finds, what is like it and is not found, and its example in the reference.</summary>
public class AssuranceChecksTests
{
    private static readonly IReadOnlyList<AssuranceLevel> Levels = [new("substantial", 0), new("reasonable", 1), new("partial", 2), new("no-assurance", 3)];
    private static readonly AssuranceDomain Safe = new("safe", null);
    private static readonly Period March = Period.Month(2020, 3);

    private static readonly Dictionary<string, (Case Found, Case Like)> Rows = new(StringComparer.Ordinal)
    {
        ["opinion-above-evidence"] = (new Case("substantial", Holding.DoesNotHold, Holding.Holds), new Case("substantial", Holding.DoesNotHold, Holding.Holds) { Reason = "The audit was good" }),
        ["opinion-below-evidence"] = (new Case("partial", Holding.DoesNotHold, Holding.Holds), new Case("reasonable", Holding.DoesNotHold, Holding.Holds)),
        ["opinion-no-level"] = (new Case("reasonable", Holding.DoesNotHold, Holding.DoesNotHold), new Case("reasonable", Holding.DoesNotHold, Holding.DoesNotHold) { Reason = "The audit was good" }),
        ["opinion-lapsed"] = (new Case("reasonable", Holding.DoesNotHold, Holding.Holds) { Changes = ["Falls for March 2020 was changed from 3 to 9 in change 14"] }, new Case("reasonable", Holding.DoesNotHold, Holding.Holds)),
        ["opinion-missing"] = (new Case("reasonable", Holding.DoesNotHold, Holding.Holds) { HasSecond = true }, new Case(null, Holding.DoesNotHold, Holding.Holds)),
        ["question-unanswered"] = (new Case("reasonable", Holding.Open, Holding.Holds) { Asks = true }, new Case("substantial", Holding.Holds, Holding.Open) { Asks = true }),
        ["criterion-unjudged"] = (new Case("reasonable", Holding.Open, Holding.Holds), new Case("substantial", Holding.Holds, Holding.Open)),
    };

    public static TheoryData<string> Codes => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Check_FindsWhatItIsFor_AndNotWhatIsLikeIt(string code)
    {
        Assert.Single(Find(Rows[code].Found), finding => finding.Check == code);
        Assert.DoesNotContain(Find(Rows[code].Like), finding => finding.Check == code);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Reference_HasTheCheck_WithItsExample(string code)
    {
        var finding = Assert.Single(Find(Rows[code].Found), finding => finding.Check == code);
        var page = File.ReadAllText(Repository.Path("docs", "reference", "checks.md")).ReplaceLineEndings("\n");
        Assert.Contains($"\n| `{code}` | {Core.Text.Names<Severity>.Of(finding.Severity)} | ", page, StringComparison.Ordinal);
        Assert.Contains($"\n| `{code}` | `{finding.Found}` | `{finding.Expected}` | {finding.Message} |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCheck_HasARow() => Assert.Equal(
        StandingChecks.All.Select(static check => check.Code).Where(static code => code.StartsWith("opinion-", StringComparison.Ordinal) || code is "question-unanswered" or "criterion-unjudged").Order(StringComparer.Ordinal),
        Rows.Keys.Order(StringComparer.Ordinal));

    // An opinion within the range of the criteria is found by nothing, and without a span there is nothing to find.
    [Fact]
    public void OpinionThatTheCriteriaBear_HasNoFinding()
    {
        Assert.DoesNotContain(Find(new Case("reasonable", Holding.DoesNotHold, Holding.Holds)), static finding => finding.Check.StartsWith("opinion-", StringComparison.Ordinal));
        Assert.Empty(StandingChecks.All.Where(static check => Rows.ContainsKey(check.Code)).SelectMany(static check => check.Find(AuditOf(null, []))));
    }

    // The acceptance of a finding lapses when what it rests on is judged otherwise.
    [Fact]
    public void Fingerprint_ChangesWithTheEvidence()
    {
        var (one, other) = (new Case("substantial", Holding.DoesNotHold, Holding.Holds), new Case("substantial", Holding.DoesNotHold, Holding.Holds) { Figure = "4" });
        string Fingerprint(Case of) => Find(of).Single(static finding => finding.Check == "opinion-above-evidence").Fingerprint;
        Assert.Equal(Fingerprint(one), Fingerprint(one));
        Assert.NotEqual(Fingerprint(one), Fingerprint(other));
    }

    [Fact]
    public void FindingsOfTheFramework_AreToldWithTheirExample()
    {
        var lint = new FrameworkFinding(FrameworkFinding.Gap, IsWarning: true, "safe-s1", "evidence for which no level fits", "a criterion for it", "falls is 2");
        var finding = Assert.Single(StandingChecks.All.Single(static check => check.Code == "framework-gap").Find(AuditOf(null, [lint])));
        Assert.Equal((Severity.Warning, "criterion/safe-s1", "Criterion safe-s1: evidence for which no level fits; expected a criterion for it. For example: falls is 2."), (finding.Severity, finding.About.ToString(), finding.Message));
    }

    // Lines of objective 1 alone leave objective 2 without one; lines of all, or a domain that it does not answer for, do not.
    [Theory]
    [InlineData("1", "safe", true)]
    [InlineData("", "safe", false)]
    [InlineData("1 2", "safe", false)]
    [InlineData("1", "", false)]
    public void DomainOfAnObjectiveWithoutALine_IsFound_WithItsExampleInTheReference(string lineOf, string answersFor, bool isFound)
    {
        var line = new AssuranceLine("falls", "safe", [.. lineOf.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static code => ObjectiveCode.Parse(code).Value)], LineRule.Best, null, []);
        var version = new FrameworkVersion { From = new DateOnly(2019, 4, 1), Levels = Levels, Domains = [Safe], Lines = [line] };
        var audit = AuditOf(null, [], new Objective(ObjectiveCode.Parse("2").Value, "Good work", null, null, answersFor.Length == 0 ? [] : [answersFor]), new Objective(ObjectiveCode.Parse("3").Value, "Ended", null, null, ["safe"], To: new DateOnly(2020, 1, 1)));
        audit = audit with { Records = audit.Records! with { Version = version } };
        var found = StandingChecks.All.Single(static check => check.Code == "framework-no-line").Find(audit).ToList();
        if (!isFound)
        {
            Assert.Empty(found);
            return;
        }

        var finding = Assert.Single(found);
        var page = File.ReadAllText(Repository.Path("docs", "reference", "checks.md")).ReplaceLineEndings("\n");
        Assert.Equal("objective/2", finding.About.ToString());
        Assert.Contains("\n| `framework-no-line` | warning | ", page, StringComparison.Ordinal);
        Assert.Contains($"\n| `framework-no-line` | `{finding.Found}` | `{finding.Expected}` | {finding.Message} |\n", page, StringComparison.Ordinal);
    }

    // A second line that is at the worst level decides, whatever the question or the figure comes to.
    [Theory]
    [InlineData("question-unanswered", true)]
    [InlineData("criterion-unjudged", false)]
    public void WhatCannotChangeTheLevel_IsNotFound(string code, bool asks)
    {
        var of = new Case("reasonable", Holding.Open, Holding.Holds) { Asks = asks };
        Assert.Contains(Find(of), finding => finding.Check == code);
        Assert.DoesNotContain(Find(of with { IsDecidedElsewhere = true }), finding => finding.Check == code);
    }

    private static List<Finding> Find(Case of) => [.. StandingChecks.All.Where(static check => Rows.ContainsKey(check.Code)).SelectMany(check => check.Find(AuditOf(of.Reading, [])))];

    private static Audit AuditOf(AssuranceReading? reading, IReadOnlyList<FrameworkFinding> lint, params IReadOnlyList<Objective> objectives)
    {
        var picture = new OrganisationPicture(
            new OrganisationSettings { Code = "trust", Name = "Sample Community Health Trust" }, UnitTree.From([new Unit(UnitCode.Parse("trust").Value, "Trust", UnitKind.Organisation, null)]).Value, [], TargetBook.Empty, [], []) { Values = ValueLists.None.With(objectives) };
        var records = new AuditRecords(new RiskRegister(new DateOnly(2020, 5, 20), RiskScheme.Usual, [], []), [], new ActionLog([])) { Assurance = reading, Framework = lint };
        return new Audit(picture, FigureBook.Of([]), null, new DateOnly(2020, 5, 20)) { Records = records };
    }

    /// <summary>A domain of one line with two criteria, and an opinion on it.</summary>
    private sealed record Case(string? Given, Holding Substantial, Holding Reasonable)
    {
        internal string? Reason { get; init; }

        internal string Figure { get; init; } = "3";

        internal bool Asks { get; init; }

        internal bool HasSecond { get; init; }

        internal bool IsDecidedElsewhere { get; init; }

        internal IReadOnlyList<string> Changes { get; init; } = [];

        internal AssuranceReading Reading
        {
            get
            {
                var version = new FrameworkVersion { From = new DateOnly(2019, 4, 1), Levels = Levels, Domains = [Safe], Lines = [] };
                var line = new AssuranceLine("falls", "safe", [], LineRule.Best, null, [Criterion("safe-s1", 0, Asks ? "learning is yes" : "falls at most 2"), Criterion("safe-r1", 1, "falls at most 5")]);
                var worst = Criterion("safe-n1", 3, "falls at least 9");
                var suggestion = SuggestLevel.OfLines(version, Safe, 
                [
                    SuggestLevel.OfLine(version, line, [Judged(line.Criteria[0], Substantial), Judged(line.Criteria[1], Reasonable)]),
                    .. IsDecidedElsewhere ? [SuggestLevel.OfLine(version, line with { Code = "harm", Criteria = [worst] }, [Judged(worst, Holding.Holds)])] : Array.Empty<LineSuggestion>(),
                ]);
                var opinion = Given is null ? null : new Opinion(ObjectiveCode.Parse("1").Value, "safe", March, Given, Reason, "Chief Executive", new DateOnly(2020, 5, 13));
                var domain = new DomainReading(Safe, suggestion, opinion, null) { GivenLevel = Given is null ? null : version.Level(Given), ChangedSince = Changes };
                return new AssuranceReading(March, version, [Objective("1", "Safe care", domain), .. HasSecond ? [Objective("2", "Good work", domain with { Given = null, GivenLevel = null, ChangedSince = [] })] : Array.Empty<ObjectiveReading>()])
                {
                    Questions = Asks ? [new QuestionReading(new Question(QuestionCode.Parse("learning").Value, "Do we learn?", null, null, null), [], [UnitCode.Parse("trust").Value], [])] : [],
                };
            }
        }

        private static ObjectiveReading Objective(string code, string name, DomainReading domain) => new(new Objective(ObjectiveCode.Parse(code).Value, name, null, null, ["safe"])) { Domains = [domain] };

        private static FrameworkCriterion Criterion(string code, int level, string when) => new(code, Levels[level], "Few falls", Core.Criteria.Criterion.Parse(when).Value);

        private JudgedCriterion Judged(FrameworkCriterion criterion, Holding holding) => new(criterion, holding switch
        {
            Holding.Open => new CriterionJudgement(holding, Asks ? "the question is not answered" : "a figure of Falls for March 2020 is missing", [Asks ? "an answer to “Do we learn?”" : "a figure of Falls for March 2020"], []),
            _ => new CriterionJudgement(holding, $"Falls: {Figure} for March 2020", [], []),
        });
    }
}
