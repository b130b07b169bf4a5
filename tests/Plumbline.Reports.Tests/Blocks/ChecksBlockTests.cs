using Plumbline.Core.Checks;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

public class ChecksBlockTests
{
    [Theory]
    [InlineData("6/5", "Found 1 error.")]
    [InlineData("4/5", "Nothing was found that does not hold.")]
    public void Summary_SaysHowManyFindingsThereAre(string value, string summary)
    {
        var document = new SmallOrganisation().With("falls", $"2023-03 {value}", "no target").Compose("2023-03", new ChecksBlock(1, Severity.Warning, null));
        Assert.Contains(summary, Words(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void Periods_SayHowFarBackTheAuditGoes(int periods, int findings)
    {
        var document = new SmallOrganisation().With("falls", "2023-01 7/6; 2023-02 6/5; 2023-03 5/4", "no target").Compose("2023-03", new ChecksBlock(periods, Severity.Error, null));
        Assert.Equal(findings, Assert.Single(document.Content.OfType<Table>()).Groups.Sum(group => group.Rows.Length));
    }

    [Fact]
    public void ConsecutiveMissingCells_AreOneRow()
    {
        var document = new SmallOrganisation().With("falls", "2023-01 1; 2023-02 1; 2023-03 1; 2023-04 1", "no target").With("visits", "2023-01 1", "no target").Compose("2023-04", new ChecksBlock(4, Severity.Warning, null));
        var row = Assert.Single(Assert.Single(document.Content.OfType<Table>()).Groups.SelectMany(group => group.Rows));
        Assert.Contains("February 2023 to April 2023", row.Cells[^1].Content.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("periods", "0")]
    [InlineData("least", "dire")]
    [InlineData("colour", "red")]
    public void InvalidOption_IsAProblem(string name, string value) =>
        Assert.NotNull(ReportBlocks.Parse(ChecksBlock.Name, new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value }).Problem);

    [Fact]
    public void Options_ReadBack_AreEqual()
    {
        var block = new ChecksBlock(12, Severity.Note, null);
        Assert.Equal(block, ReportBlocks.Parse(ChecksBlock.Name, block.Options).Value);
    }

    private static string Words(Document document) =>
        string.Join(' ', document.Content.OfType<Callout>().SelectMany(callout => callout.Content.OfType<Paragraph>()).Select(paragraph => paragraph.Content.PlainText));
}
