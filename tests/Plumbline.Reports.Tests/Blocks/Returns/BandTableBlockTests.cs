using Plumbline.Core.Indicators;
using Plumbline.Core.Returns.Forms;
using Plumbline.Reports.Blocks.Returns;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Returns;

public sealed class BandTableBlockTests
{
    private static readonly BandTableBlock Block = new(FormCode.Parse("early").Value, 12, BandUnits.All, ShowsCounts: true, null, null);

    [Fact]
    public void Counts_AddUpToResponses_AndToThoseAsked()
    {
        var document = new ReturnsPaper("abcdef").With("2020-01", "3 12 17 30 - w").With("2020-02", "3 9 10 25 - -").Compose("2020-02", Block);

        Assert.Equal(
        [
            "25 and over | 1 | 1",
            "16 to 24 | 1 | 0",
            "10 to 15 | 1 | 1",
            "0 to 9 | 1 | 2",
            "Returned | 4 | 4",
            "Not returned, first month | 1 | 1",
            "Not returned, second month or more | 0 | 1",
            "Asked | 5 | 6",
        ],
        TableRows.Of(document)[0]);
    }

    [Fact]
    public void HeatTable_HasTheWorstFirst_AndSaysEachCellInWords()
    {
        var document = new ReturnsPaper("abcdef").With("2020-01", "3 12 17 30 - w").With("2020-02", "3 9 10 25 - .").Compose("2020-02", Block);

        Assert.Equal(
        [
            "Team D | 25 and over: 30 | 25 and over: 25",
            "Team C | 16 to 24: 17 | 10 to 15: 10",
            "Team B | 10 to 15: 12 | 0 to 9: 9",
            "Team A | 0 to 9: 3 | 0 to 9: 3",
            "Team E | Not returned: S | Not returned again: C",
            "Team F | W | ",
        ],
        TableRows.Of(document)[2]);
    }

    [Fact]
    public void HeatCells_HaveATone_WhichSilentOnesLack()
    {
        var table = Heat(new ReturnsPaper("abcde").With("2020-02", "3 12 17 30 -"));

        Assert.Equal([RatingTone.Red, RatingTone.Amber, RatingTone.Yellow, RatingTone.Green, null], table.Groups[0].Rows.Select(static row => row.Cells[1].Tone));
    }

