using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Demo;

[Collection(PapersCollection.Name)]
public class DemoCommandTests(Papers papers)
{
    [Fact]
    public void Demo_Ends_WithThePathOfEveryPaper()
    {
        Assert.True(papers.Demo.ExitCode == 0, papers.Demo.Errors);
        var lines = papers.Demo.Output.Split('\n');
        foreach (var paper in new[] { Papers.Trust2023, Papers.Trust2020, Papers.Council, "sample-trust-complaints-2023-12", "sample-trust-incidents-and-requests-2023-12", Papers.TrustRisks, Papers.CouncilRisks, Papers.TrustAssurance, Papers.CouncilAssurance, Papers.TrustAccounts, Papers.CouncilAccounts, Papers.TrustReturns, Papers.CouncilReturns })
        {
            foreach (var ending in new[] { ".html", ".pdf" })
            {
                var path = Path.Combine("out", paper + ending);
                Assert.Contains(path, lines);
                Assert.True(new FileInfo(Path.Combine(papers.Folder, path)).Length > 50_000, path);
            }
        }

        Assert.Contains($"The papers are in {Path.Combine(papers.Folder, "out")}.", papers.Demo.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(papers.Folder, "out"), "*.partial"));
    }

    [Theory]
    [InlineData(Papers.TrustRisks, "February 2020", "Down from 12")]
    [InlineData(Papers.CouncilRisks, "August 2020", "Up from 15")]
    public async Task Demo_PublishesAnEditionBefore_SoThatARegisterShowsWhatMoved(string paper, string edition, string moved)
    {
        var html = await File.ReadAllTextAsync(papers.Html(paper));
        Assert.Contains($"Movement is since the edition of {edition}.", html, StringComparison.Ordinal);
        Assert.Contains(moved, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_SuggestsCommands_ThatWork()
    {
        var suggested = papers.Demo.Output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("./plumbline ", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, suggested.Count);
        // The first serves until it is stopped, as the site of these tests does.
        Assert.Equal($"./plumbline serve --no-sign-in --store {Path.Combine("out", "demo.db")}", suggested[0]);
        foreach (var command in suggested.Skip(1))
        {
            var result = await papers.RunAsync(command.Split(' ')[1..]);
            Assert.True(result.ExitCode == 0, command + "\n" + result.Errors);
            Assert.True(result.Output.Split('\n').Length > 10, result.Output);
        }
    }

    [Fact]
    public async Task Demo_WithoutABrowser_WritesHtmlAndSaysWhatToInstall()
    {
        using var folder = new TemporaryFolder();
        var bare = new Dictionary<string, string?>(StringComparer.Ordinal) { ["PATH"] = folder.Path, ["PLUMBLINE_BROWSER"] = null };
        var result = await PlumblineProcess.RunAsync(folder.Path, bare, "demo", "--out", "papers");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(Papers.Every.Count, Directory.GetFiles(folder.File("papers"), "*.html").Length);
        Assert.Empty(Directory.GetFiles(folder.File("papers"), "*.pdf"));
        Assert.Contains($"{Path.Combine("papers", Papers.Council)}.pdf: not written. No browser to print with was found. Install Chromium", result.Errors, StringComparison.Ordinal);
        Assert.Contains("PLUMBLINE_BROWSER", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(".pdf\n", result.Output, StringComparison.Ordinal);
    }
}
