using System.Globalization;
using Plumbline.Core.Checks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Tests.Checks.Records;

/// <summary>Laws of the checks of risks, over made-up histories.</summary>
public class RandomBoardsTests
{
    private const int Boards = 150;
    private static readonly string[] Stages = ["initial", "current", "target"];
    private static readonly string[] Words = ["The score stays.", "Score reduced this week.", "We raised the rating.", "Nothing new."];

    [Fact]
    public void Order_OfWhatIsRecorded_DoesNotMatter()
    {
        for (var seed = 0; seed < Boards; seed++)
        {
            var random = new Random(seed);
            var steps = Steps(random);
            Assert.Equal(Said(steps), Said([.. steps.OrderBy(_ => random.Next())]));
        }
    }

    // A grading, note or review of a later day changes no finding of today: it is found itself.
    [Fact]
    public void WhatIsDatedLater_DoesNotCount()
    {
        for (var seed = 0; seed < Boards; seed++)
        {
            var steps = Steps(new Random(seed));
            Assert.Equal(Said([.. steps.Where(static step => step.Day <= Board.Today)]), Said(steps));
        }
    }

    // A paper of today that is audited again in another year, while nothing was recorded.
    [Fact]
    public void Time_MakesNothingLate()
    {
        for (var seed = 0; seed < Boards; seed++)
        {
            var random = new Random(seed);
            var steps = Steps(random).Where(static step => step.Day <= Board.Today).ToList();
            Assert.Equal(Said(steps), Said(steps, Board.Today.AddDays(random.Next(1, 3000))));
        }
    }

    [Fact]
    public void EachCheck_HasOneFindingForARisk()
    {
        for (var seed = 0; seed < Boards; seed++)
            Assert.All(Find(Steps(new Random(seed))).GroupBy(static finding => finding.Key, StringComparer.Ordinal), static same => Assert.Single(same));
    }

    // The same facts give the same fingerprint, and any other current score another one, wherever the finding rests on it.
    [Fact]
    public void Fingerprint_ChangesWithTheScoreThatAFindingRestsOn()
    {
        var compared = 0;
        for (var seed = 0; seed < Boards; seed++)
        {
            var steps = Steps(new Random(seed));
            var (before, again) = (Find(steps), Find(steps));
            Assert.Equal(before.Select(static finding => finding.Fingerprint), again.Select(static finding => finding.Fingerprint));
            var after = Find([.. steps, new Step(Board.Today, static board => board.Grade("current", "2020-05-20", "5x5"))]).ToDictionary(static finding => finding.Key, StringComparer.Ordinal);
            foreach (var finding in before.Where(static finding => finding.Check is "risk-above-tolerance" or "risk-above-initial" or "risk-target-passed"))
            {
                if (!after.TryGetValue(finding.Key, out var now)) continue;
                Assert.NotEqual(finding.Fingerprint, now.Fingerprint);
                compared++;
            }
        }

        Assert.True(compared > 20, $"compared {compared}; expected more");
    }

    private static List<string> Said(IReadOnlyList<Step> steps, DateOnly? later = null) => [.. Find(steps, later).Where(static finding => finding.Check != "risk-future").Select(static finding => $"{finding.Key} {finding.Message} {finding.Fingerprint}")];

    private static IReadOnlyList<Finding> Find(IReadOnlyList<Step> steps, DateOnly? later = null) => steps.Aggregate(new Board(), static (board, step) => step.Take(board)).Find(later: later);

    // Each is of a day of its own, so that none corrects another.
    private static List<Step> Steps(Random random)
    {
        var steps = new List<Step>();
        foreach (var day in Enumerable.Range(0, 90).Select(static offset => new DateOnly(2020, 4, 1).AddDays(offset)).OrderBy(_ => random.Next()).Take(random.Next(3, 14)))
        {
            var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var (kind, stage, score, words) = (random.Next(4), Stages[random.Next(3)], $"{random.Next(1, 7)}x{random.Next(1, 6)}{(random.Next(5) == 0 ? "=13" : "")}", Words[random.Next(Words.Length)]);
            var (alone, outcome) = (random.Next(4) == 0 ? random.Next(1, 27).ToString(CultureInfo.InvariantCulture) : score, random.Next(2) == 0 ? ReviewOutcome.Unchanged : ReviewOutcome.Escalated);
            steps.Add(new Step(day, kind switch
            {
                0 or 1 => board => board.Grade(stage, text, alone, stage == "target" ? "2020-05-10" : null),
                2 => board => board.Note($"{text}T09:00:00", words),
                _ => board => board.Review(text, outcome),
            }));
        }

        return steps;
    }

    private sealed record Step(DateOnly Day, Func<Board, Board> Take);
}