    [Theory]
    [InlineData("banded", "Team C|Team B|Team D", "One other team is not shown: for February 2020, it was in the lowest band.")]
    [InlineData("worst 1", "Team C", "Three other teams are not shown.")]
    [InlineData("all", "Team C|Team B|Team A|Team D", null)]
    public void Units_AreThoseAskedFor_AndTheRestIsSaid(string units, string shown, string? said)
    {
        var document = new ReturnsPaper("abcd").With("2020-02", "9 10 11 -").Compose("2020-02", Block with { Units = BandUnits.Parse(units).Value });

        Assert.Equal(shown, string.Join('|', TableRows.Of(document)[2].Select(static row => row.Split(" | ")[0])));
        if (said is null) Assert.DoesNotContain("not shown", RiskPaper.Words(document), StringComparison.Ordinal);
        else Assert.Contains(said, RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_TellsTheWorstBandFirst_WhoMoved_AndWhoDidNotRespond() => Assert.Contains(
        "Of four teams with a score for February 2020, none scored 25 and over, 1 scored 16 to 24, 1 scored 10 to 15 and 2 scored 0 to 9. The highest score is 17: Team C."
        + " Since January 2020, one team has moved to a higher band, which is worse, and one to a lower one. Team E did not return it.",
        RiskPaper.Words(new ReturnsPaper("abcde").With("2020-01", "3 3 17 12 3").With("2020-02", "3 10 17 9 -").Compose("2020-02", Block)), StringComparison.Ordinal);

    [Fact]
    public void EscalationOfEachBand_StandsOnce() => Assert.Equal(
        [
            "25 and over | The Chief Nurse is told the same day. | 1",
            "16 to 24 | The service director visits. | 0",
            "10 to 15 | The service manager talks to the team. | 0",
            "0 to 9 | Nothing further. | 1",
        ],
        TableRows.Of(new ReturnsPaper("ab").With("2020-02", "9 30").Compose("2020-02", Block))[1]);

    // Of each unit with a score the one before is its last: a unit that was silent in between has moved too.
    [Theory]
    [InlineData("3 3", "3 17", "3 -", "3 30", "Team B (30) scored 25 and over. The Chief Nurse is told the same day. Since March 2020, or the last score before it, one team has moved to a higher band, which is worse, and none to a lower one.")]
    [InlineData("3 3", "3 3", "3 3", "3 30", "Since March 2020, one team has moved to a higher band, which is worse, and none to a lower one.")]
    [InlineData("3 30", "3 -", "3 w", "3 3", "Since March 2020, or the last score before it, one team has moved to a lower band, which is better, and none to a higher one.")]
    [InlineData("3 -", "3 -", "3 -", "3 3", "No team has changed its band since March 2020.")]
    public void Lead_ComparesWithTheLastScoreOfEach(string january, string february, string march, string april, string said) => Assert.Contains(
        said, RiskPaper.Words(new ReturnsPaper("ab").With("2020-01", january).With("2020-02", february).With("2020-03", march).With("2020-04", april).Compose("2020-04", Block)), StringComparison.Ordinal);

    [Theory]
    [InlineData("17 3 3", "- 3 3", "Team A did not return it. Its last score was high: Team A (17 for January 2020).")]
    [InlineData("3 17 30", "3 - -", "Team B and Team C did not return it. Of these, two had a high score before: Team C (30 for January 2020) and Team B (17 for January 2020).")]
    [InlineData("3 17 3", "3 - -", "Of these, one had a high score before: Team B (17 for January 2020).")]
    public void Lead_NamesTheSilentWhoseLastScoreWasHigh(string january, string february, string said) => Assert.Contains(
        said, RiskPaper.Words(new ReturnsPaper("abc").With("2020-01", january).With("2020-02", february).Compose("2020-02", Block)), StringComparison.Ordinal);

    [Fact]
    public void SilentOnesWithALowScoreBefore_AreNotSaidToBeHigh() =>
        Assert.DoesNotContain("score was high", RiskPaper.Words(new ReturnsPaper("ab").With("2020-01", "3 12").With("2020-02", "3 -").Compose("2020-02", Block)), StringComparison.Ordinal);

    // An incomplete return was made: nobody says of its unit that it did not return.
    [Theory]
    [InlineData("i", "The return of Team B is not complete: one answer is missing.", "Not complete: I")]
    [InlineData("b", "The return of Team B is sent back with a question.", "Not complete: I")]
    [InlineData("-", "Team B did not return it.", "Not returned: S")]
    public void ReturnThatLacksSomething_IsToldApartFromNone(string standing, string said, string cell)
    {
        var document = new ReturnsPaper("ab").With("2020-02", $"3 {standing}").Compose("2020-02", Block);

        Assert.Contains(said, RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Equal($"Team B | {cell}", TableRows.Of(document)[2][1]);
    }

    // A unit that need not answer this once may be the one that needs help.
    [Theory]
    [InlineData("30", "Team B", "Waived for February 2020, with a high score before: Team B (30 for January 2020).")]
    [InlineData("3", "Team A", null)]
    public void UnitThatIsWaived_IsTold_WhereItsLastScoreWasHigh(string before, string first, string? said)
    {
        var document = new ReturnsPaper("ab").With("2020-01", $"3 {before}").With("2020-02", "12 w").Compose("2020-02", Block);

        Assert.StartsWith(first, TableRows.Of(document)[2][0], StringComparison.Ordinal);
        if (said is null) Assert.DoesNotContain("Waived for", RiskPaper.Words(document), StringComparison.Ordinal);
        else Assert.Contains(said, RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void UnitsLeftOut_AreCountedByWhy()
    {
        var document = new ReturnsPaper("abcde").With("2020-02", "30 3 3 w .").Compose("2020-02", Block with { Units = BandUnits.Banded });

        Assert.Contains("Three other teams are not shown: for February 2020, two were in the lowest band and one was not asked.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void PeriodWithoutReturns_HasDashesAndNoColumnOfHeat()
    {
        var document = new ReturnsPaper("ab").With("2020-02", "9 30").With("2020-03", "- -").Compose("2020-03", Block);

        Assert.Equal("25 and over | 1 | –[a]", TableRows.Of(document)[0][0]);
        Assert.All(TableRows.Of(document)[0].Skip(1), static row => Assert.EndsWith("| –", row, StringComparison.Ordinal));
        Assert.Equal(["Team B | 25 and over: 30", "Team A | 0 to 9: 9"], TableRows.Of(document)[2]);
        Assert.StartsWith("Neither of the two teams asked returned the form for March 2020. Of two teams", Traversal.Elements(document.Content).OfType<Paragraph>().First().Content.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("98", "Returned, February 2020: the returns give 2. The figure that was given is 98.")]
    [InlineData("2", null)]
    public void CountThatIsStatedOtherwise_IsNoted(string stated, string? note)
    {
        var paper = new ReturnsPaper("ab", new SmallOrganisation().With("responses", $"2020-02 {stated}"));
        paper.Form = paper.Form with { Counts = [new FormCounting(FormCount.Responses, IndicatorCode.Parse("responses").Value)] };

        var notes = Traversal.Elements(paper.With("2020-02", "9 30").Compose("2020-02", Block).Content).OfType<Notes>().SelectMany(static one => one.Items).Select(static one => one.Content.PlainText);

        Assert.Equal(note is null ? [] : [note], notes);
    }

    [Theory]
    [InlineData("3", "9", "Team A scored 9 for February 2020, in the band 0 to 9. It has not changed its band since January 2020.")]
    [InlineData("3", "12", "Team A scored 12 for February 2020, in the band 10 to 15. It has moved to a higher band since January 2020, which is worse.")]
    [InlineData("12", "3", "Team A scored 3 for February 2020, in the band 0 to 9. It has moved to a lower band since January 2020, which is better.")]
    [InlineData("-", "3", "Team A scored 3 for February 2020, in the band 0 to 9. No team made a return for January 2020.")]
    public void Lead_OfOneTeam_TellsOfItByName(string january, string february, string lead) => Assert.Equal(
        lead, Traversal.Elements(new ReturnsPaper("a").With("2020-01", january).With("2020-02", february).Compose("2020-02", Block).Content).OfType<Paragraph>().First().Content.PlainText);

    [Fact]
    public void FormWithoutBands_SaysSo()
    {
        var paper = new ReturnsPaper("ab") { Form = ReturnsPaper.Sitrep };

        Assert.Contains("Situation report has no bands.", RiskPaper.Words(paper.With("2020-04-05", "1 1").Compose("2020-04", Block with { Form = paper.Form.Code })), StringComparison.Ordinal);
    }

    private static Table Heat(ReturnsPaper paper) => Traversal.Elements(paper.Compose("2020-02", Block).Content).OfType<Table>().Last();
}
