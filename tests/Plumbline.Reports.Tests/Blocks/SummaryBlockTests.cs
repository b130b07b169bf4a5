using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

public sealed class SummaryBlockTests
{
    private static readonly DashboardBlock ThreeMonths = new(IndicatorSelection.All) { Periods = 3 };

    [Fact]
    public void Attention_IsInOrderOfUrgency()
    {
        var document = new SmallOrganisation()
            .With("near", "2023-03 89%", "at least 90%")
            .With("far", "2023-03 45%", "at least 90%")
            .With("well", "2023-03 95%", "at least 90%")
            .With("of-concern", string.Join("; ", Enumerable.Range(0, 13).Select(static month => $"{Period.Month(2022, 3).Plus(month)} {(month == 12 ? "50%" : month % 2 == 0 ? "95%" : "96%")}")))
            .Compose("2023-03", new SummaryBlock(), ThreeMonths);

        Assert.Equal(["Of-concern", "Far", "Near"], FirstPage.Pressing(document));
    }

    // A target that the process cannot reach comes before a worse miss by chance.
    [Fact]
    public void Attention_RanksAnUnreachableTarget_BeforeAWorseRating()
    {
        static string Figures(Func<int, string> figure) => string.Join("; ", Enumerable.Range(0, 13).Select(month => $"{Period.Month(2022, 3).Plus(month)} {figure(month)}"));
        var document = new SmallOrganisation()
            .With("by-chance", Figures(static month => month % 2 == 0 ? "60%" : "95%"), "at least 90%")
            .With("out-of-reach", Figures(static month => month % 2 == 0 ? "85%" : "86%"), "at least 90%")
            .Compose("2023-03", new SummaryBlock(), ThreeMonths);

        Assert.Equal(["Out-of-reach", "By-chance"], FirstPage.Pressing(document));
    }

