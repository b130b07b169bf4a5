using Plumbline.App.Importing.Options;
using Plumbline.App.Tests.Importing.Workbooks;

namespace Plumbline.App.Tests.Importing.Words;

/// <summary>Comments on the cells of figures, as commentary.</summary>
public sealed class CellCommentsTests
{
    private static readonly ImportOptions Asked = new() { Words = true };

    [Fact]
    public async Task AComment_IsTheCommentaryOfItsFigure()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("w.xlsx", Sheet().ToBytes(), Asked);
        Assert.True(preview.IsAcceptable);
        Assert.Equal(
            ["why incidents 2023-04 A snowy month w.xlsx!Data:2:2", "why incidents 2023-05 Two wards late\n\nFalls w.xlsx!Data:2:3"],
            preview.NewDefinitions.Select(words => $"{words.Label} {words.Indicator} {words.Period} {words.Value} {words.Source}"));
    }

    [Fact]
    public async Task WithoutWords_CommentsAreCounted()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("w.xlsx", Sheet().ToBytes());
        Assert.Empty(preview.NewDefinitions);
        Assert.Contains(preview.Remarks, remark => remark.Text == "1 cell of words below “Comments” and 2 comments on figures not read: --words takes them as “Why” and “What we are doing”");
    }

    [Fact]
    public async Task AHiddenCharacterInAComment_IsRefusedWithItsCell()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("w.xlsx", Sheet().Note("B3", "", "a\u200Bb").ToBytes(), Asked);
        Assert.StartsWith("w.xlsx!Data:3:2: found U+200B", Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACommentOnAPlan_IsNotRead_AndSaid()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("Data", [[workbook.Shared("Indicator"), workbook.Shared("Apr-23"), null], [null, workbook.Shared("Plan"), workbook.Shared("Actual")], [workbook.Shared("Incidents"), workbook.Number(5), workbook.Number(3)]], ["B1:C1"]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.Note("B3", "", "A stretch").ToBytes(), Asked);
        Assert.Equal(2, preview.Counts.New);
        Assert.Empty(preview.NewDefinitions);
        Assert.Contains(preview.Remarks, remark => remark.NeedsAttention && remark.ToString().Contains("w.xlsx!Data:3:2, Text = the comment on a figure of plan: not read", StringComparison.Ordinal));
    }

    private static TestWorkbook Sheet()
    {
        var workbook = new TestWorkbook();
        workbook.Sheet("Data",
        [
            [workbook.Shared("Indicator"), workbook.Shared("Apr-23"), workbook.Shared("May-23"), workbook.Shared("Comments")],
            [workbook.Shared("Incidents"), workbook.Number(3), workbook.Number(4), workbook.Shared("Falls")],
            [workbook.Shared("Sickness absence"), workbook.Number(0.05, "0%"), workbook.Number(0.04, "0%"), null],
        ]);
        return workbook.Note("B2", "A colleague", "A colleague:\nA snowy month").Note("C2", "", "Two wards late");
    }
}
