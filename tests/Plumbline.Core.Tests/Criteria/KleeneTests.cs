using System.Globalization;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;

namespace Plumbline.Core.Tests.Criteria;

/// <summary>The laws of judging: against a naive evaluator, and against every way in which missing evidence may turn out.</summary>
public class KleeneTests
{
    private static readonly string[] Questions = ["q1", "q2", "q3", "q4"];

    [Fact]
    public void Criterion_OfAnswers_IsWhatEveryCompletionSays()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var criterion = Formula(random, 3);
            var known = Questions.ToDictionary(static question => question, _ => random.Next(3) switch { 0 => true, 1 => false, _ => (bool?)null }, StringComparer.Ordinal);
            var evidence = new MadeEvidence();
            foreach (var (question, answer) in known)
            {
                if (answer is { } given) evidence.Answer(question, "2020-03", given ? "yes" : "no");
            }

            var judged = JudgeCriterion.Of(evidence.Build(), criterion, new CriterionPlace(MadeEvidence.UnitOf("trust"), Support.Make.Period("2020-03"), 1));
            Assert.Equal(Naive(criterion, known), judged.Holding switch { Holding.Holds => true, Holding.DoesNotHold => false, Holding.Open => (bool?)null });
            Assert.Equal(judged.Holding == Holding.Open, judged.Missing.Count > 0);
            Assert.NotEmpty(judged.Reason);

            // A closed judgement stays what it is, however the missing answers come in.
            if (judged.Holding == Holding.Open) continue;
            foreach (var question in Questions.Where(question => known[question] is null)) known[question] = random.Next(2) == 0;
            Assert.Equal(judged.Holding == Holding.Holds, Naive(criterion, known));
        }
    }

    [Fact]
    public void ClosedJudgement_OfFigures_StaysWhateverComes()
    {
        string[] criteria =
        [
            "x at least 5", "x at most 5", "x equals 3", "x between 2 and 6", "x at least 5 in every period", "x at most 3 in any period", "y at least 50% in every period", "y less than 40% in any period",
            "y in each service at least 50%", "y in at least 60% of service at least 50%", "y in at least 50% of service, others at most 10 points below, at least 50%",
            "y in at least 50% of service, others at most 1 of them more than 10 points below, at least 50%", "number of service where (y at least 50%) at least 2", "y rises for 2 months", "x at least 5 for 2 spans",
        ];
        var random = new Random(3);
        var (closed, open) = (0, 0);
        for (var i = 0; i < 600; i++)
        {
            var cells = Cells(random);
            var some = cells.ToDictionary(static cell => cell.Key, cell => random.Next(3) == 0 ? "" : cell.Value);
            foreach (var text in criteria)
            {
                var (partial, whole) = (Of(some).Judge(text), Of(cells).Judge(text));
                Assert.NotEqual(Holding.Open, whole.Holding);
                if (partial.Holding == Holding.Open) open++;
                else
                {
                    closed++;
                    Assert.True(partial.Holding == whole.Holding, $"{text}: {partial.Reason}; with every figure: {whole.Reason}");
                }
            }
        }

        Assert.True(closed > 1_000 && open > 1_000);
    }

    [Theory]
    [InlineData("x at least {0}", false)]
    [InlineData("x more than {0}", false)]
    [InlineData("x at most {0}", true)]
    [InlineData("x less than {0}", true)]
    public void HigherBound_IsHarderForAtLeast_AndEasierForAtMost(string text, bool isEasier)
    {
        var random = new Random(5);
        for (var i = 0; i < 100; i++)
        {
            var evidence = new MadeEvidence().Row("x", "count sum", "2020-02", Number(random.Next(5)), Number(random.Next(5)));
            var holds = Enumerable.Range(0, 12).Select(bound => evidence.Judge(string.Format(CultureInfo.InvariantCulture, text, bound)).Holding == Holding.Holds).ToList();
            Assert.Equal(holds.OrderBy(one => one == isEasier), holds);
        }
    }

    private static Dictionary<(string Row, string Unit, int Month), string> Cells(Random random)
    {
        var cells = new Dictionary<(string, string, int), string>();
        for (var month = 0; month < 4; month++) cells[("x", "trust", month)] = Number(random.Next(5));
        foreach (var unit in new[] { "trust", "a", "b", "c", "d" })
        {
            for (var month = 0; month < 4; month++) cells[("y", unit, month)] = Number(random.Next(30, 70)) + "%";
        }

        return cells;
    }

    private static MadeEvidence Of(Dictionary<(string Row, string Unit, int Month), string> cells)
    {
        var evidence = new MadeEvidence().Services("a", "b", "c", "d").Row("x", "count sum", "2019-12").Row("y", "percentage ratio", "2019-12");
        foreach (var row in cells.GroupBy(static cell => (cell.Key.Row, cell.Key.Unit))) evidence.Figures(row.Key.Row, row.Key.Unit, "2019-12", [.. row.OrderBy(static cell => cell.Key.Month).Select(static cell => cell.Value)]);
        return evidence;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Criterion Formula(Random random, int depth)
    {
        if (depth == 0 || random.Next(3) == 0) return new Clause.Asked(QuestionCode.Parse(Questions[random.Next(Questions.Length)]).Value, random.Next(2) == 0 ? AnswerWord.Yes : AnswerWord.No);
        Criterion[] parts = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Formula(random, depth - 1))];
        return random.Next(2) == 0 ? new Criterion.AllOf(parts) : new Criterion.AnyOf(parts);
    }

    // Written apart from the product: null is unknown, as in a truth table.
    private static bool? Naive(Criterion criterion, Dictionary<string, bool?> known) => criterion switch
    {
        Criterion.AllOf all => all.Parts.Select(part => Naive(part, known)).Aggregate((bool?)true, static (one, other) => one & other),
        Criterion.AnyOf any => any.Parts.Select(part => Naive(part, known)).Aggregate((bool?)false, static (one, other) => one | other),
        Clause.Asked asked => known[asked.Question.ToString()] is { } answer ? answer == (asked.Answer == AnswerWord.Yes) : null,
        _ => throw new InvalidOperationException(),
    };
}