    [Theory]
    [InlineData(Aggregation.Latest, true, "No figure is given for Small Trust, and those of the units below it are not added up: by the rule “latest” the last period counts, and units have no order.")]
    [InlineData(Aggregation.None, true, "No figure is given for Small Trust, and those of the units below it are not added up.")]
    [InlineData(Aggregation.Sum, true, "Nothing has been reported yet.")]
    [InlineData(Aggregation.Latest, false, "Nothing has been reported yet.")]
    public void WhereUnitsAreNotAddedUp_ThePageAndTheRowSaySo(Aggregation rule, bool hasTeam, string expected)
    {
        var organisation = new SmallOrganisation().With("beds", "", "contextual", indicator => indicator with { Aggregation = rule, Measure = Measure.Of(MeasureKind.Count) });
        if (hasTeam) organisation = organisation.WithTeam("north", "North Team", "beds: 2023-03 12");
        var page = organisation.Compose("2023-03", new IndicatorPagesBlock(IndicatorSelection.All));
        Assert.Equal(expected, Traversal.Elements(page.Content).OfType<Paragraph>().Single(static paragraph => paragraph.Role == ParagraphRole.Lead).Content.PlainText);
        Assert.Equal(
            hasTeam && rule != Aggregation.Sum,
            PlainText.Of(organisation.Compose("2023-03", ThreeMonths)).Contains("Beds: No figure of its own is given, and those of the units below are not added up.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2022-Q4", "by quarter: at most £300k")]
    [InlineData("2023-03", "at most £300k")]
    [InlineData("2023-Q1", "no target")]
    public void TargetOfAQuarter_IsSaidInAMonthlyPaper(string from, string expected)
    {
        var organisation = new SmallOrganisation().With(
            "spend", "2023-02 £90k; 2023-03 £80k", "at most £300k",
            static indicator => indicator with { Aggregation = Aggregation.Sum, Measure = Measure.Of(MeasureKind.Money), Polarity = Polarity.Lower },
            target => target with { From = Period.Parse(from).Value });
        var row = Traversal.Elements(organisation.Compose("2023-03", ThreeMonths).Content).OfType<Table>().First(static table => table.Columns[0].Header == "Indicator").Groups.SelectMany(static group => group.Rows).First();
        Assert.Equal((expected, CellStyle.Quiet), (row.Cells[1].Content.PlainText.Replace('\u00a0', ' '), row.Cells[1].Style));
        var fact = Traversal.Elements(organisation.Compose("2023-03", new IndicatorPagesBlock(IndicatorSelection.All)).Content).OfType<Facts>().SelectMany(static facts => facts.Items).Single(static fact => fact.Label == "Target");
        Assert.Contains(expected == "no target" ? "none set" : expected, $"{fact.Value.PlainText} {fact.Detail?.PlainText}", StringComparison.Ordinal);
    }

    [Fact]
    public void PagesNeedingAttention_AreThoseOfTheTable_InItsOrder()
    {
        var document = new SmallOrganisation()
            .With("near", "2023-03 89%", "at least 90%")
            .With("far", "2023-03 45%", "at least 90%")
            .With("well", "2023-03 95%", "at least 90%")
            .Compose("2023-03", new SummaryBlock(), ThreeMonths, new IndicatorPagesBlock(IndicatorSelection.All) { Show = PagesShown.Attention });

        var pages = Traversal.Elements(document.Content).OfType<Heading>().Where(static heading => heading.Anchor.Id.StartsWith("indicator-", StringComparison.Ordinal) && !heading.Anchor.Id.Contains("--", StringComparison.Ordinal));
        Assert.Equal(["Far", "Near"], pages.Select(static heading => heading.Content.PlainText));
        // A row links to its page if there is one, and the page links back to the row.
        Assert.Equal(["row-far", "row-near"], Traversal.Elements(document.Content).OfType<BackLink>().Select(static link => link.Target.Id));
    }

    [Theory]
    [InlineData("2023-02 80%; 2023-03 95%", "at least 90%", "95% in March 2023, 5 points above its target. Better, from 80%.")]
    [InlineData("2023-02 99%; 2023-03 95%", "at least 90%", "95% in March 2023, 5 points above its target. Worse, from 99%.")]
    [InlineData("2023-02 70%; 2023-03 80%", "at least 90%", "80% in March 2023, 10 points short of its target. Better, from 70%.")]
    [InlineData("2023-02 85%; 2023-03 80%", "at least 90%", "80% in March 2023, 10 points short of its target. Worse, from 85%.")]
    [InlineData("2023-02 80%; 2023-03 80%", "no target", "80% in March 2023. No change.")]
    [InlineData("2023-03 80%", "no target", "80% in March 2023.")]
    [InlineData("2023-03 TBA", "at least 90%", "No figure in March 2023: awaited.")]
    [InlineData("", "at least 90%", "Nothing has been reported yet.")]
    public void Page_BeginsWithTheHeadline(string figures, string target, string expected) => Assert.Equal(
        expected,
        Traversal.Elements(new SmallOrganisation().With("rate", figures, target).Compose("2023-03", new IndicatorPagesBlock(IndicatorSelection.All)).Content)
            .OfType<Paragraph>().Single(static paragraph => paragraph.Role == ParagraphRole.Lead).Content.PlainText);

    [Theory]
    [InlineData("2023-02 85%; 2023-03 80%!||Likely 88%", "80% in March 2023, a doubtful figure: nothing is concluded from it.")]
    [InlineData("2023-02 85%!||Likely 75%; 2023-03 80%", "80% in March 2023, 10 points short of its target. Worse, from 85%, a doubtful figure.")]
    public void Page_SaysThatAFigureIsDoubtful(string figures, string expected) => Page_BeginsWithTheHeadline(figures, "at least 90%", expected);

    [Fact]
    public void Dashboard_NamesADoubtfulFigure_WithTheWordDoubtful() => Assert.Contains(
        "Doubtful, and not counted: Off 80%.",
        PlainText.Of(new SmallOrganisation().With("off", "2023-03 80%!||Likely 88%", "at least 90%").Compose("2023-03", ThreeMonths)),
        StringComparison.Ordinal);
}
