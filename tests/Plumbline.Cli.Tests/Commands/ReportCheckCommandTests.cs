using System.Text;
using System.Text.Json;
using Plumbline.App.Accessibility.Rules;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

public class ReportCheckCommandTests
{
    // A page with a text outside any tag, in a file that says nothing about itself.
    private const string Bare = """
        %PDF-1.4
        1 0 obj
        <</Type/Catalog/Pages 2 0 R>>
        endobj
        2 0 obj
        <</Type/Pages/Kids[3 0 R]/Count 1>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>
        endobj
        4 0 obj
        <</Length 12>>stream
        0 0 9 9 re f
        endstream
        endobj
        xref
        0 5
        0000000000 65535 f 
        0000000009 00000 n 
        0000000054 00000 n 
        0000000105 00000 n 
        0000000181 00000 n 
        trailer
        <</Root 1 0 R/Size 5>>
        startxref
        240
        %%EOF
        """;

    [Fact]
    public async Task BareFile_Checked_ListsFindings_AndNeedsAttention()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("bare.pdf"), Bare, Encoding.Latin1);
        var result = await CommandRun.InAsync(folder.Path, "report", "check", "bare.pdf");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("file,page,clause,found,expected,object,remedy\nbare.pdf,,6.2-1,no /Marked true,/MarkInfo with /Marked true,,Have the file tagged when it is made.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("bare.pdf,1,7.1-3,1 line or area outside,everything painted within a tag or an artifact,3,", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("bare.pdf: 1 page, 8 findings.\n", result.Errors, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await CommandRun.InAsync(folder.Path, "report", "check", "bare.pdf", "--json")).Output).RootElement;
        Assert.Equal("6.2-1", json[0].GetProperty("clause").GetString());
    }

    [Fact]
    public async Task UnreadableFile_Checked_IsRefused_AndTheOthersAreCheckedAllTheSame()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("bare.pdf"), Bare, Encoding.Latin1);
        folder.Write("words.pdf", "The minutes of the last meeting.\n");
        var result = await CommandRun.InAsync(folder.Path, "report", "check", "words.pdf", "none.pdf", "bare.pdf");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("words.pdf: found a file that is damaged or not a PDF", result.Errors, StringComparison.Ordinal);
        Assert.Contains("none.pdf: found no such file; expected a PDF\n", result.Errors, StringComparison.Ordinal);
        Assert.Contains("bare.pdf,1,7.1-3,", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_HasEveryRule()
    {
        var page = File.ReadAllText(Repository.Path("docs", "reference", "accessible-pdf.md"));
        var rows = PdfRules.All.Select(static rule => $"| {rule.Clause} | {rule.Expected} | {rule.Remedy} |").ToList();
        Assert.All(rows, row => Assert.Contains(row, page, StringComparison.Ordinal));
        Assert.Equal(rows.Count, page.Split('\n').Count(static line => line.StartsWith("| ", StringComparison.Ordinal)) - 1);
    }
}
