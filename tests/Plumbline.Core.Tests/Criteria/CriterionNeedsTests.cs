using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Criteria.Needs;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Tests.Criteria;

public class CriterionNeedsTests
{
    private static readonly string[] Texts =
    [
        "x at least 5", "x at most 5 in every period", "x at least 3 for 3 spans", "x at least 3 in the span before", "x at most 4 in each of the last 5 months", "x at most mean", "x more than upper limit in each of the last 4 months",
        "x at least last year", "y at least last year over the span", "y in each service at least 50%", "y in at least 50% of service, others at most 10 points below, at least 50% in the span before",
        "number of service where (y rises for 3 months) at least 1", "number of service where (y at least 50%) at least 2 for 2 spans", "number of service where (y at least 50%) at least 2 in any period",
        "y rises for 4 months", "quarter at least 50%", "quarter falls for 6 months", "quarter at least last year", "year at least 50%", "year at least last year", "due at least 50%", "due rises for 6 months", "due at least 50% in the span before",
        "x at most plan", "x at most plan for 2 spans", "variance of total at least 0", "x of a at least 1", "x of severe at least last year",
    ];

    [Fact]
    public void JudgementByWhatIsNeeded_IsThatByEverything()
    {
        var random = new Random(2);
        var closed = 0;
        for (var i = 0; i < 40; i++)
        {
            var all = Everything(random).Build();
            foreach (var text in Texts)
            {
                var criterion = Criterion.Parse(text).Value;
                var place = new CriterionPlace(MadeEvidence.UnitOf("trust"), Make.Period("2020-03").Plus(-random.Next(3)), random.Next(1, 4));
                var needs = new CriterionNeeds(all.Picture, place);
                needs.Add(criterion);
                var (whole, some) = (JudgeCriterion.Of(all, criterion, place), JudgeCriterion.Of(Needed(all, needs), criterion, place));
                Assert.True((whole.Holding, whole.Reason) == (some.Holding, some.Reason), $"{text}: {whole.Reason}; by what is needed: {some.Reason}");
                if (whole.Holding != Holding.Open) closed++;
            }
        }

        Assert.True(closed > 40 * Texts.Length / 2, $"{closed} closed");
    }

    [Fact]
    public void Needs_AreNoMoreThanIsRead()
    {
        var all = Everything(new Random(4)).Build();
        var place = new CriterionPlace(MadeEvidence.UnitOf("trust"), Make.Period("2020-03"), 2);
        var needs = new CriterionNeeds(all.Picture, place);
        needs.Add(Criterion.Parse("x at least 5 and y in each service at least 50% and learning is no for 2 spans and risk 7 at most 12 and days late of complaints at most 5").Value);
        Assert.Equal(5, needs.Figures.Count);
        Assert.All(needs.Figures.Values, static day => Assert.Equal(new DateOnly(2020, 2, 1), day));
        Assert.Empty(needs.Charted);
        Assert.Empty(needs.Plans);
        Assert.Equal(2, Assert.Single(needs.Questions).Value);
        Assert.True(needs.Register);
        Assert.Single(needs.Lists);
    }

    private static MadeEvidence Everything(Random random)
    {
        string Share() => FormattableString.Invariant($"{random.Next(35, 70)}%");
        string Count() => FormattableString.Invariant($"{random.Next(6)}");
        string[] Many(int count, Func<string> one) => [.. Enumerable.Range(0, count).Select(_ => random.Next(20) == 0 ? "" : one())];
        var evidence = new MadeEvidence().Services("a", "b", "c", "d")
            .Row("x", "count sum", "2016-01", Many(51, Count)).Plans("x", "2019-01", Many(15, Count)).Items("x", "harm=severe", "2018-01", Many(27, Count))
            .Row("y", "percentage mean", "2018-01", Many(27, Share))
            .Row("quarter", "percentage mean", "2017-Q4", Many(9, Share)).Row("year", "percentage mean", "2016/17", Many(4, Share)).Row("due", "percentage mean quarterly", "2018-01", Many(27, Share))
            .Row("total", "count sum running", "2019-04", Many(12, Count)).Plans("total", "2019/20", Count());
        foreach (var unit in new[] { "a", "b", "c", "d" }) evidence.Figures("y", unit, "2018-01", Many(27, Share));
        return evidence;
    }

    private static CriterionEvidence Needed(CriterionEvidence all, CriterionNeeds needs) => new(all.Picture, FigureBook.Of(all.Figures.Series.SelectMany(static one => one).Where(cell => needs.Figures.TryGetValue((cell.Indicator, cell.Unit), out var day) && cell.Period.First >= day)))
    {
        Plans = FigureBook.Of(all.Plans.Series.SelectMany(static one => one).Where(cell => needs.Plans.TryGetValue((cell.Indicator, cell.Unit), out var day) && cell.Period.Last >= day)),
        Items = all.Items.SelectMany(static one => one).Where(cell => needs.Items.Any(item => (item.Key.Indicator, item.Key.Unit) == (cell.Indicator, cell.Unit) && item.Key.Item.IsThe(cell.Aspect.Items) && cell.Period.First >= item.Value)).ToLookup(static cell => cell.Indicator),
    };
}
