using Plumbline.Core.Observations;

namespace Plumbline.Core.Tests.Observations;

public class PrintedFigureTests
{
    [Theory]
    [InlineData("1,234", "1,234", false, null)]
    [InlineData("1,234 [p]", "1,234", true, null)]
    [InlineData("[p] 12", "12", true, null)]
    [InlineData("12[p][r]", "12", true, null)]
    [InlineData("12.3% [e]", "12.3%", true, "estimated")]
    [InlineData("12.3% [B]", "12.3%", false, "break in the series")]
    [InlineData("12 [e] [b]", "12", true, "estimated; break in the series")]
    [InlineData("4/5 (80%) [r]", "4/5 (80%)", false, null)]
    [InlineData("[low]", "0", false, "rounds to nought")]
    [InlineData("0.0 [low]", "0.0", false, "rounds to nought")]
    [InlineData("1,234r", "1,234", false, null)]
    [InlineData("1,234 p", "1,234", true, null)]
    [InlineData("1,234 (p)", "1,234", true, null)]
    [InlineData("12.3% (e)", "12.3%", true, "estimated")]
    [InlineData("–12\u00a0[p]", "–12", true, null)]
    [InlineData("1\u00a0234 [p]", "1234", true, null)]
    [InlineData("1\u2009234\u2009567 [e]", "1234567", true, "estimated")]
    [InlineData("1\u202f234p", "1234", true, null)]
    public void MarksBesideAFigure_AreReadSeparately(string text, string value, bool isProvisional, string? note) =>
        Assert.Equal(new PrintedFigure(ObservedValue.Parse(value).Value, isProvisional, note), PrintedFigure.Parse(text).Value);

    [Theory]
    [InlineData("12 [u]", true, false, "low reliability")]
    [InlineData("12 [f]", false, true, null)]
    [InlineData("[F] 12 [u] [p]", true, true, "low reliability")]
    [InlineData("12 [p]", false, false, null)]
    public void ReliabilityAndForecast_HaveMarksOfTheirOwn(string text, bool isLowReliability, bool isForecast, string? sourceNote)
    {
        var figure = PrintedFigure.Parse(text).Value;
        Assert.Equal((isLowReliability, isForecast, sourceNote), (figure.IsLowReliability, figure.IsForecast, figure.SourceNote));
        Assert.Equal((12m, null), (figure.Value.Amount, figure.Note));
    }

    [Theory]
    [InlineData("[c]", ReportingStatus.Suppressed)]
    [InlineData("[X]", ReportingStatus.NotAvailable)]
    [InlineData("[z]", ReportingStatus.NotApplicable)]
    [InlineData("[c] [r]", ReportingStatus.Suppressed)]
    [InlineData("..", ReportingStatus.NotAvailable)]
    [InlineData(":", ReportingStatus.NotAvailable)]
    [InlineData("z", ReportingStatus.NotApplicable)]
    public void MarksForMissingFigures_GiveTheReason_AndReadBack(string text, ReportingStatus reason)
    {
        var figure = PrintedFigure.Parse(text).Value;
        Assert.Equal(reason, figure.Value.Status);
        Assert.Equal(figure.Value, ObservedValue.Parse(figure.Value.Text).Value);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("given", null, "given")]
    [InlineData(null, "estimated", "estimated")]
    [InlineData("", "estimated", "estimated")]
    [InlineData("given", "estimated", "given; estimated")]
    [InlineData("Estimated by hand", "estimated", "Estimated by hand")]
    public void NoteOfTheMarks_FollowsTheGivenNote_Once(string? given, string? marks, string? note) =>
        Assert.Equal(note, new PrintedFigure(ObservedValue.Parse("5").Value, false, marks).NoteWith(given));

    [Theory]
    [InlineData("[u]", "a figure beside the mark")]
    [InlineData("[f]", "a figure beside the mark")]
    [InlineData("12 [k]", "[low] rounds to nought")]
    [InlineData("12 [c]", "not both")]
    [InlineData("[c] [x]", "one mark")]
    [InlineData("5 [low]", "rounds to nought")]
    [InlineData("[p]", "a figure beside the mark")]
    [InlineData("-", "nil, none, or not available; say which with --read")]
    [InlineData("–", "nil, none, or not available; say which with --read")]
    [InlineData("~", "--read")]
    [InlineData("#", "--read")]
    [InlineData("x", "--read")]
    [InlineData("nil", "--read")]
    [InlineData("#N/A", "the error of a spreadsheet formula")]
    [InlineData("about 12 [p]", "a value such as 173")]
    public void IncompleteOrContradictoryMarks_AreRefusedWithTheReason(string text, string expected)
    {
        var problem = PrintedFigure.Parse(text).Problem!;
        Assert.StartsWith("“" + text, problem.Found, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#N/A", true)]
    [InlineData(" #div/0! ", true)]
    [InlineData("#REF!", true)]
    [InlineData("#", false)]
    [InlineData("N/A", false)]
    [InlineData(null, false)]
    public void SpreadsheetErrors_AreKnown(string? text, bool isOne) => Assert.Equal(isOne, SpreadsheetError.IsOne(text));
}
