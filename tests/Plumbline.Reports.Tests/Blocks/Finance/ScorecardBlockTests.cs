using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Blocks.Finance;
using Plumbline.Reports.Charts.Finance;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Tests.Blocks.Risks;

namespace Plumbline.Reports.Tests.Blocks.Finance;

public sealed class ScorecardBlockTests
{
    private static readonly ScorecardBlock Card = new("scorecard", null);

    private static FinancePaper Printed() => new FinancePaper().Scorecard(
        "income Operating income [1] | 121182 | 129039 | 7857",
        "pay Employee expenses [1] | -82200 | -88781 | -6581",
        "cash Closing cash balance [2] | 7854 | 11547 | 3693",
        "capital Capital programme [4] | 4000 | 3868 | 132",
        "support Sustainability fund | 1618 | 1618 | 0",
        "other Not compared | 5 | 5");

    [Fact]
    public void Lead_CountsTheLines_AndNamesTheWorst() => Assert.Contains(
        "Three of five lines are favourable to plan, one is adverse and one is as planned. One more line is not compared: a plan or a figure is missing. The largest adverse variance: Employee expenses, £6,581k (8% of its plan).",
        RiskPaper.Words(Printed().Compose(Card)),
        StringComparison.Ordinal);

    [Fact]
    public void Rows_TellTheirSideInWords() => Assert.Equal(
        [
            "Operating income | £121,182k | £129,039k | £7,857k |  6.5% favourable", "Employee expenses | (£82,200k) | (£88,781k) | (£6,581k) |  8.0% adverse",
            "Closing cash balance | £7,854k | £11,547k | £3,693k |  47.0% favourable", "Capital programme | £4,000k | £3,868k | £132k |  3.3% favourable",
            "Sustainability fund | £1,618k | £1,618k | £0 |  as planned", "Not compared | £5k | £5k | – | –",
        ],
        RiskPaper.Tables(Printed().Compose(Card)).Single());

    [Theory]
    [InlineData("None of two lines is favourable to plan, one is adverse and one is as planned.", -5, 0)]
    [InlineData("Both lines are adverse to plan.", -5, -1)]
    [InlineData("All three lines are favourable to plan.", 5, 1, 2)]
    [InlineData("The one line is as planned.", 0)]
    [InlineData("One of three lines is favourable to plan, two are adverse.", 5, -1, -2)]
    public void Lead_CountsInPlainWords(string words, params int[] variances) => Assert.Contains(
        words,
        RiskPaper.Words(new FinancePaper().Scorecard([.. variances.Select(static (variance, at) => $"line-{at} Line {at} | 100 | {100 + variance} | {variance}")]).Compose(Card)),
        StringComparison.Ordinal);

