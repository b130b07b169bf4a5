using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;

namespace Plumbline.Core.Tests.BoardAssurance;

/// <summary>Which missing answers and figures can change what a domain comes to.</summary>
public sealed class WhatDecidesTests
{
    private const string Asked = "an answer to “Do we learn?”", Figure = "a figure of Late for March 2020", Other = "an answer to “Do we plan?”";

    private static readonly FrameworkVersion Version = new Frame().Version;
    private static readonly QuestionCode Learning = QuestionCode.Parse("learning").Value;

    // A line is written as the holdings of its four levels, the best first; “q” misses the answer, “f” a figure, “b” both, “o” the answer to another question too.
    [Theory]
    [InlineData("q+--", true)]
    [InlineData("q+-- +---", true)]
    [InlineData("q+-- -+--", false)]
    [InlineData("q+-- ---+", false)]
    [InlineData("q+-- f+--", true)]
    [InlineData("q+-- --f+", false)]
    [InlineData("+q-- f--+", false)]
    [InlineData("q+-- ----", false)]
    [InlineData("---q ----", true)]
    [InlineData("qqqq", true)]
    [InlineData("qqqq qqqq", true)]
    [InlineData("qqqq ---+", false)]
    [InlineData("qqqq --f+", true)]
    [InlineData("f+-- -q+-", true)]
    [InlineData("+---", false)]
    public void Answer_Decides_WhereItCouldMoveTheDomain(string lines, bool expected)
    {
        var domain = Domain(lines, "learning is yes");
        Assert.Equal(expected, WhatDecides.WouldDecide(Version, domain, Learning));
        if (lines.Contains('q', StringComparison.Ordinal)) Assert.Equal(expected, WhatDecides.Missing(Version, domain).Single(static thing => thing.IsAnswer).WouldDecide);
    }

    // What misses two things may be decided by either, once the other is known; what another line makes no better changes nothing.
    [Theory]
    [InlineData("learning is yes and late at most 2", "b+--", true, true)]
    [InlineData("learning is yes or late at most 2", "b+--", true, true)]
    [InlineData("learning is yes and late at most 2", "-b+- +---", true, true)]
    [InlineData("learning is yes or planning is yes", "---o f+--", true, true)]
    [InlineData("learning is yes and planning is yes", "-o-- --f+", true, true)]
    [InlineData("learning is no and late at most 2", "-+-b f+-- --+-", false, false)]
    [InlineData("learning is yes and late at most 2", "b-+- f--+ --+-", false, true)]
    public void CriterionThatMissesMore_MayBeDecidedByEither(string when, string lines, bool answer, bool any)
    {
        var missing = WhatDecides.Missing(Version, Domain(lines, when));
        Assert.Equal(answer, missing.Single(static thing => thing.Words == Asked).WouldDecide);
        Assert.Equal(any, missing.Any(static thing => thing.WouldDecide));
    }

    [Fact]
    public void Missing_NamesEachThingOnce_WithItsLines()
    {
        var missing = WhatDecides.Missing(Version, Domain("q+-- qf-+ -b+-", "learning is yes"));
        Assert.Equal([(Asked, true, 3), (Figure, false, 2)], missing.Select(static thing => (thing.Words, thing.IsAnswer, thing.Lines.Count)));
    }

    // Domains of one line and of two, against every way in which figures and answers may turn out.
    [Fact]
    public void WouldDecide_IsTrueExactlyWhereSomeCompletionTurnsOnTheAnswer()
    {
        var random = new Random(20200331);
        var seen = new HashSet<bool>();
        for (var i = 0; i < 800; i++)
        {
            var lines = string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => string.Concat(Enumerable.Range(0, 4).Select(_ => "-+fq"[random.Next(4)]))));
            var expected = Filled(lines, 'f').Any(known => Filled(known, 'q').Select(static one => Domain(one, "learning is yes")).Select(static one => (one.Kind, one.Level)).Distinct().Skip(1).Any());
            Assert.True(expected == WhatDecides.WouldDecide(Version, Domain(lines, "learning is yes"), Learning), lines);
            seen.Add(expected);
        }

        Assert.Equal(2, seen.Count);

        static IEnumerable<string> Filled(string lines, char open) =>
            lines.IndexOf(open, StringComparison.Ordinal) is >= 0 and var at ? "+-".SelectMany(one => Filled($"{lines[..at]}{one}{lines[(at + 1)..]}", open)) : [lines];
    }

    private static FrameworkCriterion Criterion(int level, string when) => new($"c{level}", Frame.Levels[level], "As it is published", Core.Criteria.Criterion.Parse(when).Value);

    private static DomainSuggestion Domain(string lines, string when) => SuggestLevel.OfLines(Version, Version.Domains[0], [.. lines.Split(' ').Select((line, i) => Line($"line-{i}", line, when))]);

    private static LineSuggestion Line(string code, string holdings, string when)
    {
        var criteria = holdings.Select((one, level) => Criterion(level, one is 'f' or '+' or '-' ? "late at most 1" : when)).ToList();
        return SuggestLevel.OfLine(Version, new AssuranceLine(code, "responsive", [], LineRule.Best, null, criteria), [.. criteria.Zip(holdings, static (criterion, one) => new JudgedCriterion(criterion, Judged(one)))]);
    }

    private static CriterionJudgement Judged(char one) => one switch
    {
        '+' => new CriterionJudgement(Holding.Holds, "holds", [], []),
        '-' => new CriterionJudgement(Holding.DoesNotHold, "does not hold", [], []),
        'q' => new CriterionJudgement(Holding.Open, "missing", [Asked], []),
        'f' => new CriterionJudgement(Holding.Open, "missing", [Figure], []),
        'o' => new CriterionJudgement(Holding.Open, "missing", [Asked, Other], []),
        _ => new CriterionJudgement(Holding.Open, "missing", [Asked, Figure], []),
    };
}
