using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Blocks.Finance;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Reports.Tests.Blocks.Finance;

public sealed class StatementBlockTests
{
    private static readonly StatementBlock Position = new("position", null);

    // Figures of a board paper of March 2020.
    private static FinancePaper Printed(string currentAssets = "25572 | 30117") => new FinancePaper().Position(
        "# Current assets",
        "inventories Inventories | 41 | 41",
        "receivables Trade and other receivables | 13981 | 18137",
        "cash Cash and cash equivalents | 11550 | 11939",
        $"= current-assets Total current assets | {currentAssets}",
        "# Current liabilities",
        "payables Trade and other payables | -13383 | -17971",
        "--",
        "== net-assets Total assets employed | 63846 | 62777");

    [Fact]
    public void Rows_StandUnderTheirHeadings_WithRulesAtSums()
    {
        var table = Assert.Single(Traversal.Elements(Printed().Compose(Position).Content).OfType<Table>());

        Assert.Equal(["Current assets", "Current liabilities", ""], table.Groups.Select(static group => group.Heading?.PlainText ?? ""));
        Assert.Equal([RowStyle.Normal, RowStyle.Normal, RowStyle.Normal, RowStyle.Total, RowStyle.Normal, RowStyle.GrandTotal], table.Groups.SelectMany(static group => group.Rows).Select(static row => row.Style));
        Assert.Equal(["Line", "March 2020", "January 2020", "Movement"], table.Columns.Select(static column => column.Header));
    }

    [Fact]
    public void Cells_ArePrintedAsTheStatementSays_AndKnowTheirFigures()
    {
        var document = Printed().Compose(Position);

        Assert.Equal(
            [
                "Inventories | 41 | 41 | 0", "Trade and other receivables | 13,981 | 18,137 | (4,156)", "Cash and cash equivalents | 11,550 | 11,939 | (389)",
                "Total current assets | 25,572 | 30,117 | (4,545)", "Trade and other payables | (13,383) | (17,971) | 4,588", "Total assets employed | 63,846 | 62,777 | 1,069",
            ],
            Assert.Single(RiskPaper.Tables(document)));
        var cash = Traversal.Elements(document.Content).OfType<Table>().Single().Groups[0].Rows[2];
        Assert.Equal("cash/trust/2020-03", Assert.IsType<Core.References.FigureSource.Figure>(cash.Cells[1].Source).Reference.Key);
        Assert.Null(cash.Cells[3].Source);
    }

    [Fact]
    public void Lead_TellsTheTotal_AgainstTheEarlierDate()
    {
        var words = RiskPaper.Words(Printed().Compose(Position));

        Assert.Contains("Total assets employed: £63,846k in March 2020, £1,069k more than in January 2020.", words, StringComparison.Ordinal);
        Assert.Contains("At the end of March 2020. Amounts are in thousands of pounds. Brackets: below zero.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Sum_ThatItsPartsDoNotMake_IsMarkedAndSaid()
    {
        var document = Printed("25573 | 30117 | 25572").Compose(Position);

        var cell = Traversal.Elements(document.Content).OfType<Table>().Single().Groups[0].Rows[3].Cells[1];
        Assert.Equal("a", cell.Note?.Mark);
        var note = Assert.Single(Traversal.Elements(document.Content).OfType<Notes>()).Items.Single();
        Assert.Equal("Total current assets, March 2020: 25,573 as given, but its parts make 25,572.", note.Content.PlainText);
        Assert.Equal(cell.Note?.Target, note.Anchor);
    }

    [Fact]
    public void Sum_ThatWasNotGiven_IsMarkedAsMadeOfItsRows()
    {
        var document = Printed().Change("position", static reading => reading with
        {
            Rows = [.. reading.Rows.Select(static line => line.Row is StatementRow.Sum { IsTotal: false } ? line with { Cells = [line.Cells[0], line.Cells[1] with { Figure = null, NotGiven = "no figure for January 2020" }, line.Cells[2]] } : line)],
        }).Compose(Position);

        Assert.Equal("Made of its rows: there is no figure for January 2020.", Traversal.Elements(document.Content).OfType<Notes>().Single().Items.Single().Content.PlainText);
    }

    [Fact]
    public void Total_ThatDiffersFromTheOneItMustEqual_IsSaid()
    {
        var document = Printed().Change("position", static reading => reading with
        {
            Rows = [.. reading.Rows.Select(static line => line.Row is StatementRow.Sum { IsTotal: true } sum ? line with { Row = sum with { EqualTo = "cash" } } : line)],
        }).Compose(Position);

        Assert.Equal(
            ["Total assets employed, March 2020: 63,846, but Cash and cash equivalents is 11,550. They should be equal.", "Total assets employed, January 2020: 62,777, but Cash and cash equivalents is 11,939. They should be equal."],
            Traversal.Elements(document.Content).OfType<Notes>().Single().Items.Select(static note => note.Content.PlainText));
    }

    [Fact]
    public void WhatIsNotKnown_IsSaidOnceForAllItsLines()
    {
        var document = Printed().Change("position", static reading => reading with
        {
            Rows = [.. reading.Rows.Select(static line => line.Row is StatementRow.Line ? line with { Cells = [line.Cells[0], new StatementCell(null, "") { Missing = "no figure for January 2020" }, new StatementCell(null, "")] } : line)],
        }).Compose(Position);

        Assert.Equal("No figure for January 2020: Inventories, Trade and other receivables, Cash and cash equivalents and Trade and other payables.", Traversal.Elements(document.Content).OfType<Notes>().Single().Items.Single().Content.PlainText);
        Assert.Equal("Inventories | 41 |  | ", RiskPaper.Tables(document)[0][0]);
    }

    [Fact]
    public void Brackets_HangBesideTheDigits()
    {
        var written = new StringWriter();
        HtmlWriter.Write(Printed().Compose(Position), written);
        var html = written.ToString();

        Assert.Contains("<td class=\"n latest\" data-observation=\"payables/trust/2020-03\"", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n hang latest\" data-observation=\"cash/trust/2020-03\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void PaperWithoutTheAccounts_SaysSo()
    {
        var document = ComposeWithout();

        Assert.Equal("Statement\nThis paper was made without the statement position.", RiskPaper.Words(document));

        static Document ComposeWithout() => new FinancePaper().Compose(Position);
    }

    [Theory]
    [InlineData("statement", "statement=position", null)]
    [InlineData("statement", "", "found nothing; expected the name of a statement for the option statement")]
    [InlineData("scorecard", "statement=scorecard|line=cash", "found “line”; expected one of the options statement, title")]
    [InlineData("ceiling", "", "found nothing; expected the code of a line for the option line")]
    [InlineData("forecast-walk", "line=A B", "A B")]
    public void Options_AreReadOrRefused(string kind, string options, string? problem)
    {
        var read = ReportBlocks.Parse(kind, options.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(static one => one.Split('=')).ToDictionary(static pair => pair[0], static pair => pair[1]));

        if (problem is null) Assert.True(read.Succeeded);
        else Assert.Contains(problem, read.Problem!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownStatement_NamesThoseThereAre()
    {
        var picture = Printed().Context(Position).Picture;

        Assert.Equal("found “positon”; expected one of the statements position", Assert.Single(new StatementBlock("positon", null).UnknownNames(picture)).ToString());
        Assert.Empty(Position.UnknownNames(picture));
    }
}
