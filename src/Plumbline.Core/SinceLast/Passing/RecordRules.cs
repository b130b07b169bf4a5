using Plumbline.Core.Checks;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.SinceLast.Comparing;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Passing;

/// <summary>What is said of risks, actions, findings, and the assurances received.</summary>
internal static class RecordRules
{
    internal static IEnumerable<UpwardSentence> Of(Standpoint now, IReadOnlyList<SinceFact> since)
    {
        foreach (var sentence in Risks(now)) yield return sentence;
        foreach (var entry in now.Actions.Entries.Where(entry => entry.Redated > 0 && ActionMoves.IsLate(entry, now.Day)))
            yield return new UpwardSentence(UpwardRule.ActionLateAgain, new FactSentence(ActionMoves.Label(entry.Action), ActionMoves.Overdue(entry, now), [entry.Action.Code.Reference, .. entry.Action.About]), entry.DaysOverdue(now.Day));
        foreach (var sentence in Errors(now)) yield return sentence;
        foreach (var fact in since)
        {
            if (fact.Kind == SinceKind.RiskClosed) yield return new UpwardSentence(UpwardRule.RiskClosed, fact.Said, fact.Weight);
            if (fact.Kind == SinceKind.RiskDown) yield return new UpwardSentence(UpwardRule.RiskLowered, fact.Said, fact.Weight);
        }
    }

    /// <summary>The assurances that the last paper did not know; nothing without one.</summary>
    internal static IEnumerable<UpwardSentence> Received(Standpoint now, Standpoint? then)
    {
        if (then is null) yield break;
        var known = then.Assurances.Select(static one => one.Code).ToHashSet();
        foreach (var one in now.Assurances.Where(one => !known.Contains(one.Code) && one.Date <= now.Day))
        {
            var from = one.Source is { } source ? $"{source.TrimEnd('.')} says" : $"the {Line(one.Line)} line says";
            var (rule, said) = one.Result switch
            {
                AssuranceResult.Positive => (UpwardRule.AssuranceFor, "that it works"),
                AssuranceResult.Negative => (UpwardRule.AssuranceAgainst, "that it does not work"),
                AssuranceResult.Mixed => (UpwardRule.AssuranceAgainst, "that it works in part"),
            };
            var gap = one.Gap is { } open ? $" It leaves open: {open.TrimEnd('.')}." : "";
            yield return new UpwardSentence(rule, new FactSentence($"{Counted.Sentence(Names<ReferenceKind>.Of(one.Of.Kind))} {one.Of.Key}", $"{from} {said}, on {now.Text(one.Date)}.{gap}", one.Of), one.Line);
        }
    }

    private static IEnumerable<UpwardSentence> Risks(Standpoint now)
    {
        if (now.Register is not { } register) yield break;
        var accepted = now.Acceptances.Select(static one => one.Risk).ToHashSet();
        foreach (var standing in register.Open.Select(entry => RiskStanding.Of(register, entry)).Where(one => one.IsAboveTolerance && !accepted.Contains(one.Entry.Risk.Code)))
        {
            var (risk, score) = (standing.Entry.Risk, standing.Entry.Current!.Score.Value);
            var actions = now.Actions.About(risk.Code.Reference).Count(entry => entry.IsOpen(now.Day));
            var answered = actions == 0 ? "no open action answers it" : $"{Counted.Of(actions, "open action")} {(actions == 1 ? "answers" : "answer")} it";
            yield return new UpwardSentence(
                UpwardRule.RiskAboveTolerance,
                new FactSentence($"Risk {risk.Code} {risk.Title}", $"its score of {score} is above the {standing.Tolerable} that is tolerated; nobody has accepted it, and {answered}.", risk.Code.Reference),
                score);
        }
    }

    // What one check finds is one sentence: an audit finds the same in many cells.
    private static IEnumerable<UpwardSentence> Errors(Standpoint now) =>
        from same in FindingMoves.Open(now.Findings ?? []).Values.Where(static finding => finding.Severity == Severity.Error).GroupBy(static finding => finding.Check, StringComparer.Ordinal)
        let more = same.Count() == 1 ? "" : $" The same check has {Counted.Number(same.Count() - 1)} more."
        select new UpwardSentence(UpwardRule.ErrorOpen, new FactSentence("Error in the audit", same.First().Message + more, [.. same.Select(static one => one.About).Distinct()]), same.Count());

    private static string Line(int line) => line switch { 1 => "first", 2 => "second", _ => "third" };
}
