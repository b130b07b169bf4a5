using Plumbline.Core.Readings;
using Plumbline.Core.References;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Passing;

/// <summary>What is said of measures. One that the board is alerted to is in no other list for how it stands.</summary>
internal static class MeasureRules
{
    private const int Named = 5;

    internal static IEnumerable<UpwardSentence> Of(Standpoint now, IReadOnlyList<SinceFact> since)
    {
        var fellOff = since.Where(static fact => fact.Kind == SinceKind.OffTarget).SelectMany(static fact => fact.Said.References).ToHashSet();
        foreach (var measure in now.Measures)
        {
            if (Standing(measure, fellOff) is { } rule) yield return new UpwardSentence(rule, new FactSentence(measure.Indicator.NameInList, ReadingWords.Draft(measure.Reading, measure.Wording), ReferenceOf(measure)), measure.Reading.Remoteness);
            if (Rebase(measure) is { } rebase) yield return rebase;
        }

        if (Provisional(now) is { } provisional) yield return provisional;
        foreach (var fact in since)
        {
            if (fact.Kind == SinceKind.TargetChanged) yield return new UpwardSentence(UpwardRule.TargetChanged, fact.Said);
            if (fact.Kind == SinceKind.DefinitionChanged) yield return new UpwardSentence(UpwardRule.DefinitionChanged, fact.Said);
        }
    }

    private static UpwardRule? Standing(ToldMeasure measure, HashSet<Reference> fellOff)
    {
        var reading = measure.Reading;
        return reading switch
        {
            { IsDoubtful: true } => null,
            { IsOffTarget: true, IsConcern: true } => UpwardRule.OffTargetAndWorse,
            { IsOffTarget: true, HasLimits: true, Outlook.NeedsAnotherWay: true } => UpwardRule.OffTargetThroughout,
            { IsOffTarget: true, Figure: { } figure } when fellOff.Contains(Reference.To(figure)) => UpwardRule.WentOffTarget,
            { IsConcern: true } => UpwardRule.WorseOnTarget,
            { IsImprovement: true } => reading.IsOffTarget || reading.Outlook.IsMissedThroughout ? UpwardRule.BetterOffTarget : UpwardRule.Better,
            { Judgement: { IsRated: true, IsMet: true }, Outlook.Kind: OutlookKind.Assured or OutlookKind.MetSoFar } => UpwardRule.MetThroughout,
            _ => null,
        };
    }

    private static UpwardSentence? Rebase(ToldMeasure measure) => measure.Reading is { Chart: { Suggestions: [.., var last] } chart, HasLimits: true }
        ? new UpwardSentence(UpwardRule.LimitsToConsider, new FactSentence(measure.Indicator.NameInList, SuggestionWords.Of(last, chart, measure.Wording), Reference.To(measure.Indicator.Code)))
        : null;

    // One sentence for all: a month's figures are often provisional together.
    private static UpwardSentence? Provisional(Standpoint now)
    {
        var provisional = now.Measures.Where(static one => one.Reading.Figure is { IsProvisional: true }).ToList();
        if (provisional.Count == 0) return null;
        var names = Counted.List([.. provisional.Select(static one => one.Indicator.NameInList)], Named);
        return new UpwardSentence(
            UpwardRule.Provisional,
            new FactSentence("Provisional figures", $"{Counted.Of(provisional.Count, "figure")} may still be revised: {names}.", [.. provisional.Select(static one => Reference.To(one.Reading.Figure!))]),
            provisional.Count);
    }

    private static Reference ReferenceOf(ToldMeasure measure) => measure.Reading.Figure is { } figure ? Reference.To(figure) : Reference.To(measure.Indicator.Code);
}
