using Plumbline.App.BoardAssurance.Reading;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;

namespace Plumbline.App.BoardAssurance;

/// <summary>Puts a reading together from what is read for it.</summary>
internal sealed class AssuranceAssembly(ILedger ledger, OrganisationDefinitions definitions, Period period, DateOnly day)
{
    private readonly HeldRecords _held = new(ledger, definitions);

    /// <summary>The reading by the organisation's framework, or by one beside it.</summary>
    internal async Task<AssuranceReading> RunAsync(string? framework, CancellationToken cancellation)
    {
        var version = definitions.Picture.Values.Of<AssuranceFramework>().FirstOrDefault(one => one.Name == framework)?.On(period.Last);
        var questions = await QuestionsAsync(version, cancellation);
        // A part shows no objective: its position, its domains and their opinions are of the whole organisation.
        if (!ReferenceEquals(ledger.Whole, ledger)) return new AssuranceReading(period, null, []) { Questions = questions.Readings };
        var objectives = definitions.Picture.Values.Of<Objective>().Where(one => one.HoldsOn(period.Last))
            .OrderBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Code, ObjectiveCode.Order).ToList();
        var measures = definitions.Picture.Values.Of<ObjectiveMeasure>().Where(one => one.HoldsOn(period.Last)).ToLookup(static one => one.Objective);
        ObjectiveCode[] codes = [.. objectives.Select(static one => one.Code)];
        var facts = new Facts(
            await _held.LastPositionsAsync(codes, period, cancellation),
            framework is null && version is not null ? await _held.LastOpinionsAsync(codes, version.Domains.Select(static domain => domain.Code), period, cancellation) : NoOpinions,
            await MeasureFigures.ReadAsync(ledger, definitions, codes.SelectMany(code => measures[code]), period, cancellation),
            await RisksOfObjectives.ReadAsync(ledger, definitions, codes, day, cancellation),
            version is null ? null : await JudgeAsync(version, questions.Answers, cancellation));
        return new AssuranceReading(period, version, [.. objectives.Select(one => Of(one, Ordered(measures[one.Code]), version, facts))])
        {
            Questions = questions.Readings,
            Others = version is null || facts.Judge is null ? [] : [.. version.Domains.Where(domain => !objectives.Any(one => one.Domains.Contains(domain.Code, StringComparer.Ordinal))).Select(domain => OfNone(version, domain, facts.Judge))],
        };
    }

    private static ILookup<(ObjectiveCode, string), Opinion> NoOpinions => Enumerable.Empty<Opinion>().ToLookup(static one => (one.Objective, one.Domain));

    // Answers are read for as many spans back as any criterion looks, and at least for this span and the one before.
    private async Task<(IReadOnlyList<QuestionReading> Readings, IReadOnlyList<Answer> Answers)> QuestionsAsync(FrameworkVersion? version, CancellationToken cancellation)
    {
        var asked = version?.Lines.SelectMany(static line => line.Criteria).SelectMany(static one => one.When.Clauses).SelectMany(AskedIn).ToLookup(static one => one.Question);
        var known = definitions.Picture.Values.Of<Question>().Where(one => asked is null || asked.Contains(one.Code))
            .OrderBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Code, QuestionCode.Order)
            .Select(one => (Question: one, Units: one.UnitKind is { } kind ? AskedUnits.Of(definitions.Picture, kind, period) : [])).ToList();
        if (known.Count == 0) return ([], []);
        var spans = Math.Max(2, asked?.SelectMany(static one => one).Select(static one => one.Spans).DefaultIfEmpty(1).Max() ?? 1);
        var length = version?.SpanMonths ?? 1;
        Period[] ends = [.. Enumerable.Range(0, spans).Select(back => period.Plus(-back * length))];
        var answers = await _held.AnswersAsync(known.Select(static one => one.Question), ends, cancellation);
        return ([.. known.Select(one => Of(one.Question, one.Units, answers, ends))], answers);
    }

    private QuestionReading Of(Question question, IReadOnlyList<Core.Units.Unit> units, IReadOnlyList<Answer> answers, Period[] ends)
    {
        var own = answers.Where(one => one.Question == question.Code && one.Period == period).ToList();
        var asked = question.UnitKind is null ? [definitions.Picture.Units.Top.Code] : units.Select(static unit => unit.Code);
        return new QuestionReading(
            question, own, [.. asked.Where(unit => !own.Any(one => question.UnitKind is null ? one.Unit is null : one.Unit == unit))],
            [.. answers.Where(one => one.Question == question.Code && one.Period == ends[1])]);
    }

    private static IEnumerable<Clause.Asked> AskedIn(Clause clause) => clause switch
    {
        Clause.Asked asked => [asked],
        Clause.Compared { Subject: Subject.NumberOf { Where: var where } } => AskedIn(where),
        _ => [],
    };

    // A criterion that several objectives answer for is judged once.
    private async Task<Func<Criterion, CriterionJudgement>> JudgeAsync(FrameworkVersion version, IReadOnlyList<Answer> answers, CancellationToken cancellation)
    {
        var place = new CriterionPlace(definitions.Picture.Units.Top.Code, period, version.SpanMonths);
        var criteria = version.Lines.SelectMany(static line => line.Criteria).Select(static one => one.When).ToList();
        var evidence = await new ReadEvidence(ledger, definitions, place).RunAsync(criteria, answers, cancellation);
        var judged = new Dictionary<Criterion, CriterionJudgement>(ReferenceEqualityComparer.Instance);
        return criterion => judged.TryGetValue(criterion, out var known) ? known : judged[criterion] = JudgeCriterion.Of(evidence, criterion, place);
    }

    private ObjectiveReading Of(Objective objective, IReadOnlyList<ObjectiveMeasure> measures, FrameworkVersion? version, Facts facts)
    {
        var positions = facts.Positions[objective.Code].ToList();
        var (position, before) = (positions.Find(one => one.Period == period), positions.Find(one => one.Period < period));
        var risks = facts.Risks.Of(objective.Code);
        var domains = version is null || facts.Judge is null ? [] : version.Domains.Where(domain => objective.Domains.Contains(domain.Code, StringComparer.Ordinal)).Select(domain => Of(version, domain, objective.Code, facts)).ToList();
        return new ObjectiveReading(objective)
        {
            Measures = [.. measures.Select(one => facts.Measures.Of(one, period, before?.Period))],
            Position = position,
            PositionBefore = before,
            Direction = SuggestDirection.Of(Travel(objective.Code, measures, risks, domains, before, period.Plus(-(version?.SpanMonths ?? 1)), facts)),
            Risks = risks,
            Domains = domains,
        };
    }

    // Where no position was ever given, the facts are compared with the end of the span before.
    private TravelFacts Travel(ObjectiveCode objective, IReadOnlyList<ObjectiveMeasure> measures, IReadOnlyList<RiskStrength> risks, IReadOnlyList<DomainReading> domains, ObjectivePosition? before, Period spanBefore, Facts facts)
    {
        var since = before?.Period ?? spanBefore;
        var then = before?.On ?? since.Last;
        return new TravelFacts
        {
            Measures = [.. measures.Select(one => facts.Measures.Of(one, period, since))],
            Signals = [.. measures.Select(one => facts.Measures.Signal(one, period, since)).OfType<TravelSignal>()],
            Scores = RisksOfObjectives.Scores(risks, then),
            NewRisks = facts.Risks.New(objective, then),
            ClosedRisks = facts.Risks.Closed(objective, then),
            Opinions = [.. domains.Select(static domain => domain is { GivenLevel: { } now, BeforeLevel: { } was } ? new TravelOpinion(domain.Domain, was, now) : null).OfType<TravelOpinion>()],
            ComparedFrom = before is null ? since : null,
            Language = definitions.Picture.Settings.Language,
        };
    }

    private DomainReading Of(FrameworkVersion version, AssuranceDomain domain, ObjectiveCode objective, Facts facts)
    {
        var opinions = facts.Opinions[(objective, domain.Code)].ToList();
        var (given, before) = (opinions.Find(one => one.Period == period), opinions.Find(one => one.Period < period));
        return new DomainReading(domain, SuggestLevel.OfDomain(version, domain, objective, facts.Judge!), given, before)
        {
            // An earlier opinion is compared where the framework in force still has a level of that name.
            GivenLevel = given is null ? null : version.Level(given.Level),
            BeforeLevel = before is null ? null : version.Level(before.Level),
        };
    }

    private static DomainReading OfNone(FrameworkVersion version, AssuranceDomain domain, Func<Criterion, CriterionJudgement> judge) => new(
        domain,
        SuggestLevel.OfLines(version, domain, [.. version.Lines.Where(line => line.Domain == domain.Code).Select(line => SuggestLevel.OfLine(version, line, [.. line.Criteria.Select(one => new JudgedCriterion(one, judge(one.When)))]))]),
        Given: null,
        Before: null);

    private static IReadOnlyList<ObjectiveMeasure> Ordered(IEnumerable<ObjectiveMeasure> measures) =>
        [.. measures.OrderBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Indicator, Core.Indicators.IndicatorCode.Order)];

    private sealed record Facts(
        ILookup<ObjectiveCode, ObjectivePosition> Positions,
        ILookup<(ObjectiveCode, string), Opinion> Opinions,
        MeasureFigures Measures,
        RisksOfObjectives Risks,
        Func<Criterion, CriterionJudgement>? Judge);
}
