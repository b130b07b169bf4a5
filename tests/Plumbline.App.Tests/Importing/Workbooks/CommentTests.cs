using Plumbline.App.Importing.Files;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tests.Importing.Workbooks;

/// <summary>Comments on the cells of a workbook: their text is read, their authors are not.</summary>
public sealed class CommentTests
{
    private static readonly string[] Of = ["1:1 null", "1:2 null", "2:1 null"];

    [Theory]
    [InlineData("A colleague", "A colleague:\nTwo wards\r\nreported late", "Two wards\nreported late")]
    [InlineData("A colleague", "Nurse: two wards reported late", "Nurse: two wards reported late")]
    [InlineData("", "  Two wards  ", "Two wards")]
    [InlineData("tc={1}", "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment.\n\nComment:\n    Two wards", "Two wards")]
    [InlineData("A colleague", "A colleague:\n", null)]
    public void ANote_IsReadWithoutItsAuthor(string author, string text, string? expected) =>
        Assert.Equal([.. Of, $"2:2 {expected ?? "null"}"], Comments(Table().Note("B2", author, text)));

    [Fact]
    public void AThread_ReplacesTheNoteBesideIt_WithItsReplies_AndWithoutThePeopleItMentions() =>
        Assert.Equal(
            [.. Of, "2:2 Why so high? please look\nTwo wards"],
            Comments(Table().Note("B2", "tc={1}", "[Threaded comment] Comment: old").Thread("B2", "Why so high? @A Colleague please look", (13, 12)).Thread("B2", "Two wards")));

    [Fact]
    public void ACommentOnAMergedCell_IsOfItsFirstRowAlone()
    {
        var workbook = new TestWorkbook();
        workbook.Sheet("S", [[workbook.Shared("a")], [null, workbook.Shared("b")]], ["A1:A2"]).Note("A1", "", "once");
        Assert.Equal(["1:1 once", "2:1 null", "2:2 null"], Comments(workbook));
    }

    [Fact]
    public void ACommentOnABlankCell_IsNotRead() => Assert.DoesNotContain(Comments(Table().Note("C2", "", "nothing here")), cell => cell.Contains("nothing", StringComparison.Ordinal));

    [Fact]
    public void CommentsBeyondTheLimit_AreRefused()
    {
        var workbook = Table();
        var text = new string('x', ImportLimits.CellText);
        for (var i = 0; i <= ImportLimits.CommentCharacters / ImportLimits.CellText; i++) workbook.Note($"B{i + 2}", "", text);
        Assert.Equal("too many comments on the cells of a sheet", Assert.Throws<RefusedFileException>(() => Comments(workbook)).FileProblem.Problem.Found);
    }

    private static TestWorkbook Table()
    {
        var workbook = new TestWorkbook();
        return workbook.Sheet("S", [[workbook.Shared("Indicator"), workbook.Shared("Apr-23")], [workbook.Shared("Incidents"), workbook.Number(1)]]);
    }

    private static List<string> Comments(TestWorkbook workbook)
    {
        using var stream = new MemoryStream(workbook.ToBytes());
        using var file = OpenGrids.Run("w.xlsx", stream, FinancialCalendar.April, new ImportFindings());
        return [.. file.Grids.Single().Rows().SelectMany(row => row.Cells.Select(cell => $"{row.Number}:{cell.Column} {cell.Comment ?? "null"}"))];
    }
}
