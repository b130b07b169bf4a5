using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;

namespace Plumbline.Core.Tests.BoardAssurance;

/// <summary>The level that criteria suggest, against every completion of the evidence.</summary>
public sealed class SuggestLevelTests
{
    private static readonly FrameworkVersion Version = new Frame().Version;
    private static readonly Criterion Measured = Criterion.Parse("late at most 1").Value, Question = Criterion.Parse("learning is yes").Value;

    [Theory]
    [InlineData("-+--", null, SuggestionKind.Level, "reasonable", "reasonable", false)]
    [InlineData("-++-", null, SuggestionKind.Level, "reasonable", "reasonable", false)]
    [InlineData("----", null, SuggestionKind.NoneFits, null, null, true)]
    [InlineData("----", "partial", SuggestionKind.Level, "partial", "partial", false)]
    [InlineData("?--+", null, SuggestionKind.Range, "substantial", "no-assurance", false)]
    [InlineData("-?+-", null, SuggestionKind.Range, "reasonable", "partial", false)]
    [InlineData("+???", null, SuggestionKind.Level, "substantial", "substantial", false)]
    [InlineData("-?--", null, SuggestionKind.Range, "reasonable", "reasonable", true)]
    [InlineData("-?--", "no-assurance", SuggestionKind.Range, "reasonable", "no-assurance", false)]
    public void Ladder_ComesToTheBestThatHolds(string holdings, string? otherwise, SuggestionKind kind, string? best, string? worst, bool mayFitNone) =>
        AssertLine(Suggest(LineRule.Best, otherwise, holdings), kind, best, worst, mayFitNone);

    [Theory]
    [InlineData("--++", SuggestionKind.Level, "no-assurance", "no-assurance")]
    [InlineData("----", SuggestionKind.Level, "substantial", "substantial")]
    [InlineData("--?-", SuggestionKind.Range, "substantial", "partial")]
    [InlineData("--+?", SuggestionKind.Range, "partial", "no-assurance")]
    [InlineData("--?+", SuggestionKind.Level, "no-assurance", "no-assurance")]
    public void Triggers_ComeToTheWorstThatHolds_OtherwiseSubstantial(string holdings, SuggestionKind kind, string best, string worst) =>
        AssertLine(Suggest(LineRule.Worst, "substantial", holdings), kind, best, worst, mayFitNone: false);

    [Fact]
    public void LineOfUnansweredQuestions_IsForAPerson_UntilOneIsAnswered()
    {
        Assert.Equal(SuggestionKind.ForAPerson, Suggest(LineRule.Best, null, "????", Question).Kind);
        Assert.Equal(SuggestionKind.Range, Suggest(LineRule.Best, null, "-???", Question).Kind);
        Assert.Equal(SuggestionKind.Range, Suggest(LineRule.Best, null, "????", Measured).Kind);
    }

    [Theory]
    [InlineData("+--- -+--", SuggestionKind.Level, "reasonable", "reasonable")]
    [InlineData("+--- ----", SuggestionKind.NoneFits, "substantial", "substantial")]
    [InlineData("---+ ----", SuggestionKind.Level, "no-assurance", "no-assurance")]
    [InlineData("?--+ -+--", SuggestionKind.Range, "reasonable", "no-assurance")]
    [InlineData("?+-- --+-", SuggestionKind.Level, "partial", "partial")]
    [InlineData("---?", SuggestionKind.Range, "no-assurance", "no-assurance")]
    [InlineData("---? ----", SuggestionKind.NoneFits, "no-assurance", "no-assurance")]
    [InlineData("---? ---+", SuggestionKind.Level, "no-assurance", "no-assurance")]
    public void Domain_IsItsWorstLine(string lines, SuggestionKind kind, string best, string worst)
    {
        var domain = Domain([.. lines.Split(' ').Select(static holdings => Suggest(LineRule.Best, null, holdings))]);
        Assert.Equal((kind, best, worst), (domain.Kind, domain.AtBest?.Code, domain.AtWorst?.Code));
    }

    [Fact]
    public void LineForAPerson_IsOpenAtEveryLevel_UnlessAllAre()
    {
        var forAPerson = Suggest(LineRule.Best, null, "????", Question);
        var beside = Domain([forAPerson, Suggest(LineRule.Best, null, "-+--")]);
        Assert.Equal((SuggestionKind.Range, "reasonable", "no-assurance"), (beside.Kind, beside.AtBest!.Code, beside.AtWorst!.Code));
        Assert.Equal(SuggestionKind.ForAPerson, Domain([forAPerson, forAPerson]).Kind);
        Assert.Equal("no-assurance", Domain([forAPerson, Suggest(LineRule.Best, null, "---+")]).Level?.Code);
    }

