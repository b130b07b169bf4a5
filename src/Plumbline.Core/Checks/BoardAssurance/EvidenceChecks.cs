using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.BoardAssurance;

/// <summary>What is missing to judge criteria, and what is wrong with the criteria themselves.</summary>
internal static class EvidenceChecks
{
    internal const string Unanswered = "question-unanswered";
    internal const string Unjudged = "criterion-unjudged";

    // More units are counted and not named.
    private const int MostUnits = 6;

    /// <summary>One finding for a question that a criterion asks which could still decide.</summary>
    internal static IEnumerable<Finding> FindUnanswered(Audit audit)
    {
        if (audit.Records?.Assurance is not { } reading) yield break;
        var open = Lines(reading).SelectMany(static line => line.Criteria).Where(static one => one.Judgement.Holding == Holding.Open).ToList();
        foreach (var question in reading.Questions.Where(static one => one.Unanswered.Count > 0))
        {
            if (open.Find(one => Asks(one, question.Question.Code)) is not { } asking) continue;
            var (code, span) = (question.Question.Code, reading.Period.ToText(audit.Language, full: true));
            var by = question.Question.UnitKind is null ? "" : $" by {Counted.List([.. question.Unanswered.Select(unit => audit.Picture.Units.Find(unit)?.Name ?? unit.ToString())], MostUnits)}";
            yield return About(asking.Criterion.Code, Unanswered, Severity.Note, $"no answer to {code}{by}", "an answer",
                $"The question “{question.Question.Text.TrimEnd('.')}” ({code}) is not answered{by} for {span}, and {asking.Criterion.Code} cannot be judged without it.",
                [$"question {code} {reading.Period}", .. question.Question.UnitKind is null ? [] : question.Unanswered.Select(static unit => unit.ToString())]);
        }
    }

    /// <summary>At most one finding for a line: the first of its criteria that misses something other than an answer and could still decide.</summary>
    internal static IEnumerable<Finding> FindUnjudged(Audit audit)
    {
        if (audit.Records?.Assurance is not { } reading) yield break;
        foreach (var line in Lines(reading))
        {
            if (line.Criteria.FirstOrDefault(static one => one.Judgement.Holding == Holding.Open && MissesMore(one)) is not { } one) continue;
            var missing = string.Join(", ", one.Judgement.Missing);
            yield return About(one.Criterion.Code, Unjudged, Severity.Note, "cannot be judged", missing.Length > 0 ? missing : "the evidence that it asks for",
                $"The criterion {one.Criterion.Code} (“{one.Criterion.Text.TrimEnd('.')}”) cannot be judged for {reading.Period.ToText(audit.Language, full: true)}: {(missing.Length > 0 ? $"missing {missing}" : one.Judgement.Reason)}.",
                [OpinionCase.Stated(one)]);
        }
    }

    /// <summary>The findings of a code in the framework.</summary>
    internal static IEnumerable<Finding> FindInFramework(Audit audit, string code) =>
        from found in audit.Records?.Framework ?? []
        where found.Code == code
        select About(found.Criterion, code, found.IsWarning ? Severity.Warning : Severity.Note, found.Found, found.Expected,
            $"Criterion {found.Criterion}: {found.Found}; expected {found.Expected}. For example: {found.Example}.", [found.Found]);

    // The lines that are still open, each once: several objectives may answer for one.
    private static IEnumerable<LineSuggestion> Lines(AssuranceReading reading) =>
        reading.Objectives.SelectMany(static one => one.Domains).SelectMany(static one => one.Suggestion.Lines)
            .Where(static line => line.Kind is SuggestionKind.Range or SuggestionKind.ForAPerson || line.MayFitNone).DistinctBy(static line => line.Line.Code, StringComparer.Ordinal);

    private static bool Asks(JudgedCriterion one, QuestionCode question) => one.Criterion.When.Clauses.Any(clause => Asks(clause, question));

    private static bool Asks(Clause clause, QuestionCode question) => clause switch
    {
        Clause.Asked asked => asked.Question == question,
        Clause.Compared { Subject: Subject.NumberOf { Where: var where } } => Asks(where, question),
        _ => false,
    };

    // What is missing is told by the judgement in words; a criterion of questions alone misses answers and nothing else.
    private static bool MissesMore(JudgedCriterion one) =>
        one.Criterion.When.Clauses.Any(static clause => clause is not Clause.Asked) && !one.Judgement.Missing.All(static missing => missing.StartsWith("an answer to ", StringComparison.Ordinal) || missing.StartsWith("answers to ", StringComparison.Ordinal));

    private static Finding About(string criterion, string check, Severity severity, string found, string expected, string message, IReadOnlyList<string> stated) => new()
    {
        Check = check,
        Severity = severity,
        About = Reference.ToCriterion(criterion),
        Found = found,
        Expected = expected,
        Message = message,
        Stated = stated,
    };
}
