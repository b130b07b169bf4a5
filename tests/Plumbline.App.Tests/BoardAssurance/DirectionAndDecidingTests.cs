using System.Globalization;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Criteria;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Tests.BoardAssurance;

/// <summary>What the direction of an objective rests on, and which questions could change a level, as they are read from a store.</summary>
public sealed class DirectionAndDecidingTests : IAsyncLifetime
{
    private AssuranceStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await AssuranceStore.OpenAsync(address: null);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    // A small new risk is the day's work; a risk that is not of the objective, and an opinion, say nothing of its direction.
    [Fact]
    public async Task Direction_RestsOnRisksThatCameAndWent_AndTellsOpinionsWithoutCountingThem()
    {
        await _store.Ledger.WriteAsync(
            AssuranceStore.Small,
            Kinds.Risks.ToFact(RiskOf("r1", RiskKind.Strategic, "2024-01-01") with { Closing = new RiskClosing(new DateOnly(2024, 4, 15), "Ended") }),
            Kinds.Risks.ToFact(RiskOf("r2", RiskKind.Strategic, "2024-03-01")),
            Kinds.Gradings.ToFact(new Grading(RiskCode.Parse("r2").Value, GradingStage.Current, new DateOnly(2024, 3, 1), RiskScore.Of(4, 4), "Matron", null, null)),
            Kinds.Risks.ToFact(RiskOf("r3", RiskKind.Operational, "2024-03-01")),
            Kinds.Risks.ToFact(RiskOf("r4", RiskKind.Strategic, "2024-03-01") with { Objectives = [ObjectiveCode.Parse("3").Value] }));
        var reading = await _store.ReadAsync();
        var direction = reading.Objectives[0].Direction!;
        Assert.Equal(
            ["risk r1 was closed on 15 April 2024", "strategic risk r2 is new, with a score of 16 (extreme), above the 14 that is tolerated", "the opinion on safe rose from reasonable to substantial; an opinion is not counted"],
            direction.Reasons);
        Assert.Equal((TravelDirection.Unchanged, 1, 1, true), (direction.Direction, direction.Better, direction.Worse, direction.HasEarlier));
        Assert.Equal("there is no earlier position to compare with", Assert.Single(reading.Objectives[1].Direction!.Reasons));

        static Risk RiskOf(string code, RiskKind kind, string recorded) => new()
        {
            Code = RiskCode.Parse(code).Value,
            Kind = kind,
            Title = "Falls",
            Owner = "Matron",
            Recorded = DateOnly.Parse(recorded, CultureInfo.InvariantCulture),
            Objectives = [ObjectiveCode.Parse("1").Value],
        };
    }

    // The question of the handover is asked of teams and decides a line; nothing asks another.
    [Fact]
    public async Task QuestionThatCouldChangeALevel_IsToldFromOneThatCannot()
    {
        var reading = await _store.ReadAsync();
        Assert.Equal(["2 effective"], reading.DecidedBy(QuestionCode.Parse("handover").Value).Select(static one => $"{one.Objective.Objective.Code} {one.Domain.Domain.Code}"));
        Assert.True(reading.WouldDecide(QuestionCode.Parse("handover").Value));
        await _store.Ledger.WriteAsync(AssuranceStore.Small, Facts.Month("sickness", "2024-03", "5.1%", "small"));
        reading = await _store.ReadAsync();
        Assert.True(reading.WouldDecide(QuestionCode.Parse("handover").Value));
        Assert.False(reading.WouldDecide(QuestionCode.Parse("learning").Value));
    }
}
