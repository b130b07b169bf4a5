using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Objectives;
using Plumbline.Core.References;

namespace Plumbline.Core.Checks.BoardAssurance;

/// <summary>A domain of an objective that is audited.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="Reading">The assurance of the audited span.</param>
/// <param name="Objective">The objective.</param>
/// <param name="Domain">The domain.</param>
internal sealed record OpinionCase(Audit Audit, AssuranceReading Reading, Objective Objective, DomainReading Domain)
{
    /// <summary>The domains of an audit; none where the audit has no span of assurance.</summary>
    internal static IEnumerable<OpinionCase> In(Audit audit) => audit.Records?.Assurance is { } reading
        ? reading.Objectives.SelectMany(objective => objective.Domains.Select(domain => new OpinionCase(audit, reading, objective.Objective, domain)))
        : [];

    /// <summary>The span in a sentence.</summary>
    internal string Span => Reading.Period.ToText(Audit.Language, full: true);

    /// <summary>The domain in a sentence: <c>Safe of objective 2 (“Be an excellent employer”)</c>.</summary>
    internal string Subject => $"{Domain.Domain.Name} of objective {Objective.Code} (“{Objective.Name.TrimEnd('.')}”)";

    /// <summary>The level of an opinion in words, also where the framework no longer has it.</summary>
    internal static string Words(Opinion given) => given.Level.Replace('-', ' ');

    /// <summary>The opinion as it is stated, always in the same words.</summary>
    internal static string Stated(Opinion given) => $"opinion {given.Level} {Records.RiskCase.Stated(given.On)}";

    /// <summary>A criterion with what the evidence says of it.</summary>
    internal static string Stated(JudgedCriterion one) => $"{one.Criterion.Code} {Of(one.Judgement.Holding)}: {one.Judgement.Reason}";

    /// <summary>The lines that keep a domain from a better level: those that no level fits, else those whose best is the domain's.</summary>
    internal IReadOnlyList<LineSuggestion> Deciding => Domain.Suggestion.Kind == SuggestionKind.NoneFits
        ? [.. Domain.Suggestion.Lines.Where(static line => line.Kind == SuggestionKind.NoneFits)]
        : [.. Domain.Suggestion.Lines.Where(line => line.AtBest is { } best && best == Domain.Suggestion.AtBest)];

    /// <summary>The criterion that tells most of a line: that of its best level, which holds; else the first one that does not hold.</summary>
    internal static JudgedCriterion? Telling(LineSuggestion line) =>
        line.Criteria.FirstOrDefault(one => one.Judgement.Holding == Holding.Holds && one.Criterion.Level == line.AtBest)
        ?? line.Criteria.FirstOrDefault(static one => one.Judgement.Holding == Holding.DoesNotHold)
        ?? (line.Criteria is [var first, ..] ? first : null);

    /// <summary>A finding about the opinion.</summary>
    internal Finding Found(string check, Severity severity, string found, string expected, string message, params IEnumerable<string> stated) => new()
    {
        Check = check,
        Severity = severity,
        About = Reference.ToOpinion(Objective.Code, Domain.Domain.Code, Reading.Period),
        Found = found,
        Expected = expected,
        Message = message,
        Stated = [.. stated],
    };

    /// <summary>A level, or the best of a range, as it is expected.</summary>
    internal static string Suggested(DomainSuggestion suggestion, AssuranceLevel end) => suggestion.Kind == SuggestionKind.Level ? end.Words : suggestion.AtBest == end ? $"{end.Words} at best" : $"{end.Words} at worst";

    private static string Of(Holding holding) => holding switch
    {
        Holding.Holds => "holds",
        Holding.DoesNotHold => "does not hold",
        Holding.Open => "cannot be judged",
    };
}
