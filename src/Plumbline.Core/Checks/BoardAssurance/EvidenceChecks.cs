using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
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

    /// <summary>One finding for a question whose answer could change what a domain comes to. A question that changes nothing, whatever is answered, is no finding.</summary>
    internal static IEnumerable<Finding> FindUnanswered(Audit audit)
    {
        if (audit.Records?.Assurance is not { } reading) yield break;
        foreach (var question in reading.Questions.Where(one => one.Unanswered.Count > 0 && reading.WouldDecide(one.Question.Code)))
        {
            var open = reading.DecidedBy(question.Question.Code).Select(static one => one.Domain).Concat(reading.Others).SelectMany(static domain => domain.Suggestion.Lines).SelectMany(static line => line.Criteria);
            if (open.FirstOrDefault(one => one.Judgement.Holding == Holding.Open && one.Asks(question.Question.Code)) is not { } asking) continue;
            var (code, span) = (question.Question.Code, reading.Period.ToText(audit.Language, full: true));
            var by = question.Question.UnitKind is null ? "" : $" by {Counted.List([.. question.Unanswered.Select(unit => audit.Picture.Units.Find(unit)?.Name ?? unit.ToString())], MostUnits)}";
            yield return About(asking.Criterion.Code, Unanswered, Severity.Note, $"no answer to {code}{by}", "an answer",
                $"The question “{question.Question.Text.TrimEnd('.')}” ({code}) is not answered{by} for {span}, and {asking.Criterion.Code} cannot be judged without it.",
                [$"question {code} {reading.Period}", .. question.Question.UnitKind is null ? [] : question.Unanswered.Select(static unit => unit.ToString())]);
        }
    }

    /// <summary>At most one finding for a line: the first of its criteria that misses something other than an answer which could change what a domain comes to.</summary>
    internal static IEnumerable<Finding> FindUnjudged(Audit audit)
    {
        if (audit.Records?.Assurance is not { Version: { } version } reading) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var suggestion in reading.Objectives.SelectMany(static one => one.Domains).Select(static one => one.Suggestion))
        {
            var deciding = WhatDecides.Missing(version, suggestion).Where(static thing => thing is { WouldDecide: true, IsAnswer: false }).Select(static thing => thing.Words).ToHashSet(StringComparer.Ordinal);
            foreach (var line in suggestion.Lines.Where(line => !seen.Contains(line.Line.Code)))
            {
                if (line.Criteria.FirstOrDefault(one => one.Judgement.Holding == Holding.Open && one.Judgement.Missing.Any(deciding.Contains)) is not { } one) continue;
                seen.Add(line.Line.Code);
                var missing = string.Join(", ", one.Judgement.Missing);
                yield return About(one.Criterion.Code, Unjudged, Severity.Note, "cannot be judged", missing,
                    $"The criterion {one.Criterion.Code} (“{one.Criterion.Text.TrimEnd('.')}”) cannot be judged for {reading.Period.ToText(audit.Language, full: true)}: missing {missing}.",
                    [OpinionCase.Stated(one)]);
            }
        }
    }

    /// <summary>The findings of a code in the framework.</summary>
    internal static IEnumerable<Finding> FindInFramework(Audit audit, string code) =>
        from found in audit.Records?.Framework ?? []
        where found.Code == code
        select About(found.Criterion, code, found.IsWarning ? Severity.Warning : Severity.Note, found.Found, found.Expected,
            $"Criterion {found.Criterion}: {found.Found}; expected {found.Expected}. For example: {found.Example}.", [found.Found]);

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
