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
    public void Answer_Decides_WhereAnyCompletionMovesTheDomain(string lines, bool expected)
    {
        var domain = Domain(lines, "learning is yes");
        Assert.Equal(expected, WhatDecides.WouldDecide(Version, domain, Learning));
        if (lines.Contains('q', StringComparison.Ordinal)) Assert.Equal(expected, WhatDecides.Missing(Version, domain).Single(static thing => thing.IsAnswer).WouldDecide);
    }

    // What misses two things and joins them by AND can only fail by one of them; joined by OR it can only hold.
    [Theory]
    [InlineData("learning is yes and late at most 2", "b+--", true, true)]
    [InlineData("learning is yes or late at most 2", "b+--", true, true)]
    [InlineData("learning is yes and late at most 2", "-b+- +---", true, true)]
    [InlineData("learning is yes or planning is yes", "---o f+--", true, true)]
    [InlineData("learning is yes and planning is yes", "-o-- --f+", true, true)]
    [InlineData("learning is no and late at most 2", "-+-b f+-- --+-", false, false)]
    [InlineData("learning is yes and late at most 2", "b-+- f--+ --+-", false, true)]
    public void CriterionThatMissesMore_IsNotSettledByOne(string when, string lines, bool answer, bool any)
    {
        var missing = WhatDecides.Missing(Version, Domain(lines, when));
        Assert.Equal(answer, missing.Single(static thing => thing.Words == Asked).WouldDecide);
        Assert.Equal(any, missing.Any(static thing => thing.WouldDecide));
    }

    // The level of a line of triggers is no assurance unless its criterion holds, and another line keeps the domain from better than partial.
    [Theory]
    [InlineData("learning is yes and late at most 2", false)]
    [InlineData("learning is yes or late at most 2", true)]
    public void And_CannotBeFulfilledByOneOfTwo(string when, bool expected)
    {
        var domain = SuggestLevel.OfLines(Version, Version.Domains[0],
        [
            SuggestLevel.OfLine(Version, new AssuranceLine("late", "responsive", [], LineRule.Best, Frame.Level("no-assurance"), [Criterion(1, when), Criterion(2, "late at most 9")]), [new JudgedCriterion(Criterion(1, when), Judged('b')), new JudgedCriterion(Criterion(2, "late at most 9"), Judged('f'))]),
            Line("partial", "--+-", when),
        ]);
        Assert.Equal((SuggestionKind.Range, "partial", "no-assurance"), (domain.Kind, domain.AtBest?.Code, domain.AtWorst?.Code));
        Assert.Equal(expected, WhatDecides.WouldDecide(Version, domain, Learning));
    }

    [Fact]
    public void Missing_NamesEachThingOnce_WithItsLines()
    {
        var missing = WhatDecides.Missing(Version, Domain("q+-- qf-+ -b+-", "learning is yes"));
        Assert.Equal([(Asked, true, 3), (Figure, false, 2)], missing.Select(static thing => (thing.Words, thing.IsAnswer, thing.Lines.Count)));
    }

    // Forty lines that miss one answer have more ways to turn out than could be tried line by line.
    [Fact]
    public void AnswerThatManyLinesMiss_IsJudgedByOutcomes() =>
        Assert.True(WhatDecides.WouldDecide(Version, Domain(string.Join(' ', Enumerable.Repeat("q-q- -qq- qqf- --q- q--+ qqqq -f-q qf--", 5).Append("f+--")), "learning is yes"), Learning));

    // Any domain of up to three lines, against every way in which the answer may turn out.
    [Fact]
    public void WouldDecide_IsTrueExactlyWhereSomeAnswerChangesTheSuggestion()
    {
        var random = new Random(20200331);
        var seen = new HashSet<bool>();
        for (var i = 0; i < 4_000; i++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Concat(Enumerable.Range(0, 4).Select(_ => "-+fq"[random.Next(4)]))).ToList();
            var domain = Domain(string.Join(' ', lines), "learning is yes");
            if (domain.Kind == SuggestionKind.ForAPerson || domain.Lines.Any(static line => line.Kind == SuggestionKind.ForAPerson)) continue;
            var open = lines.Sum(static line => line.Count(static one => one == 'q'));
            var changes = Enumerable.Range(0, 1 << open).Select(bits => Domain(Filled(string.Join(' ', lines), bits), "learning is yes")).Any(then => (then.Kind, Ends(then)) != (domain.Kind, Ends(domain)));
            Assert.True(changes == WhatDecides.WouldDecide(Version, domain, Learning), string.Join(' ', lines));
            seen.Add(changes);
        }

        Assert.Equal(2, seen.Count);

        static string Filled(string lines, int bits) => string.Concat(lines.Select(one => one == 'q' ? ((bits, bits >>= 1).Item1 & 1) == 1 ? '+' : '-' : one));
        static (AssuranceLevel?, AssuranceLevel?, bool) Ends(DomainSuggestion one) => one.Kind == SuggestionKind.Range ? (one.AtBest, one.AtWorst, one.MayFitNone) : default;
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
