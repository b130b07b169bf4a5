using Plumbline.Core.Risks.Schemes;
using Plumbline.Reports.Blocks.Risks;
using Plumbline.Reports.Charts.Risks;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Tests.Blocks.Risks;

public sealed class RiskMatrixBlockTests
{
    private static readonly RiskMatrixBlock Whole = new(RiskSelection.Everything);

    [Fact]
    public void Table_HasARowALikelihoodAndAColumnAConsequence()
    {
        var document = new RiskPaper().With("1", "2020-03-09 4x3").With("2", "2020-03-09 1x5").With("3", "2020-03-09 4x3").With("4", "2020-03-09 12").Compose(Whole);

        Assert.Equal(
            ["5 Almost certain |  |  |  |  | ", "4 Likely |  |  | 12 high 2: 1, 3 |  | ", "3 Possible |  |  |  |  | ", "2 Unlikely |  |  |  |  | ", "1 Rare |  |  |  |  | 5 moderate 1: 2"],
            Assert.Single(RiskPaper.Tables(document)));
        Assert.Contains("Three open risks by likelihood and consequence. The highest are two at 12: likely × moderate.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Contains("One open risk stands in no cell, without a likelihood and a consequence of this matrix: 4 Title of 4.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Arrows_LeadFromTheLastEditionAndToTheTarget()
    {
        var before = new RiskPaper().With("1", "2020-03-09 5x3").With("2", "2020-03-09 2x2").Register;
        var document = new RiskPaper { Before = before }.With("1", "2020-05-09 4x3", "2020-05-09 2x3").With("2", "2020-03-09 2x2", "2020-03-09 2x2").Compose(Whole);

        var chart = Assert.Single(Traversal.Elements(document.Content).OfType<Chart>());
        var lines = chart.Scene.Items.OfType<SceneLine>().ToList();
        Assert.Equal(2, lines.Count);
        Assert.Single(lines, static line => line.Pen.Dash is null && line.Spots[0].Y < line.Spots[1].Y);
        Assert.Single(lines, static line => line.Pen.Dash is not null);
        Assert.Equal("Two open risks: one likely × moderate; one unlikely × minor. The table below names them.", chart.Alternative);
        Assert.EndsWith("A solid arrow leads from where a risk stood in the edition of March 2020. A dashed arrow leads to a target.", chart.Caption!.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-03-09 2x3", 1)]
    [InlineData("2020-03-09 2x4", 0)] // the score it has
    [InlineData("2020-03-09 4x2", 0)] // the same score by another way
    [InlineData("2020-03-09 3x4", 0)] // above it
    public void ATarget_ThatIsNotBelowTheScore_HasNoArrow(string target, int arrows)
    {
        var chart = Assert.Single(Traversal.Elements(new RiskPaper().With("1", "2020-03-09 2x4", target).Compose(Whole).Content).OfType<Chart>());
        Assert.Equal(arrows, chart.Scene.Items.OfType<SceneLine>().Count());
    }

    [Fact]
    public void Arrows_ThatAreTooMany_AreLeftOutAndSaid()
    {
        var paper = new RiskPaper();
        for (var i = 0; i < 13; i++) paper.With($"r{i}", FormattableString.Invariant($"2020-03-09 {(i % 5) + 1}x{(i / 5) + 2}"), "2020-03-09 1x1");

        var chart = Assert.Single(Traversal.Elements(paper.Compose(Whole).Content).OfType<Chart>());
        Assert.Empty(chart.Scene.Items.OfType<SceneLine>());
        Assert.EndsWith("Targets lead to other cells in 13 ways: too many to draw.", chart.Caption!.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(680)]
    [InlineData(325)]
    public void Drawing_OfRandomRisks_KeepsWithinItsEdges(double width)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var steps = random.Next(2, 9);
            var matrix = new RiskMatrix
            {
                From = DateOnly.MinValue,
                Likelihoods = [.. Enumerable.Range(1, steps).Select(static step => $"Step {step}")],
                Consequences = [.. Enumerable.Range(1, steps).Select(static step => $"Grade {step}")],
                Bands = [new("low", steps, 12), new("high", steps * steps, 1)],
            };
            MatrixCell Cell() => new(random.Next(1, steps + 1), random.Next(1, steps + 1));
            var counts = Enumerable.Range(0, random.Next(1, 20)).Select(_ => Cell()).Distinct().ToDictionary(static cell => cell, _ => random.Next(1, 2000));
            var flows = Enumerable.Range(0, random.Next(12)).Select(_ => new MatrixFlow(Cell(), Cell(), random.Next(2) == 0)).Where(static flow => flow.From != flow.To).Distinct().ToList();

            var scene = MatrixScene.Arrange(new MatrixData(matrix, counts, flows), width);

            var page = new Box(0, 0, scene.Width, scene.Height);
            Assert.All(scene.Labels, label => Assert.True(page.Contains(new Spot(label.Box.Left, label.Box.Top)) && page.Contains(new Spot(label.Box.Right, label.Box.Bottom)), $"{seed}: {label.Text}"));
            Assert.All(scene.Items.OfType<SceneLine>().SelectMany(static line => line.Spots), spot => Assert.True(scene.Plot.Contains(spot), $"{seed}: {spot}"));
            var labels = scene.Labels.ToList();
            for (var i = 0; i < labels.Count; i++)
            {
                for (var j = i + 1; j < labels.Count; j++) Assert.False(labels[i].Box.Overlaps(labels[j].Box), $"{seed}: “{labels[i].Text}” meets “{labels[j].Text}”");
            }
        }
    }

    [Theory]
    [InlineData(1, "Red")]
    [InlineData(2, "Green Red")]
    [InlineData(3, "Green Amber Red")]
    [InlineData(4, "Green Yellow Amber Red")]
    [InlineData(5, "Green Yellow Yellow Amber Red")]
    public void Levels_HaveTones(int count, string tones)
    {
        var matrix = RiskMatrix.Usual with { Bands = [.. Enumerable.Range(1, count).Select(static at => new RiskBand($"level {at}", at * 5, 1))] };

        Assert.Equal(tones, string.Join(' ', matrix.Bands.Select(band => LevelLook.ToneOf(matrix, band)).Select(static tone => tone.ToString())));
    }
}
