using Plumbline.Core.Indicators;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Tests.Checks.Records;

/// <summary>A risk is deaf while nobody has looked at it since the last call of a watched indicator.</summary>
public class DeafRisksTests
{
    // Red is below 90%.
    [Theory]
    [InlineData(1, "2020-04-30", "95%,80%", 1)]
    [InlineData(1, "2020-05-01", "95%,80%", 0)]
    [InlineData(1, "2020-04-30", "80%,95%", 0)] // it speaks no longer
    [InlineData(2, "2020-03-20", "95%,80%", 0)]
    [InlineData(2, "2020-03-20", "80%,80%", 1)]
    [InlineData(2, "2020-03-20", "80%,N/A,80%", 0)] // a period without a figure breaks the row
    [InlineData(2, "2020-04-15", "80%,80%,80%", 0)] // looked at after the second: the third is the first of the next two
    [InlineData(2, "2020-04-15", "80%,80%,80%,80%", 1)]
    public void Red(int periods, string note, string figures, int findings)
    {
        var values = figures.Split(',');
        var first = Support.Make.Period("2020-05").Plus(-values.Length);
        var board = Board(note).Figures(pack => pack.Row("training", "percentage", first.ToString(), values).Aim("training", "at least 90%")).Watch("training", new WatchedSign.Red(), periods);
        Assert.Equal(findings, Deaf(board));
    }

    [Theory]
    [InlineData("sickness more than 6%", "6%", 0)]
    [InlineData("sickness more than 6%", "6.01%", 1)]
    [InlineData("sickness less than 6%", "6%", 0)]
    [InlineData("sickness less than 6%", "5.9%", 1)]
    [InlineData("sickness at least 6%", "6%", 1)]
    [InlineData("sickness at most 6%", "6%", 1)]
    [InlineData("sickness at most 6%", "TBA", 0)]
    public void Criterion(string criterion, string figure, int findings) =>
        Assert.Equal(findings, Deaf(Board("2020-04-30").Figures(pack => pack.Row("sickness", "percentage", "2020-04", figure)).Watch("sickness", new WatchedSign.Criterion(criterion), 1)));

    [Fact]
    public void Concern_IsThatOfTheChart_AndShiftIsEitherSide()
    {
        string[] steady = [.. Enumerable.Range(0, 20).Select(static i => i % 2 == 0 ? "90%" : "91%")];
        string[] higher = [.. steady, .. Enumerable.Repeat("95%", 8)];
        Assert.Equal(0, Deaf(Charted(steady, new WatchedSign.Concern(), Polarity.Lower)));
        Assert.Equal(1, Deaf(Charted(higher, new WatchedSign.Concern(), Polarity.Lower)));
        Assert.Equal(0, Deaf(Charted(higher, new WatchedSign.Concern(), Polarity.Higher)));
        Assert.Equal(1, Deaf(Charted(higher, new WatchedSign.Shift(), Polarity.Higher)));
        Assert.Equal(0, Deaf(Charted(steady, new WatchedSign.Shift(), Polarity.Higher)));
    }

    [Fact]
    public void Figures_OfPeriodsThatAreNotOver_DoNotSpeak() =>
        Assert.Equal(0, Deaf(Board("2020-04-30").Figures(static pack => pack.Row("sickness", "percentage", "2020-05", "9%")).Watch("sickness", new WatchedSign.Criterion("sickness more than 6%"), 1)));

    [Fact]
    public void Finding_RestsOnTheFiguresOfItsCall()
    {
        var board = Board("2020-03-20").Figures(static pack => pack.Row("sickness", "percentage", "2020-02", "5%", "7%", "8%")).Watch("sickness", new WatchedSign.Criterion("sickness more than 6%"), 2);
        Assert.Equal(["2020-03", "2020-04"], Assert.Single(board.Find(), static finding => finding.Check == "risk-deaf").Cells.Select(static cell => cell.Period.ToString()));
    }

    private static Board Charted(string[] figures, WatchedSign sign, Polarity polarity) =>
        Board("2020-04-30").Figures(pack => pack.Row("sickness", "percentage", Support.Make.Period("2020-05").Plus(-figures.Length).ToString(), figures).Change("sickness", one => one with { Polarity = polarity })).Watch("sickness", sign, 1);

    private static Board Board(string note) => new Board().NoNote().Note($"{note}T09:00:00", "Looked at.");

    private static int Deaf(Board board) => board.Find().Count(static finding => finding.Check == "risk-deaf");
}
