namespace Plumbline.Core.SinceLast;

/// <summary>What is so of each kind of change.</summary>
public static class SinceKinds
{
    /// <summary>What it is about.</summary>
    public static SinceSubject SubjectOf(SinceKind kind) => Of(kind).Subject;

    /// <summary>Whether it is worse or better.</summary>
    public static SinceTurn TurnOf(SinceKind kind) => Of(kind).Turn;

    /// <summary>What the same change is when it is read backwards: from now to then.</summary>
    public static SinceKind Backwards(SinceKind kind) => Of(kind).Backwards;

    private static (SinceSubject Subject, SinceTurn Turn, SinceKind Backwards) Of(SinceKind kind) => kind switch
    {
        SinceKind.OffTarget => (SinceSubject.Measures, SinceTurn.Worse, SinceKind.OnTarget),
        SinceKind.OnTarget => (SinceSubject.Measures, SinceTurn.Better, SinceKind.OffTarget),
        SinceKind.BeyondTolerance => (SinceSubject.Measures, SinceTurn.Worse, SinceKind.WithinTolerance),
        SinceKind.WithinTolerance => (SinceSubject.Measures, SinceTurn.Better, SinceKind.BeyondTolerance),
        SinceKind.WorseBegan => (SinceSubject.Measures, SinceTurn.Worse, SinceKind.WorseEnded),
        SinceKind.WorseEnded => (SinceSubject.Measures, SinceTurn.Better, SinceKind.WorseBegan),
        SinceKind.BetterBegan => (SinceSubject.Measures, SinceTurn.Better, SinceKind.BetterEnded),
        SinceKind.BetterEnded => (SinceSubject.Measures, SinceTurn.Worse, SinceKind.BetterBegan),
        SinceKind.ChangeBegan => (SinceSubject.Measures, SinceTurn.Other, SinceKind.ChangeEnded),
        SinceKind.ChangeEnded => (SinceSubject.Measures, SinceTurn.Other, SinceKind.ChangeBegan),
        SinceKind.FellSilent => (SinceSubject.Measures, SinceTurn.Worse, SinceKind.NewlyReported),
        SinceKind.NewlyReported => (SinceSubject.Measures, SinceTurn.Better, SinceKind.FellSilent),
        SinceKind.MeasureAdded => (SinceSubject.Definitions, SinceTurn.Other, SinceKind.MeasureLeft),
        SinceKind.MeasureLeft => (SinceSubject.Definitions, SinceTurn.Other, SinceKind.MeasureAdded),
        SinceKind.FigureRevised => (SinceSubject.Figures, SinceTurn.Other, SinceKind.FigureRevised),
        SinceKind.FigureWithdrawn => (SinceSubject.Figures, SinceTurn.Other, SinceKind.FigureAdded),
        SinceKind.FigureAdded => (SinceSubject.Figures, SinceTurn.Other, SinceKind.FigureWithdrawn),
        SinceKind.TargetChanged => (SinceSubject.Definitions, SinceTurn.Other, SinceKind.TargetChanged),
        SinceKind.DefinitionChanged => (SinceSubject.Definitions, SinceTurn.Other, SinceKind.DefinitionChanged),
        SinceKind.RiskNew => (SinceSubject.Risks, SinceTurn.Worse, SinceKind.RiskClosed),
        SinceKind.RiskClosed => (SinceSubject.Risks, SinceTurn.Better, SinceKind.RiskNew),
        SinceKind.RiskUp => (SinceSubject.Risks, SinceTurn.Worse, SinceKind.RiskDown),
        SinceKind.RiskDown => (SinceSubject.Risks, SinceTurn.Better, SinceKind.RiskUp),
        SinceKind.OpinionFell => (SinceSubject.Assurance, SinceTurn.Worse, SinceKind.OpinionRose),
        SinceKind.OpinionRose => (SinceSubject.Assurance, SinceTurn.Better, SinceKind.OpinionFell),
        SinceKind.OpinionLapsed => (SinceSubject.Assurance, SinceTurn.Worse, SinceKind.OpinionRenewed),
        SinceKind.OpinionRenewed => (SinceSubject.Assurance, SinceTurn.Better, SinceKind.OpinionLapsed),
        SinceKind.OpinionGiven => (SinceSubject.Assurance, SinceTurn.Other, SinceKind.OpinionMissing),
        SinceKind.OpinionMissing => (SinceSubject.Assurance, SinceTurn.Other, SinceKind.OpinionGiven),
        SinceKind.DirectionWorse => (SinceSubject.Assurance, SinceTurn.Worse, SinceKind.DirectionBetter),
        SinceKind.DirectionBetter => (SinceSubject.Assurance, SinceTurn.Better, SinceKind.DirectionWorse),
        SinceKind.DirectionGiven => (SinceSubject.Assurance, SinceTurn.Other, SinceKind.DirectionMissing),
        SinceKind.DirectionMissing => (SinceSubject.Assurance, SinceTurn.Other, SinceKind.DirectionGiven),
        SinceKind.OpinionRestated => (SinceSubject.Assurance, SinceTurn.Other, SinceKind.OpinionRestated),
        SinceKind.DirectionRestated => (SinceSubject.Assurance, SinceTurn.Other, SinceKind.DirectionRestated),
        SinceKind.ActionOverdue => (SinceSubject.Actions, SinceTurn.Worse, SinceKind.ActionPutOff),
        SinceKind.ActionPutOff => (SinceSubject.Actions, SinceTurn.Better, SinceKind.ActionOverdue),
        SinceKind.ActionReopened => (SinceSubject.Actions, SinceTurn.Worse, SinceKind.ActionEnded),
        SinceKind.ActionEnded => (SinceSubject.Actions, SinceTurn.Better, SinceKind.ActionReopened),
        SinceKind.FindingOpened => (SinceSubject.Findings, SinceTurn.Worse, SinceKind.FindingSettled),
        SinceKind.FindingSettled => (SinceSubject.Findings, SinceTurn.Better, SinceKind.FindingOpened),
    };
}
