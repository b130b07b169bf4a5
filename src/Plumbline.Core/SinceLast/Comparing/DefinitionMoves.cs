using Plumbline.Core.Indicators;
using Plumbline.Core.References;
using Plumbline.Core.Targets;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Comparing;

/// <summary>Targets and definitions that differ between two papers, and measures that one of them has alone.</summary>
internal static class DefinitionMoves
{
    internal static IEnumerable<SinceFact> Of(Standpoint then, Standpoint now, ChangeNotes notes)
    {
        var (before, after) = (then.Measures.ToDictionary(static one => one.Key), now.Measures.Select(static one => one.Key).ToHashSet());
        foreach (var measure in now.Measures)
        {
            var code = measure.Indicator.Code;
            if (!before.TryGetValue(measure.Key, out var was))
            {
                yield return Fact(SinceKind.MeasureAdded, measure, "new in this paper.");
                continue;
            }

            if (Target(was, measure, then, now) is { } target) yield return Fact(SinceKind.TargetChanged, measure, target + ChangeNotes.Words(notes.Targets.GetValueOrDefault(code), now));
            if (Differences(was.Indicator, measure.Indicator) is { Count: > 0 } parts)
                yield return Fact(SinceKind.DefinitionChanged, measure, $"defined otherwise: {Counted.List(parts)} {(parts.Count == 1 ? "differs" : "differ")} from the paper before.{ChangeNotes.Words(notes.Indicators.GetValueOrDefault(code), now)}");
        }

        foreach (var left in then.Measures.Where(one => !after.Contains(one.Key))) yield return Fact(SinceKind.MeasureLeft, left, "no longer in this paper.");
    }

    // A step of a profile that was known then is no change: only the target of one period, or of a trajectory, moves on.
    private static string? Target(ToldMeasure was, ToldMeasure measure, Standpoint then, Standpoint now)
    {
        var (old, current) = (was.Reading.Judgement, measure.Reading.Judgement);
        var (before, after) = (old.Target, current.Target);
        if (!IsAimed(before) && !IsAimed(after)) return null;
        var isOther = before?.Criterion != after?.Criterion || before?.Basis != after?.Basis;
        if (isOther && !(IsStep(before) && IsStep(after) && then.Picture.Targets.For(was.Indicator, was.Unit, current.Period)?.Criterion == after!.Criterion))
            return $"the target is now {Words(after, now)}, and was {Words(before, now)}{(after?.From is { } from ? $"; it holds from {from.ToText(now.Language, full: true)}" : "")}.";
        var past = now.Picture.Targets.For(measure.Indicator, measure.Unit, old.Period);
        return !isOther && old.InForce is null or { MadeOf: 0 } && past?.Criterion != before?.Criterion && old.Period != current.Period
            ? $"the target of {old.Period.ToText(now.Language, full: true)} is now {Words(past, now)}; the paper of that period had {Words(before, now)}."
            : null;
    }

    private static bool IsStep(Target? target) => target is not null && (target.Basis == TargetBasis.Trajectory || (target.From is { } from && target.To?.Last == from.Last));

    private static bool IsAimed(Target? target) => target is { Criterion: not (TargetCriterion.NoTarget or TargetCriterion.Contextual or TargetCriterion.Baseline) };

    private static string Words(Target? target, Standpoint now) => target is null ? "none" : target.Criterion.ToPaper(now.Language);

    private static List<string> Differences(Indicator was, Indicator now)
    {
        (string Word, bool Differs)[] parts =
        [
            ("its name", was.Name != now.Name),
            ("its description", was.Description != now.Description),
            ("its formula", was.Formula != now.Formula || was.Where != now.Where),
            ("its source", was.Source != now.Source),
            ("how often it is measured", was.Frequency != now.Frequency || was.Rhythm != now.Rhythm),
            ("what its numbers are", was.Measure != now.Measure || was.IsCumulative != now.IsCumulative),
            ("which direction is better", was.Polarity != now.Polarity),
            ("how its parts add up", was.Aggregation != now.Aggregation || !was.Breakdowns.SequenceEqual(now.Breakdowns, StringComparer.Ordinal)),
            ("its control chart", was.Chart != now.Chart),
        ];
        return [.. parts.Where(static part => part.Differs).Select(static part => part.Word)];
    }

    private static SinceFact Fact(SinceKind kind, ToldMeasure measure, string words) => new(kind, new FactSentence(measure.Indicator.NameInList, words, Reference.To(measure.Indicator.Code)));
}
