using Plumbline.Core.SinceLast;
using Plumbline.Core.SinceLast.Passing;

namespace Plumbline.Core.Tests.SinceLast;

/// <summary>The tables of what changes and rules are.</summary>
public sealed class SinceKindsTests
{
    [Fact]
    public void EveryKind_ReadBackwardsTwice_IsItself_AndTurnsRound()
    {
        foreach (var kind in Enum.GetValues<SinceKind>())
        {
            var backwards = SinceKinds.Backwards(kind);
            Assert.Equal(kind, SinceKinds.Backwards(backwards));
            Assert.Equal(SinceKinds.SubjectOf(kind), SinceKinds.SubjectOf(backwards));
            Assert.Equal(SinceKinds.TurnOf(kind), SinceTurn.Better - SinceKinds.TurnOf(backwards) + SinceTurn.Worse);
        }
    }

    [Theory]
    [InlineData(SinceKind.RiskNew, SinceTurn.Worse, SinceSubject.Risks)]
    [InlineData(SinceKind.FindingSettled, SinceTurn.Better, SinceSubject.Findings)]
    [InlineData(SinceKind.OpinionLapsed, SinceTurn.Worse, SinceSubject.Assurance)]
    [InlineData(SinceKind.TargetChanged, SinceTurn.Other, SinceSubject.Definitions)]
    [InlineData(SinceKind.FigureRevised, SinceTurn.Other, SinceSubject.Figures)]
    [InlineData(SinceKind.ActionOverdue, SinceTurn.Worse, SinceSubject.Actions)]
    [InlineData(SinceKind.OnTarget, SinceTurn.Better, SinceSubject.Measures)]
    public void AKind_HasItsSubjectAndTurn(SinceKind kind, SinceTurn turn, SinceSubject subject) => Assert.Equal((turn, subject), (SinceKinds.TurnOf(kind), SinceKinds.SubjectOf(kind)));

    // The order of rules is that of a page: list by list.
    [Fact]
    public void Rules_StandInTheOrderOfTheirLists() => Assert.Equal(
        Enum.GetValues<UpwardRule>().OrderBy(UpwardSentence.ListOf), Enum.GetValues<UpwardRule>());

    [Fact]
    public void ASentenceWithoutAFact_CannotBeMade() => Assert.Throws<ArgumentException>(static () => new FactSentence("Something", "is so."));
}
