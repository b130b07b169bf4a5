using Plumbline.Reports.Blocks.Contracts;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Blocks.Risks;

namespace Plumbline.Reports.Tests.Blocks.Contracts;

public sealed class ContractsBlockTests
{
    private static readonly ContractsBlock Whole = new(12, [], ShowsForecast: true);

    [Fact]
    public void Table_HasARowAContract_AndAllTogetherLast()
    {
        var document = new ContractPaper().With("north", "15/1 16/0 > 16/0").With("south", "3/2 4/1/2 > 4/1").Compose(Whole);

        Assert.Equal(
        [
            "North Fenmoor Council | 94% 15 green, 1 red | 100% 16 green, none red | 100% 16 green, none red",
            "South Fenmoor Council | 60% 3 green, 2 red | 80% 4 green, 1 red, 2 not rated | 80% 4 green, 1 red",
            "All contracts | 86% 18 green, 3 red | 95% 20 green, 1 red, 2 not rated | 95% 20 green, 1 red",
        ],
        RiskPaper.Tables(document)[0]);
        Assert.Contains("95% of requirements were green in March 2020, against 86% in February 2020: 20 of the 21 that have a rating. Two more have no rating. The one contract with a red requirement is South (80%). For 2019/20 95% is forecast.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Equal(["Contract", "February 2020", "March 2020", "Forecast for 2019/20"], Traversal.Elements(document.Content).OfType<Table>().First().Columns.Select(static column => column.Header));
    }

    // The count of January is the last before it began to fall.
    [Fact]
    public void Lead_SaysWhatLeftTheCount_WhereTheShareRoseAndFewerAreGreen() => Assert.Contains(
        "Since January 2020 the share has risen from 80%, but five requirements are no longer counted and three fewer are green.",
        RiskPaper.Words(new ContractPaper().With("north", "13/6 16/4 14/3 13/2").Compose(Whole)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("16/4 16/3", "more green share, none fewer")]
    [InlineData("16/4 12/4", "the share fell")]
    [InlineData("16/4 18/4", "the count rose")]
    public void Lead_IsSilentOnTheCount_Otherwise(string months, string because) =>
        Assert.False(RiskPaper.Words(new ContractPaper().With("north", months).Compose(Whole)).Contains("no longer counted", StringComparison.Ordinal), because);

    [Fact]
    public void Lead_NamesTheThreeLowest() => Assert.Contains(
        "The lowest are C (50%), B (67%) and D (75%).",
        RiskPaper.Words(new ContractPaper().With("a", "9/1").With("b", "2/1").With("c", "1/1").With("d", "3/1").With("e", "4/0").Compose(Whole)),
        StringComparison.Ordinal);

    [Fact]
    public void CountThatChanged_IsMarked_AndNotedOnce()
    {
        var document = new ContractPaper().With("north", "8/3 11/4|Four_requirements_were_added. 12/3").With("south", "4/0 4/0 4/0").Compose(Whole);

        Assert.Equal(["North Fenmoor Council | 73% 8 green, 3 red | 73%[a] 11 green, 4 red | 80% 12 green, 3 red"], RiskPaper.Tables(document)[0].Take(1));
        var note = Assert.Single(Traversal.Elements(document.Content).OfType<Notes>().Single().Items);
        Assert.Equal("North: February 2020: Four requirements were added.", note.Content.PlainText);
    }

    [Fact]
    public void ChangeWithoutANote_IsToldInNumbers() => Assert.Equal(
        "North: requirements that were rated: 11 at first, 15 from February 2020.",
        Traversal.Elements(new ContractPaper().With("north", "8/3 11/4 12/3").Compose(Whole).Content).OfType<Notes>().Single().Items[0].Content.PlainText);

    [Fact]
    public void ManyNotes_AreCut() => Assert.Equal(
        "North: requirements that were rated: 1 at first, 2 from January 2020, 3 from February 2020, 4 from March 2020. One earlier note is on the page of the contract. February 2020: Two. March 2020: Three.",
        Traversal.Elements(new ContractPaper().With("north", "1/0 2/0|One. 3/0|Two. 4/0|Three.").Compose(Whole).Content).OfType<Notes>().Single().Items[0].Content.PlainText);

    [Fact]
    public void ManyChanges_AreToldByTheirRange() => Assert.Equal(
        "North: how many requirements were rated changed six times, between three and seven; 4 are rated now.".Replace("three", "3", StringComparison.Ordinal).Replace("seven", "7", StringComparison.Ordinal),
        Traversal.Elements(new ContractPaper().With("north", "3/0 4/0 5/0 6/0 7/0 5/0 4/0").Compose(Whole).Content).OfType<Notes>().Single().Items[0].Content.PlainText);

    [Theory]
    [InlineData("15/1 16/0", "The counts are as stated; the figures behind them are not held here.")]
    [InlineData("=15/1 =16/0", "The numbers are counted from the requirements, each judged by its own target.")]
    [InlineData("15/1 =16/0", "Numbers are counted from the requirements where their figures are held, and otherwise as stated.")]
    public void Key_SaysOnceWhetherNumbersAreCountedOrStated(string months, string said) =>
        Assert.Contains(said, RiskPaper.Words(new ContractPaper().With("north", months).Compose(Whole)), StringComparison.Ordinal);

    [Fact]
    public void StatedOtherThanCounted_IsNoted() => Assert.Equal(
        "North: March 2020 is stated as 15 green and 1 red; counted, it is 14 green and 2 red.",
        Traversal.Elements(new ContractPaper().With("north", "=14/2 =14/2:15/1").Compose(Whole).Content).OfType<Notes>().Single().Items[0].Content.PlainText);

    [Fact]
    public void NamedContracts_StandInTheirOrder_WithWhatTheyComeToTogether()
    {
        var paper = new ContractPaper().With("north", "15/1").With("south", "3/2").With("west", "1/0");

        Assert.Equal(
            ["West Fenmoor Council | 100% 1 green, none red", "North Fenmoor Council | 94% 15 green, 1 red", "These contracts together | 94% 16 green, 1 red"],
            RiskPaper.Tables(paper.Compose(new ContractsBlock(1, ["west", "north"], ShowsForecast: false)))[0]);
    }

    [Fact]
    public void MonthsBeforeThoseAsked_AreLeftOut() =>
        Assert.Equal("North Fenmoor Council | 67% 2 green, 1 red | 100% 3 green, none red", RiskPaper.Tables(new ContractPaper().With("north", "1/2 2/1 3/0").Compose(new ContractsBlock(2, [], ShowsForecast: true)))[0][0]);

    [Theory]
    [InlineData("-", "North Fenmoor Council | –")]
    [InlineData("=0/0/4", "North Fenmoor Council | Not rated 0 green, none red, 4 not rated")]
    public void MonthWithoutRatings_HasNoShare(string month, string row) =>
        Assert.Equal(row, RiskPaper.Tables(new ContractPaper().With("north", month).Compose(Whole))[0][0]);

    [Fact]
    public void PaperWithoutContracts_SaysSo() =>
        Assert.Contains("This paper was made without contracts.", RiskPaper.Words(new RiskPaper().Compose(Whole, new ContractExceptionsBlock(2, []), new ContractPageBlock(null, 12))), StringComparison.Ordinal);

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void NumbersAreDrawn_WhereTheyHaveRoom(int months, bool areDrawn)
    {
        var table = Traversal.Elements(new ContractPaper().With("north", string.Join(' ', Enumerable.Repeat("15/1", months))).Compose(new ContractsBlock(36, [], ShowsForecast: true)).Content).OfType<Table>().First();
        var drawing = table.Groups[0].Rows[0].Cells[1].Content.OfType<Plumbline.Reports.Documents.Inlines.Icon>().Single();

        Assert.Equal(areDrawn, drawing.Scene.Labels.Any());
        Assert.Equal("15 green, 1 red", drawing.Alternative);
    }
}