    // All 3 to the power of 4 holdings of a line, by both rules and with every “otherwise”, against all completions.
    [Fact]
    public void Range_HoldsTheLevelOfEveryCompletion_AndReachesItsEnds()
    {
        foreach (var takes in Enum.GetValues<LineRule>())
        {
            foreach (var otherwise in (string?[])[null, .. Frame.Levels.Select(static level => level.Code)])
            {
                foreach (var holdings in All("-+?", 4))
                {
                    var line = Suggest(takes, otherwise, holdings);
                    var completions = Completions(holdings).Select(one => LevelOf(takes, otherwise, one)).ToList();
                    var levels = completions.OfType<AssuranceLevel>().ToList();
                    Assert.Equal(levels.MinBy(static level => level.Rank), line.AtBest);
                    Assert.Equal(levels.MaxBy(static level => level.Rank), line.AtWorst);
                    Assert.Equal(completions.Contains(null), line.MayFitNone);
                    Assert.Equal(levels.Count == 0 ? SuggestionKind.NoneFits : completions.Distinct().Count() == 1 ? SuggestionKind.Level : SuggestionKind.Range, line.Kind);
                }
            }
        }
    }

    // Two lines: the domain of every completion is its worst line, or without a level where one line has none and no other is at the worst.
    [Fact]
    public void DomainsRange_HoldsTheLevelOfEveryCompletion()
    {
        foreach (var one in All("-+?", 4))
        {
            foreach (var other in All("-?", 4).Where(static text => text.Contains('?', StringComparison.Ordinal)))
            {
                var domain = Domain([Suggest(LineRule.Best, null, one), Suggest(LineRule.Worst, null, other)]);
                foreach (var first in Completions(one))
                {
                    foreach (var second in Completions(other))
                    {
                        AssuranceLevel?[] levels = [LevelOf(LineRule.Best, null, first), LevelOf(LineRule.Worst, null, second)];
                        var isNone = levels.Contains(null) && !levels.Contains(Version.Worst);
                        if (isNone) Assert.True(domain.Kind == SuggestionKind.NoneFits || domain.MayFitNone, $"{one} {other}");
                        else if (domain.Kind != SuggestionKind.NoneFits) Assert.InRange(levels.OfType<AssuranceLevel>().Max(static level => level.Rank), domain.AtBest!.Rank, domain.AtWorst!.Rank);
                    }
                }
            }
        }
    }

    [Fact]
    public void MoreThatHolds_NeverLowersALadder()
    {
        foreach (var holdings in All("-+?", 4))
        {
            for (var i = 0; i < holdings.Length; i++)
            {
                if (holdings[i] == '+') continue;
                var (before, after) = (Suggest(LineRule.Best, "no-assurance", holdings), Suggest(LineRule.Best, "no-assurance", $"{holdings[..i]}+{holdings[(i + 1)..]}"));
                Assert.True(after.AtBest!.Rank <= before.AtBest!.Rank && after.AtWorst!.Rank <= before.AtWorst!.Rank, holdings);
            }
        }
    }

    private static void AssertLine(LineSuggestion line, SuggestionKind kind, string? best, string? worst, bool mayFitNone) =>
        Assert.Equal((kind, best, worst, mayFitNone), (line.Kind, line.AtBest?.Code, line.AtWorst?.Code, line.MayFitNone));

    private static AssuranceLevel? LevelOf(LineRule takes, string? otherwise, string holdings)
    {
        var held = Frame.Levels.Where(level => holdings[level.Rank] == '+').ToList();
        return (takes == LineRule.Best ? held.FirstOrDefault() : held.LastOrDefault()) ?? (otherwise is null ? null : Frame.Level(otherwise));
    }

    private static IEnumerable<string> Completions(string holdings) => All("-+", 4).Where(text => text.Zip(holdings).All(static pair => pair.Second == '?' || pair.First == pair.Second));

    private static IEnumerable<string> All(string letters, int length) => length == 0 ? [""] : letters.SelectMany(letter => All(letters, length - 1).Select(rest => letter + rest));

    private static LineSuggestion Suggest(LineRule takes, string? otherwise, string holdings, Criterion? when = null)
    {
        var criteria = Frame.Levels.Select(level => new FrameworkCriterion(level.Code, level, "As it is published", when ?? Measured)).ToList();
        var line = new AssuranceLine("late", "responsive", [], takes, otherwise is null ? null : Frame.Level(otherwise), criteria);
        return SuggestLevel.OfLine(Version, line, [.. criteria.Select(one => new JudgedCriterion(one, new CriterionJudgement(
            holdings[one.Level.Rank] switch { '+' => Holding.Holds, '-' => Holding.DoesNotHold, _ => Holding.Open }, "for a reason", [], [])))]);
    }

    private static DomainSuggestion Domain(IReadOnlyList<LineSuggestion> lines) => SuggestLevel.OfLines(Version, Version.Domains[0], lines);
}
