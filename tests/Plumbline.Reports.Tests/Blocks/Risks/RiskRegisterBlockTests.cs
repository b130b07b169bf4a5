using System.Diagnostics;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks.Records;
using Plumbline.Reports.Blocks.Risks;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Risks;

public sealed class RiskRegisterBlockTests
{
    private static readonly RiskRegisterBlock Whole = new(RiskSelection.Everything);

    [Theory]
    [InlineData("2020-03-09 4x4", "2020-03-09 2x4", "7 Title of 7 | Chief Nurse | 4 × 4 = 16 Extreme 14 is tolerated | 2 × 4 = 8 by 31 Mar 2021 | 9 Apr 2020 41 days overdue")]
    [InlineData("2020-03-09 3x4", null, "7 Title of 7 | Chief Nurse | 3 × 4 = 12 High | None set | 9 Jun 2020")]
    [InlineData("2020-03-09 3x4; 2020-05-06 2x2", null, "7 Title of 7 | Chief Nurse | 2 × 2 = 4 Moderate | None set | 6 Nov 2020")]
    [InlineData("2020-03-09 3x4; 2020-05-21 1x1", null, "7 Title of 7 | Chief Nurse | 3 × 4 = 12 High | None set | 9 Jun 2020")]
    [InlineData("2020-03-09 3", null, "7 Title of 7 | Chief Nurse | 3 Low | None set | 9 Mar 2021")]
    [InlineData("", null, "7 Title of 7 | Chief Nurse | Not graded | None set | 9 Apr 2020 41 days overdue")]
    public void Row_Says(string current, string? target, string row) =>
        Assert.Equal([row], Assert.Single(RiskPaper.Tables(new RiskPaper().With("7", current, target).Compose(Whole))));