    [Fact]
    public void DoubtfulFigure_IsShown_AndNotJudged()
    {
        var document = Printed().Change("scorecard", static reading => reading with
        {
            Rows = [.. reading.Rows.Select(static (line, at) => at != 1 ? line : line with { Cells = [line.Cells[0], line.Cells[1] with { Figure = line.Cells[1].Figure! with { IsDoubtful = true } }, line.Cells[2] with { IsDoubtful = true }] })],
        }).Compose(Card);

        Assert.Contains("Three of five lines are favourable to plan, none is adverse, one is as planned and one has a doubtful figure and is not judged. One more line is not compared", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.EndsWith("(£6,581k) | doubtful: not judged", RiskPaper.Tables(document).Single()[1].Replace(" b", "", StringComparison.Ordinal).Replace(" a", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["Employee expenses, Actual: a doubtful figure.", "Made of a doubtful figure."], Traversal.Elements(document.Content).OfType<Notes>().Single().Items.Select(static note => note.Content.PlainText));
    }

    [Fact]
    public void Section_LeadsToThePartOfThatNumber()
    {
        var document = Printed().Compose(Card, ReportBlocks.Parse("text", new Dictionary<string, string> { ["heading"] = "2 Cash", ["markdown"] = "Words." }).Value);

        var rows = Traversal.Elements(document.Content).OfType<Table>().Single().Groups[0].Rows;
        Assert.Equal("text", Assert.IsType<Hyperlink>(rows[2].Cells[1].Content[0]).Anchor?.Id);
        Assert.IsNotType<Hyperlink>(rows[0].Cells[1].Content[0]);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(-10, -1)]
    [InlineData(0.001, 1)]
    [InlineData(80, 1)]
    public void Bar_GoesToTheSideOfItsFavour(double share, int side)
    {
        var scene = VarianceBar.Arrange((decimal)share);

        var bar = scene.Items.OfType<SceneArea>().First();
        Assert.Equal(side, Math.Sign(bar.Spots[1].X - (VarianceBar.Width / 2)));
        Assert.Equal(Math.Abs(share) > (double)VarianceBar.Full ? 2 : 1, scene.Items.OfType<SceneArea>().Count());
        Assert.All(scene.Items.OfType<SceneArea>().SelectMany(static area => area.Spots), spot => Assert.True(scene.Plot.Contains(spot)));
    }

    [Fact]
    public void LineWithoutVariance_StaysAStatement()
    {
        var document = Printed().Change("scorecard", static reading => reading with { Heads = [.. reading.Heads.Select(static head => head with { Column = head.Column with { Show = ColumnShow.Actual } })] }).Compose(Card);

        Assert.Equal(4, Traversal.Elements(document.Content).OfType<Table>().Single().Columns.Length);
    }

    [Fact]
    public void Scores_AreToldWithTheRule_AndADifferenceIsSaid()
    {
        var paper = Printed();
        var scheme = new ResourceScheme("use-of-resources-2016", FinancePaper.January, null, [new ResourceMetric("Margin", null, [1, 0, -1], true, paper.Line("margin-score")), new ResourceMetric("Agency", null, [0, 25, 50], false, paper.Line("agency-score"))], paper.Line("score"), new ScoreCap(4, 3));
        ScoreGiven Score(string code, int? given, int? made) => new(given is { } known ? FinancePaper.Figure(paper.Line(code), FinancePaper.March, known) : null, made);
        var document = paper.Change("scorecard", reading => reading with
        {
            Resources = new ResourceReading(scheme, [new MetricScore(scheme.Metrics[0], null, Score("margin-score", 1, 2)), new MetricScore(scheme.Metrics[1], null, Score("agency-score", null, 4))], Score("score", 3, 3), 3m, true),
        }).Compose(Card);

        Assert.Equal(["Margin | not held | 1 | 1 or more | 0 to below 1 | −1 to below 0 | below −1", "Agency | not held | 4 | 0 or less | above 0 to 25 | above 25 to 50 | above 50", "Overall |  | 3 |  |  |  | "], RiskPaper.Tables(document)[1]);
        var words = RiskPaper.Words(document);
        Assert.Contains("The mean of the two scores is 3, rounded to the nearest whole number, a half upwards. A 4 in any metric holds the overall score at 3, and one has it.", words, StringComparison.Ordinal);
        Assert.Contains("Margin: 1 as reported, but the rule gives 2.", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "The rule needs a score for every metric.")]
    [InlineData(3, "The overall score is as reported. It cannot be worked out here: there is no score for Agency, and the rule needs one for every metric.")]
    public void MetricWithoutAScore_LeavesNoOverallScore_ButTheOneThatWasReported(int? reported, string expected)
    {
        var paper = new FinancePaper().Scorecard("margin-score Score | 1 | 1");
        var scheme = new ResourceScheme("use-of-resources-2016", FinancePaper.January, null, [new ResourceMetric("Margin", null, [1, 0, -1], true, paper.Line("margin-score")), new ResourceMetric("Agency", null, [0, 25, 50], false, null)], paper.Line("score"), null);
        var words = RiskPaper.Words(paper.Change("scorecard", reading => reading with
        {
            Resources = new ResourceReading(scheme, [new MetricScore(scheme.Metrics[0], null, new ScoreGiven(null, 1)), new MetricScore(scheme.Metrics[1], null, new ScoreGiven(null, null))], new ScoreGiven(reported is { } score ? FinancePaper.Figure(paper.Line("score"), FinancePaper.March, score) : null, null), null, false),
        }).Compose(new StatementBlock("scorecard", null)));

        Assert.Contains(expected, words, StringComparison.Ordinal);
        Assert.Contains(reported is null ? "There is no overall score: there is no score for Agency." : "The overall score is 3, where 1 is the best and 4 the worst.", words, StringComparison.Ordinal);
    }
}
