namespace Plumbline.Core.SinceLast.Passing;

/// <summary>The lists that a committee passes up.</summary>
public enum UpwardList
{
    /// <summary>What needs action.</summary>
    Alert,

    /// <summary>What to know.</summary>
    Advise,

    /// <summary>What to rely on.</summary>
    Assure,
}

/// <summary>The rules by which a sentence is drafted, each for one list. The order is that of a list: the most serious first.</summary>
public enum UpwardRule
{
    /// <summary>A risk is above what is tolerated, and nobody has accepted it.</summary>
    RiskAboveTolerance,

    /// <summary>An opinion is two levels or more better than the criteria suggest at best, or any better where they suggest the worst level.</summary>
    OpinionFarAboveEvidence,

    /// <summary>A measure is off target and its chart shows a change for the worse.</summary>
    OffTargetAndWorse,

    /// <summary>A measure is off target and only another way of working will meet the target.</summary>
    OffTargetThroughout,

    /// <summary>An action is overdue, and was given a later day before.</summary>
    ActionLateAgain,

    /// <summary>The audit has found an error in a record that nobody has accepted.</summary>
    ErrorOpen,

    /// <summary>A measure went off target since the last paper.</summary>
    WentOffTarget,

    /// <summary>The chart of a measure shows a change for the worse, and it is not off target.</summary>
    WorseOnTarget,

    /// <summary>The chart of a measure shows a change for the better, and it misses its target all the same.</summary>
    BetterOffTarget,

    /// <summary>An opinion is one level better than the criteria suggest at best.</summary>
    OpinionAboveEvidence,

    /// <summary>An opinion is given where no level fits the evidence.</summary>
    OpinionWithoutLevel,

    /// <summary>An opinion cannot be tested: questions are not answered, or evidence is missing.</summary>
    OpinionUntested,

    /// <summary>What an opinion rests on has changed since it was given.</summary>
    OpinionLapsed,

    /// <summary>An assurance received since the last paper says that something does not work, or works in part.</summary>
    AssuranceAgainst,

    /// <summary>The score of a risk fell since the last paper, and a control of it has a gap or is not in place.</summary>
    RiskLoweredWithGaps,

    /// <summary>A target changed since the last paper.</summary>
    TargetChanged,

    /// <summary>A definition changed since the last paper.</summary>
    DefinitionChanged,

    /// <summary>A figure may still be revised.</summary>
    Provisional,

    /// <summary>A known change may ask for new limits.</summary>
    LimitsToConsider,

    /// <summary>The audit has found errors in figures that nobody has accepted.</summary>
    FiguresInError,

    /// <summary>A measure meets its target, and its limits say that it will go on.</summary>
    MetThroughout,

    /// <summary>The chart of a measure shows a change for the better, and it does not miss its target.</summary>
    Better,

    /// <summary>A risk was closed since the last paper.</summary>
    RiskClosed,

    /// <summary>The score of a risk fell since the last paper, and no control of it has a gap.</summary>
    RiskLowered,

    /// <summary>An assurance received since the last paper says that something works.</summary>
    AssuranceFor,

    /// <summary>An opinion is what the criteria suggest.</summary>
    OpinionConfirmed,
}

/// <summary>A sentence of a list.</summary>
/// <param name="Rule">The rule that drafted it.</param>
/// <param name="Said">The sentence.</param>
/// <param name="Weight">How much it matters among those of its rule. More comes first.</param>
public sealed record UpwardSentence(UpwardRule Rule, FactSentence Said, double Weight = 0)
{
    /// <summary>The list that it stands in.</summary>
    public UpwardList List => ListOf(Rule);

    /// <summary>The list of a rule.</summary>
    public static UpwardList ListOf(UpwardRule rule) => rule switch
    {
        UpwardRule.RiskAboveTolerance or UpwardRule.OpinionFarAboveEvidence or UpwardRule.OffTargetAndWorse or UpwardRule.OffTargetThroughout or UpwardRule.ActionLateAgain or UpwardRule.ErrorOpen => UpwardList.Alert,
        UpwardRule.WentOffTarget or UpwardRule.WorseOnTarget or UpwardRule.BetterOffTarget or UpwardRule.OpinionAboveEvidence or UpwardRule.OpinionWithoutLevel or UpwardRule.OpinionUntested or UpwardRule.OpinionLapsed
            or UpwardRule.AssuranceAgainst or UpwardRule.RiskLoweredWithGaps or UpwardRule.TargetChanged or UpwardRule.DefinitionChanged or UpwardRule.Provisional or UpwardRule.LimitsToConsider or UpwardRule.FiguresInError => UpwardList.Advise,
        UpwardRule.MetThroughout or UpwardRule.Better or UpwardRule.RiskClosed or UpwardRule.RiskLowered or UpwardRule.AssuranceFor or UpwardRule.OpinionConfirmed => UpwardList.Assure,
    };
}
