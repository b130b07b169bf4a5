using Plumbline.App.Importing.Files;
using Plumbline.App.Importing.Findings;
using Plumbline.Core.Periods;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing.Files;

/// <summary>One workbook, saved in several formats, gives one preview.</summary>
public sealed class SameFileTests
{
    [Theory]
    [InlineData("xls")]
    [InlineData("ods")]
    [InlineData("fods")]
    public async Task AWorkbookInAnotherFormat_GivesTheSamePreview(string format)
    {
        await using var store = await ImportStore.SmallAsync();
        var expected = await DescribeAsync(store, SourceWorkbook.ToBytes());
        Assert.Equal(29, expected.Count(line => line.StartsWith("new ", StringComparison.Ordinal)));
        Assert.Equal(expected, await DescribeAsync(store, Case(format)));
    }

    // LibreOffice writes the comments of a workbook into these formats without their authors.
    [Theory]
    [InlineData("xls")]
    [InlineData("ods")]
    [InlineData("fods")]
    public void ACommentOnACell_IsRead(string format)
    {
        using var stream = new MemoryStream(Case(format));
        using var file = OpenGrids.Run("f", stream, FinancialCalendar.April, new ImportFindings());
        var cell = file.Grids[0].Rows().Single(row => row.Number == 2).At(3);
        Assert.Equal(("86%", "A colleague:\nTwo wards\nreported late", 86.36363636m), (cell.Text, cell.Comment, cell.Held));
        Assert.Equal(1, file.Grids[0].Rows().Sum(row => row.Cells.Count(other => other.Comment is not null)));
    }

    [Theory]
    [InlineData("xls")]
    [InlineData("ods")]
    public void SheetsReadInAnyOrder_GiveTheSameRows(string format)
    {
        using var stream = new MemoryStream(Case(format));
        using var file = OpenGrids.Run("f", stream, FinancialCalendar.April, new ImportFindings());
        var second = file.Grids[1].Rows().Count();
        Assert.Equal((8, 8, second), (file.Grids[0].Rows().Count(), file.Grids[0].Rows().Count(), file.Grids[1].Rows().Count()));
    }

    private static async Task<List<string>> DescribeAsync(ImportStore store, byte[] file)
    {
        using var preview = await store.PreviewAsync("f", file);
        return
        [
            .. preview.New.Select(figure => $"new {figure}"), .. preview.Changed.Select(figure => $"changed {figure}"), .. preview.Refused.Select(problem => problem.ToString()),
            .. preview.Unmatched.Select(label => label.ToString()!), .. preview.Remarks.Select(remark => remark.ToString()),
        ];
    }

    internal static byte[] Case(string format) => File.ReadAllBytes(Repository.Path("tests", "Plumbline.App.Tests", "Importing", "Files", "Cases", $"figures.{format}"));
}
