using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;

namespace Plumbline.Core.Tests.Risks;

public class RiskMovementTests
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    private static readonly Dictionary<RiskMovement, RiskMovement> Opposite = new()
    {
        [RiskMovement.New] = RiskMovement.Closed,
        [RiskMovement.Closed] = RiskMovement.New,
        [RiskMovement.Up] = RiskMovement.Down,
        [RiskMovement.Down] = RiskMovement.Up,
        [RiskMovement.Same] = RiskMovement.Same,
    };

    [Fact]
    public void Movement_TurnedRound_IsItsOpposite()
    {
        var random = new Random(20200520);
        var seen = new HashSet<RiskMovement>();
        for (var i = 0; i < 300; i++)
        {
            var (one, other) = (Register(random), Register(random));
            foreach (var code in Enumerable.Range(0, 6).Select(Code))
            {
                var there = RiskMovements.Of(one, other, code);
                Assert.Equal(there is { } moved ? Opposite[moved] : null, RiskMovements.Of(other, one, code));
                if (there is { } movement) seen.Add(movement);
                Assert.NotEqual(RiskMovement.Up, RiskMovements.Of(one, one, code) ?? RiskMovement.Same);
            }
        }

        Assert.Equal(5, seen.Count);
    }

    // Days and scores of current gradings, a day to look, and since when the score stands.
    [Theory]
    [InlineData("", 9, null)]
    [InlineData("1:12", 9, 1)]
    [InlineData("1:12 3:12 5:12", 9, 1)]
    [InlineData("1:12 3:8 5:12", 9, 5)]
    [InlineData("1:8 3:12 5:12", 9, 3)]
    [InlineData("1:8 3:12 5:12 8:4", 7, 3)]
    [InlineData("5:12 1:8 3:12", 9, 3)]
    [InlineData("3:12", 2, null)]
    public void Score_HasStoodSinceTheFirstGradingOfItsRun(string gradings, int day, int? since)
    {
        var all = gradings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static text => text.Split(':')).Select(static parts => Graded(int.Parse(parts[0], null), int.Parse(parts[1], null), GradingStage.Current));
        Assert.Equal(since is { } first ? Start.AddDays(first) : null, ScoreRun.Since([.. all, Graded(0, 25, GradingStage.Initial), Graded(9, 4, GradingStage.Target)], Start.AddDays(day)));
    }

    private static Grading Graded(int day, int score, GradingStage stage) => new(Code(0), stage, Start.AddDays(day), RiskScore.From(null, null, score).Value);

    private static RiskCode Code(int number) => RiskCode.Parse(FormattableString.Invariant($"r{number}")).Value;

    private static RiskRegister Register(Random random)
    {
        var day = Start.AddDays(random.Next(40));
        var entries = Enumerable.Range(0, 6).Where(_ => random.Next(4) > 0).Select(number =>
        {
            var risk = new Risk
            {
                Code = Code(number), Kind = RiskKind.Operational, Title = "A risk", Owner = "Chief Nurse", Recorded = Start.AddDays(random.Next(20)),
                Closing = random.Next(3) == 0 ? new RiskClosing(Start.AddDays(20 + random.Next(20)), "Over") : null,
            };
            var gradings = Enumerable.Range(0, random.Next(4)).Select(i => new Grading(risk.Code, GradingStage.Current, Start.AddDays((10 * i) + random.Next(10)), RiskScore.Of(1 + random.Next(3), 1 + random.Next(3)))).ToList();
            return RiskEntries.Of(risk, day, gradings, [], []);
        });
        return new RiskRegister(day, RiskScheme.Usual, [], entries);
    }
}
