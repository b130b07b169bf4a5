namespace Plumbline.Core.SinceLast;

/// <summary>What may have changed between two positions of the ledger. The order is that of a page within what is worse, neither and better.</summary>
public enum SinceKind
{
    /// <summary>A measure went off target.</summary>
    OffTarget,

    /// <summary>The chart of a measure shows a change for the worse.</summary>
    WorseBegan,

    /// <summary>A measure that was near its target is beyond the tolerance.</summary>
    BeyondTolerance,

    /// <summary>The chart of a measure no longer shows a change for the better.</summary>
    BetterEnded,

    /// <summary>A risk that was not there.</summary>
    RiskNew,

    /// <summary>The score of a risk rose.</summary>
    RiskUp,

    /// <summary>An opinion fell.</summary>
    OpinionFell,

    /// <summary>What an opinion rests on has changed since it was given.</summary>
    OpinionLapsed,

    /// <summary>The stated direction of an objective is worse.</summary>
    DirectionWorse,

    /// <summary>An action has become overdue.</summary>
    ActionOverdue,

    /// <summary>An action that was done is open again.</summary>
    ActionReopened,

    /// <summary>An error or a warning of the audit that was not there.</summary>
    FindingOpened,

    /// <summary>A measure has no figure, and had one.</summary>
    FellSilent,

    /// <summary>Published figures are now others.</summary>
    FigureRevised,

    /// <summary>A published figure is no longer there.</summary>
    FigureWithdrawn,

    /// <summary>A figure of a period that was already published without it.</summary>
    FigureAdded,

    /// <summary>A measure is judged by another target.</summary>
    TargetChanged,

    /// <summary>A measure, the framework of assurance, a question or an objective is defined otherwise.</summary>
    DefinitionChanged,

    /// <summary>The chart of a measure shows a change, and neither side is better.</summary>
    ChangeBegan,

    /// <summary>The chart of a measure no longer shows such a change.</summary>
    ChangeEnded,

    /// <summary>A measure that the paper did not show.</summary>
    MeasureAdded,

    /// <summary>A measure that the paper no longer shows.</summary>
    MeasureLeft,

    /// <summary>The first opinion on a domain. Many are one change.</summary>
    OpinionGiven,

    /// <summary>No opinion on what had one.</summary>
    OpinionMissing,

    /// <summary>A direction of an objective that had none.</summary>
    DirectionGiven,

    /// <summary>No direction of an objective that had one.</summary>
    DirectionMissing,

    /// <summary>A published opinion is now another.</summary>
    OpinionRestated,

    /// <summary>A published direction of an objective is now another.</summary>
    DirectionRestated,

    /// <summary>A measure came on target.</summary>
    OnTarget,

    /// <summary>The chart of a measure shows a change for the better.</summary>
    BetterBegan,

    /// <summary>A measure that was beyond the tolerance of its target is near it.</summary>
    WithinTolerance,

    /// <summary>The chart of a measure no longer shows a change for the worse.</summary>
    WorseEnded,

    /// <summary>A risk is no longer open.</summary>
    RiskClosed,

    /// <summary>The score of a risk fell.</summary>
    RiskDown,

    /// <summary>An opinion rose.</summary>
    OpinionRose,

    /// <summary>An opinion that had lapsed holds again.</summary>
    OpinionRenewed,

    /// <summary>The stated direction of an objective is better.</summary>
    DirectionBetter,

    /// <summary>An action was done, or ended otherwise.</summary>
    ActionEnded,

    /// <summary>An open action is no longer overdue: it has a later day.</summary>
    ActionPutOff,

    /// <summary>An error or a warning of the audit is settled.</summary>
    FindingSettled,

    /// <summary>A measure has a figure, and had none.</summary>
    NewlyReported,
}

/// <summary>What a change is about: the headings of a page, in their order.</summary>
public enum SinceSubject
{
    /// <summary>How measures stand.</summary>
    Measures,

    /// <summary>The risks.</summary>
    Risks,

    /// <summary>Opinions and directions of travel.</summary>
    Assurance,

    /// <summary>The actions.</summary>
    Actions,

    /// <summary>Figures that were published.</summary>
    Figures,

    /// <summary>Targets and definitions.</summary>
    Definitions,

    /// <summary>What the audit says.</summary>
    Findings,
}

/// <summary>For whom a change is good news: the most pressing first.</summary>
public enum SinceTurn
{
    /// <summary>It is worse than it was.</summary>
    Worse,

    /// <summary>It is other than it was.</summary>
    Other,

    /// <summary>It is better than it was.</summary>
    Better,
}
