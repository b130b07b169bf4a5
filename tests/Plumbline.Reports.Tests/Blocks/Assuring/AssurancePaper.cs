using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks.Records;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Assuring;

/// <summary>A reading of assurance for one test, and the papers made of it: of February and March 2020, told on 20 May 2020. What criteria come to is worked out; how each is judged is given.</summary>
internal sealed class AssurancePaper
{
    internal static readonly Period March = Period.Parse("2020-03").Value;
    private static readonly IReadOnlyList<AssuranceLevel> Levels = [new("substantial", 0), new("reasonable", 1), new("partial", 2), new("no-assurance", 3)];
    private readonly List<(Objective Objective, ObjectiveReading Reading)> _objectives = [];
    private readonly List<(string Objective, LineSuggestion Line)> _lines = [];
    private readonly Dictionary<(string, string), DomainReading> _opinions = [];
    private readonly List<QuestionReading> _questions = [];

    internal RiskPaper Risks { get; init; } = new();

    internal SmallOrganisation Organisation { get; init; } = new();

    internal bool HasFramework { get; init; } = true;

    internal AssurancePaper With(string objective, string name, string domains, string? sponsor = null, Func<ObjectiveReading, ObjectiveReading>? change = null)
    {
        var made = new Objective(ObjectiveCode.Parse(objective).Value, name, null, sponsor, domains.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var reading = new ObjectiveReading(made);
        _objectives.Add((made, change?.Invoke(reading) ?? reading));
        return this;
    }

    /// <summary>Adds a line of a domain of an objective: <c>caring concerns</c>, after a bang a trigger. Each criterion is its code, level and judgement: <c>caring-s1 substantial no: Concerns was 33</c>, <c>open: … | what is missing</c>, <c>yes: …</c>.</summary>
    internal AssurancePaper Line(string objective, string domainAndLine, params string[] criteria)
    {
        var parts = domainAndLine.Split(' ');
        var judged = criteria.Select(Judged).ToList();
        var line = new AssuranceLine(parts[1].TrimEnd('!'), parts[0], [ObjectiveCode.Parse(objective).Value], parts[1].EndsWith('!') ? LineRule.Worst : LineRule.Best, parts[1].EndsWith('!') ? Levels[0] : null, [.. judged.Select(static one => one.Criterion)]);
        _lines.Add((objective, SuggestLevel.OfLine(Version([]), line, judged)));
        return this;
    }

    /// <summary>Gives an opinion: <c>substantial</c>, or with the level before <c>reasonable substantial</c>.</summary>
    internal AssurancePaper Opine(string objective, string domain, string levels, string? reason = null, string by = "Chief Nurse", params string[] changes)
    {
        var words = levels.Split(' ');
        var code = ObjectiveCode.Parse(objective).Value;
        Opinion OpinionOf(string level, Period period) => new(code, domain, period, level, reason, by, new DateOnly(2020, 5, 12));
        _opinions[(objective, domain)] = new DomainReading(null!, null!, OpinionOf(words[^1], March), words.Length > 1 ? OpinionOf(words[0], Period.Parse("2020-01").Value) : null)
        {
            GivenLevel = Levels.FirstOrDefault(level => level.Code == words[^1]),
            BeforeLevel = words.Length > 1 ? Levels.FirstOrDefault(level => level.Code == words[0]) : null,
            ChangedSince = changes,
        };
        return this;
    }

    /// <summary>Adds a question, unanswered or answered: <c>yes</c>, <c>no</c>.</summary>
    internal AssurancePaper Ask(string code, string text, string? askedOf = null, AnswerWord? answer = null)
    {
        var question = new Question(QuestionCode.Parse(code).Value, text, askedOf, null, null);
        IReadOnlyList<Answer> answers = answer is { } word ? [new Answer(question.Code, March, null, word, "The minutes", "Chief Nurse", new DateOnly(2020, 5, 1))] : [];
        _questions.Add(new QuestionReading(question, answers, answers.Count > 0 ? [] : [SmallOrganisation.Top], []));
        return this;
    }

    internal AssuranceReading Reading
    {
        get
        {
            var version = Version([.. _lines.Select(static one => one.Line.Line).DistinctBy(static line => line.Code)]);
            return new AssuranceReading(March, HasFramework ? version : null, [.. _objectives.Select(one => one.Reading with { Domains = [.. version.Domains.Where(domain => one.Objective.Domains.Contains(domain.Code)).Select(domain => DomainOf(version, one.Objective, domain))] })]) { Questions = _questions };
        }
    }

    internal ReportContext Context(params IReportBlock[] blocks)
    {
        Organisation.Records = Risks.Records with { Assurance = Reading };
        return Organisation.Context("2020-03", blocks);
    }

    internal Document Compose(params IReportBlock[] blocks) => ComposeReport.Compose(Context(blocks));

    internal static FrameworkVersion Version(IReadOnlyList<AssuranceLine> lines) => new()
    {
        From = new DateOnly(2019, 4, 1),
        Levels = Levels,
        SpanMonths = 2,
        Domains = [new("safe", "Are people kept from harm?"), new("effective", null), new("caring", null), new("responsive", null), new("well-led", null)],
        Lines = lines,
        Strengths = new Dictionary<ControlStrength, string> { [ControlStrength.Strong] = "Controls are well designed and work", [ControlStrength.Medium] = "Controls work in part", [ControlStrength.Low] = "Controls have large gaps" },
    };

    private DomainReading DomainOf(FrameworkVersion version, Objective objective, AssuranceDomain domain)
    {
        var suggestion = SuggestLevel.OfLines(version, domain, [.. _lines.Where(one => one.Objective == objective.Code.ToString() && one.Line.Line.Domain == domain.Code).Select(static one => one.Line)]);
        return _opinions.TryGetValue((objective.Code.ToString(), domain.Code), out var given) ? given with { Domain = domain, Suggestion = suggestion } : new DomainReading(domain, suggestion, null, null);
    }

    private static JudgedCriterion Judged(string text)
    {
        var (head, said) = (text.Split(": ", 2)[0].Split(' '), text.Split(": ", 2)[1].Split(" | "));
        var holding = head[2] switch { "yes" => Holding.Holds, "no" => Holding.DoesNotHold, _ => Holding.Open };
        var code = head[0];
        Criterion when = head[2] == "asked" ? new Clause.Asked(QuestionCode.Parse("q-" + code).Value, AnswerWord.Yes) : new Clause.Trend(Core.Indicators.IndicatorCode.Parse("falls").Value, false, 2);
        return new JudgedCriterion(new FrameworkCriterion(code, Levels.Single(level => level.Code == head[1]), $"What {code} says", when), new CriterionJudgement(holding, said[0], said[1..], []));
    }
}
