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
            "Responses | 4 | 4",
            "Not returned, once | 1 | 1",
            "Not returned, twice or more in a row | 0 | 1",
            "Teams asked | 5 | 6",
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
            "Team E | Did not respond: S | Did not respond again: C",
            "Team F | – | ",
        ],
        TableRows.Of(document)[1]);
    }

    [Fact]
    public void HeatCells_HaveATone_WhichSilentOnesLack()
    {
        var table = Heat(new ReturnsPaper("abcde").With("2020-02", "3 12 17 30 -"));

        Assert.Equal([RatingTone.Red, RatingTone.Amber, RatingTone.Yellow, RatingTone.Green, null], table.Groups[0].Rows.Select(static row => row.Cells[1].Tone));
    }

    [Theory]
    [InlineData("banded", "Team C|Team B|Team D", "One other team is not shown: it was in the lowest band, or not asked, for February 2020.")]
    [InlineData("worst 1", "Team C", "Three other teams are not shown.")]
    [InlineData("all", "Team C|Team B|Team A|Team D", null)]
    public void Units_AreThoseAskedFor_AndTheRestIsSaid(string units, string shown, string? said)
    {
        var document = new ReturnsPaper("abcd").With("2020-02", "9 10 11 -").Compose("2020-02", Block with { Units = BandUnits.Parse(units).Value });

        Assert.Equal(shown, string.Join('|', TableRows.Of(document)[1].Select(static row => row.Split(" | ")[0])));
        if (said is null) Assert.DoesNotContain("not shown", RiskPaper.Words(document), StringComparison.Ordinal);
        else Assert.Contains(said, RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_TellsTheWorstBandFirst_WhoMoved_AndWhoDidNotRespond() => Assert.Contains(
        "Of four teams with a score for February 2020, none scored 25 and over, 1 scored 16 to 24, 1 scored 10 to 15 and 2 scored 0 to 9."
        + " Since January 2020, one team has moved to a higher band, which is worse, and one to a lower one. One team did not return.",
        RiskPaper.Words(new ReturnsPaper("abcde").With("2020-01", "3 3 17 12 3").With("2020-02", "3 10 17 9 -").Compose("2020-02", Block)), StringComparison.Ordinal);

    [Fact]
    public void EscalationOfEachBand_StandsOnce() => Assert.Equal(
        [
            "25 and over: The Chief Nurse is told the same day. (February 2020: one team.)",
            "16 to 24: The service director visits. (February 2020: no teams.)",
            "10 to 15: The service manager talks to the team. (February 2020: no teams.)",
            "0 to 9: Nothing further. (February 2020: one team.)",
        ],
        Traversal.Elements(new ReturnsPaper("ab").With("2020-02", "9 30").Compose("2020-02", Block).Content).OfType<Definitions>().Single().Terms.Select(static term => $"{term.Term.PlainText.TrimStart('\u2060', '\u00a0')}: {term.Meaning.PlainText}"));

    [Fact]
    public void PeriodWithoutReturns_HasDashesAndNoColumnOfHeat()
    {
        var document = new ReturnsPaper("ab").With("2020-02", "9 30").With("2020-03", "- -").Compose("2020-03", Block);

        Assert.Equal("25 and over | 1 | –[a]", TableRows.Of(document)[0][0]);
        Assert.All(TableRows.Of(document)[0].Skip(1), static row => Assert.EndsWith("| –", row, StringComparison.Ordinal));
        Assert.Equal(["Team B | 25 and over: 30", "Team A | 0 to 9: 9"], TableRows.Of(document)[1]);
        Assert.StartsWith("No return was made for March 2020. Of two teams", Traversal.Elements(document.Content).OfType<Paragraph>().First().Content.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("98", "Responses, February 2020: 2 by the returns; 98 is stated.")]
    [InlineData("2", null)]
    public void CountThatIsStatedOtherwise_IsNoted(string stated, string? note)
    {
        var paper = new ReturnsPaper("ab", new SmallOrganisation().With("responses", $"2020-02 {stated}"));
        paper.Form = paper.Form with { Counts = [new FormCounting(FormCount.Responses, IndicatorCode.Parse("responses").Value)] };

        var notes = Traversal.Elements(paper.With("2020-02", "9 30").Compose("2020-02", Block).Content).OfType<Notes>().SelectMany(static one => one.Items).Select(static one => one.Content.PlainText);

        Assert.Equal(note is null ? [] : [note], notes);
    }

    [Fact]
    public void FormWithoutBands_SaysSo()
    {
        var paper = new ReturnsPaper("ab") { Form = ReturnsPaper.Sitrep };

        Assert.Contains("Situation report has no bands.", RiskPaper.Words(paper.With("2020-04-05", "1 1").Compose("2020-04", Block with { Form = paper.Form.Code })), StringComparison.Ordinal);
    }

    private static Table Heat(ReturnsPaper paper) => Traversal.Elements(paper.Compose("2020-02", Block).Content).OfType<Table>().Last();
}
