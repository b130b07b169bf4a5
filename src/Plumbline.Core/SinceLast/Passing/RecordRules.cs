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
            if (fact.Kind == SinceKind.RiskDown) yield return Lowered(now, fact);
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

    // A lower score rests on the controls: where one of them has a gap, it is nothing to rely on yet.
    private static UpwardSentence Lowered(Standpoint now, SinceFact fact)
    {
        var weak = now.Controls.Where(control => fact.Said.References.Contains(control.Risk.Reference) && (control.Gap is not null || control.IsPlanned)).ToList();
        if (weak.Count == 0) return new UpwardSentence(UpwardRule.RiskLowered, fact.Said, fact.Weight);
        var (gaps, planned) = (weak.Count(static control => control.Gap is not null && !control.IsPlanned), weak.Count(static control => control.IsPlanned));
        List<string> parts = [];
        if (gaps > 0) parts.Add($"{Counted.Of(gaps, "control")} {(gaps == 1 ? "has a gap" : "have gaps")}");
        if (planned > 0) parts.Add($"{Counted.Of(planned, "control")} {(planned == 1 ? "is" : "are")} not yet in place");
        return new UpwardSentence(UpwardRule.RiskLoweredWithGaps, new FactSentence(fact.Said.Label, $"{fact.Said.Words.TrimEnd('.')}, but {Counted.List(parts)}.", [.. fact.Said.References, .. weak.Select(static control => control.Code.Reference)]), fact.Weight);
    }

    private static IEnumerable<UpwardSentence> Risks(Standpoint now)
    {
        if (now.Register is not { } register) yield break;
        var accepted = now.Acceptances.Select(static one => one.Risk).ToHashSet();
        foreach (var standing in register.Open.Select(entry => RiskStanding.Of(register, entry)).Where(one => one.IsAboveTolerance && !accepted.Contains(one.Entry.Risk.Code)))
        {
            var (risk, score) = (standing.Entry.Risk, standing.Entry.Current!.Score.Value);
            var actions = now.Actions.About(risk.Code.Reference).Count(entry => entry.IsOpen(now.Day));
            var open = actions == 0 ? "no action is open" : $"{Counted.Of(actions, "action")} {(actions == 1 ? "is" : "are")} open";
            yield return new UpwardSentence(
                UpwardRule.RiskAboveTolerance,
                new FactSentence($"Risk {risk.Code} {risk.Title}", $"scores {score}; the limit is {standing.Tolerable}. No one has accepted it; {open}.", risk.Code.Reference),
                score);
        }
    }

    // What one check finds in records is one sentence. What is wrong with single figures is not a board's to put right: it hears how many.
    private static IEnumerable<UpwardSentence> Errors(Standpoint now)
    {
        var errors = FindingMoves.Open(now.Findings ?? []).Values.Where(static finding => finding.Severity == Severity.Error).ToLookup(static finding => finding.Indicator is not null);
        foreach (var same in errors[false].GroupBy(static finding => finding.Check, StringComparer.Ordinal))
        {
            var more = same.Count() == 1 ? "" : $" {Counted.Sentence(Counted.Number(same.Count() - 1))} more {(same.Count() == 2 ? "is" : "are")} of this kind.";
            yield return new UpwardSentence(UpwardRule.ErrorOpen, new FactSentence("Error in the audit", same.First().Message + more, [.. same.Select(static one => one.About).Distinct()]), same.Count());
        }

        var (count, measures) = (errors[true].Count(), errors[true].Select(static finding => finding.Indicator).Distinct().Count());
        if (count > 0)
            yield return new UpwardSentence(UpwardRule.FiguresInError, new FactSentence("Errors in figures", $"the checks find {Counted.Of(count, "error")} in {Counted.Of(measures, "measure")} that no one has accepted.", [.. errors[true].Select(static finding => finding.About).Distinct()]), count);
    }

    private static string Line(int line) => line switch { 1 => "first", 2 => "second", _ => "third" };
}