    [Fact]
    public void Score_ThatIsNotTheProduct_SaysSo()
    {
        var score = RiskScore.From(3, 4, 13).Value;
        var paper = new RiskPaper().With("7", "", more: file => file with { Entry = file.Entry with { Current = new Grading(file.Risk.Code, GradingStage.Current, RiskPaper.Day, score) } });

        Assert.Contains("13, stated for 3 × 4 Extreme", RiskPaper.Tables(paper.Compose(Whole))[0][0], StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_StandByScore_StrategicOnesFirst()
    {
        var document = new RiskPaper()
            .With("1", "2020-03-09 2x2").With("2", "2020-03-09 4x4").With("3", "2020-03-09 2x2").With("4", "2020-03-09 5x5", change: static risk => risk with { Kind = RiskKind.Operational })
            .Compose(Whole);

        var table = Assert.Single(Traversal.Elements(document.Content).OfType<Table>());
        Assert.Equal(["Strategic risks", "Operational risks"], table.Groups.Select(static group => group.Heading!.PlainText));
        Assert.Equal(["2", "1", "3", "4"], table.Groups.SelectMany(static group => group.Rows).Select(static row => row.ToString()[..1]));
        Assert.Equal("Four open risks", table.Caption.PlainText);
    }

    [Theory]
    [InlineData("2020-03-09 3x4", "Same")]
    [InlineData("2020-03-09 2x4", " Up from 8")]
    [InlineData("2020-03-09 5x4", " Down from 20")]
    [InlineData(null, "New")]
    public void Movement_IsSinceTheLastEdition(string? before, string movement)
    {
        var earlier = new RiskPaper();
        if (before is not null) earlier.With("7", before);
        var document = new RiskPaper { Before = earlier.Register }.With("7", "2020-03-09 3x4").Compose(Whole);

        Assert.Equal(movement, RiskPaper.Tables(document)[0][0].Split(" | ")[3]);
        Assert.Contains("Movement is since the edition of March 2020.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAnEarlierEdition_ThePaperSaysSoOnce()
    {
        var words = RiskPaper.Words(new RiskPaper().With("7", "2020-03-09 3x4").Compose(new RiskSummaryBlock(RiskSelection.Everything), Whole, new RiskMatrixBlock(RiskSelection.Everything)));

        Assert.Equal(2, words.Split("No earlier edition of this paper has been published").Length);
        Assert.Contains("As it stood on 20 May 2020.", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operational", 0, null, RiskState.Open, "2")]
    [InlineData(null, 10, null, RiskState.Open, "1")]
    [InlineData(null, 0, "2", RiskState.Open, "2")]
    [InlineData(null, 0, null, RiskState.Closed, "3")]
    [InlineData(null, 0, null, RiskState.All, "1 2 3")]
    public void Selection_ShowsItsRisks(string? kind, int least, string? objective, RiskState show, string expected)
    {
        var selection = new RiskSelection { Kind = kind is null ? null : RiskKind.Operational, Least = least, Objective = objective is null ? null : ObjectiveCode.Parse(objective).Value, Show = show };
        var document = new RiskPaper()
            .With("1", "2020-03-09 3x4")
            .With("2", "2020-03-09 3x3", change: static risk => risk with { Kind = RiskKind.Operational, Objectives = [ObjectiveCode.Parse("2").Value] })
            .With("3", "2020-03-09 1x1", change: static risk => risk with { Closing = new RiskClosing(RiskPaper.Day, "Gone") })
            .With("4", "2020-03-09 1x1", change: static risk => risk with { Recorded = RiskPaper.Day.AddDays(1) })
            .Compose(new RiskRegisterBlock(selection));

        Assert.Equal(expected, string.Join(' ', RiskPaper.Tables(document)[0].Select(static row => row[..1]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void WithoutRisks_ASentenceStands()
    {
        var none = new RiskPaper().Compose(Whole);
        var missing = new SmallOrganisation().Compose("2020-04", Whole);

        Assert.Empty(RiskPaper.Tables(none));
        Assert.Contains("There is no open risk to show.", RiskPaper.Words(none), StringComparison.Ordinal);
        Assert.Contains("This paper was made without risks and actions.", RiskPaper.Words(missing), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_LeadToTheirSheets()
    {
        var context = new RiskPaper().With("7.1", "2020-03-09 3x4").Context(Whole, new RiskSheetsBlock(RiskSelection.Everything));
        var document = Plumbline.Reports.Composition.ComposeReport.Compose(context);

        var link = Assert.IsType<Hyperlink>(Traversal.Elements(document.Content).OfType<Table>().First().Groups[0].Rows[0].Cells[0].Content[0]);
        Assert.Equal("risk-7--1", link.Anchor?.Id);
        Assert.Contains(Traversal.Elements(document.Content).OfType<Heading>(), heading => heading.Anchor == link.Anchor);
    }

    // What is allocated grows with the risks: with their square it would be a hundred times as much. Time alone depends on what else the machine does.
    [Fact]
    public void TenThousandRisks_TakeInProportion()
    {
        var (few, _) = Taken(1_000);
        var (many, seconds) = Taken(10_000);

        Assert.True(many < few * 12, FormattableString.Invariant($"1,000 risks took {few} bytes and 10,000 took {many}."));
        Assert.True(seconds < 5, FormattableString.Invariant($"10,000 risks took {seconds} s."));

        static (long Bytes, double Seconds) Taken(int count)
        {
            var paper = new RiskPaper();
            for (var i = 0; i < count; i++) paper.With(FormattableString.Invariant($"r{i}"), FormattableString.Invariant($"2020-03-09 {(i % 5) + 1}x{(i % 4) + 1}"));
            var context = paper.Context(new RiskSummaryBlock(RiskSelection.Everything), Whole, new RiskMatrixBlock(RiskSelection.Everything));
            Plumbline.Reports.Composition.ComposeReport.Compose(context);
            var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
            Plumbline.Reports.Composition.ComposeReport.Compose(context);
            return (GC.GetAllocatedBytesForCurrentThread() - before, clock.Elapsed.TotalSeconds);
        }
    }
}
