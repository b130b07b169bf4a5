using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring.Gaps;

/// <summary>Evidence that is missing, with the domains that it leaves open.</summary>
/// <param name="What">What is missing, in words.</param>
/// <param name="Open">The domains, each with its objective.</param>
internal sealed record EvidenceGap(string What, IReadOnlyList<Challenge> Open);

/// <summary>The gaps of questions, evidence and opinions.</summary>
internal static class EvidenceGaps
{
    /// <summary>The questions that somebody has not answered.</summary>
    internal static IReadOnlyList<QuestionReading> Questions(AssuranceReading reading) => [.. reading.Questions.Where(static question => question.Unanswered.Count > 0)];

    /// <summary>Figures, targets, limits and plans that would decide a domain, each once.</summary>
    internal static IReadOnlyList<EvidenceGap> Evidence(AssuranceReading reading)
    {
        var open = Challenges.Domains(reading).SelectMany(static one => MissingOf(one.Domain.Suggestion).Select(what => (What: what, One: one)));
        return [.. open.GroupBy(static pair => pair.What, StringComparer.Ordinal).Select(static gap => new EvidenceGap(gap.Key, [.. gap.Select(static pair => pair.One).Distinct()]))];
    }

    /// <summary>The domains without an opinion.</summary>
    internal static IReadOnlyList<Challenge> Opinions(AssuranceReading reading) => [.. Challenges.Domains(reading).Where(static one => one.Domain.Given is null)];

    internal static IEnumerable<Element> OfQuestions(ReportContext context, AssuranceReading reading, IReadOnlyList<QuestionReading> questions, Anchor anchor) => questions.Count == 0 ? [] :
    [
        new Heading(2, "Questions without an answer", new Anchor($"{anchor}-questions")),
        new Table(
            Counted.Sentence(Counted.Of(questions.Count, "question") + " without an answer"),
            [new Column("Question") { Share = 42 }, new Column("Asked of"), new Column("Not answered by"), new Column("Leaves open")],
            [.. questions.Select(question => new Row(
            [
                Cell.Header(AssuranceLinks.ToQuestion(context, reading, question.Question.Code, question.Question.UnitKind is null ? null : question.Unanswered[0], question.Question.Text)),
                question.Question.AskedOf ?? "Nobody named",
                Units(context, question),
                new Cell(Open(context, reading, [.. Challenges.Domains(reading).Where(one => Asks(one.Domain.Suggestion, question.Question.Code))])),
            ]))]) { HidesCaption = true },
    ];

    internal static IEnumerable<Element> OfEvidence(ReportContext context, AssuranceReading reading, IReadOnlyList<EvidenceGap> gaps, Anchor anchor) => gaps.Count == 0 ? [] :
    [
        new Heading(2, "Evidence that would decide", new Anchor($"{anchor}-evidence")),
        new Table(
            Counted.Sentence(Counted.Of(gaps.Count, "piece") + " of evidence missing"),
            [new Column("What is missing") { Share = 60 }, new Column("Leaves open")],
            [.. gaps.Select(gap => new Row([Cell.Header(Counted.Sentence(gap.What)), new Cell(Open(context, reading, gap.Open))]))]) { HidesCaption = true },
    ];

    internal static IEnumerable<Element> OfOpinions(ReportContext context, AssuranceReading reading, FrameworkVersion version, IReadOnlyList<Challenge> domains, Anchor anchor) => domains.Count == 0 ? [] :
    [
        new Heading(2, "Domains without an opinion", new Anchor($"{anchor}-opinions")),
        new Table(
            Counted.Sentence(Counted.Of(domains.Count, "domain") + " without an opinion"),
            [new Column("Domain") { Share = 42 }, new Column("Sponsor of the objective"), new Column("The criteria come to"), new Column("Last opinion")],
            [.. domains.Select(one => new Row(
            [
                Cell.Header(Link(context, reading, one)),
                one.Objective.Objective.Sponsor ?? "Not stated",
                new Cell(one.Domain.Suggestion.Level is { } level ? AssuranceWords.Chip(version, level) : Counted.Sentence(AssuranceWords.ComesTo(one.Domain.Suggestion))),
                one.Domain.Before is { } before ? $"{Counted.Sentence(one.Domain.BeforeLevel?.Words ?? before.Level)}, {before.Period.ToText(context.Picture.Settings.Language, full: true)}" : "Never given",
            ]))]) { HidesCaption = true },
    ];

    // A question has its own table.
    private static IEnumerable<string> MissingOf(DomainSuggestion suggestion)
    {
        var missing = MissingEvidence.Of(suggestion);
        var asked = suggestion.Lines.SelectMany(static line => line.Criteria).Where(static one => one.Judgement.Holding == Holding.Open && one.Criterion.When.Clauses.All(static clause => clause is Clause.Asked)).SelectMany(static one => one.Judgement.Missing).ToHashSet(StringComparer.Ordinal);
        return missing.Where(one => !asked.Contains(one));
    }

    private static bool Asks(DomainSuggestion suggestion, QuestionCode question) => suggestion.Lines.SelectMany(static line => line.Criteria)
        .Any(one => one.Judgement.Holding == Holding.Open && one.Criterion.When.Clauses.OfType<Clause.Asked>().Any(asked => asked.Question == question));

    private static RichText Open(ReportContext context, AssuranceReading reading, IReadOnlyList<Challenge> open)
    {
        if (open.Count == 0) return "Nothing: other evidence decides";
        List<Inline> words = [];
        foreach (var one in open)
        {
            if (words.Count > 0) words.Add(new LineBreak());
            words.Add(Link(context, reading, one));
        }

        return [.. words];
    }

    private static Inline Link(ReportContext context, AssuranceReading reading, Challenge one) =>
        AssuranceLinks.ToDomain(context, reading, one.Objective.Objective.Code, one.Domain.Domain, AssuranceSaid.Name(one.Objective, one.Domain));

    private static string Units(ReportContext context, QuestionReading question) =>
        question.Question.UnitKind is null ? "The whole organisation" : Counted.List([.. question.Unanswered.Select(unit => NameOf(context, unit))], 6);

    private static string NameOf(ReportContext context, UnitCode unit) => context.Picture.Units.Find(unit)?.Name ?? unit.ToString();
}
