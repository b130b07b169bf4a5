using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Ledger;

/// <summary>The same definition, period and ledger position always give the same report.</summary>
[Collection(PapersCollection.Name)]
public class ReproducibleTests(Papers papers)
{
    [Fact]
    public async Task Paper_BuiltAgain_IsTheSameToTheByte()
    {
        using var folder = new TemporaryFolder();
        await BuildAsync(folder, papers.Store, "sample-trust", "quality-dashboard", "2023-12", "html,pdf");
        await SameAsync(papers.Html(Papers.Trust2023), folder.File("again", Papers.Trust2023 + ".html"));
        await SameAsync(papers.Pdf(Papers.Trust2023), folder.File("again", Papers.Trust2023 + ".pdf"));
    }

    [Fact]
    public async Task Paper_WithContentsBuiltAgain_IsTheSameToTheByte()
    {
        using var folder = new TemporaryFolder();
        await BuildAsync(folder, papers.Store, "sample-council", "corporate-performance", "2020-Q2", "pdf");
        await SameAsync(papers.Pdf(Papers.Council), folder.File("again", Papers.Council + ".pdf"));
    }

    [Fact]
    public async Task Paper_AsAtAnEarlierChange_ShowsTheEarlierFigure()
    {
        using var folder = new TemporaryFolder();
        var store = folder.File("revised.db");
        File.Copy(papers.Store, store);
        using var workspace = new TemporaryFolder();
        workspace.Copy(Repository.Sample("county-council"));
        var figures = workspace.File("observations", "corporate-2020-q2.csv");
        const string published = "ksi-casualties,council,2020-07,324,,,,yes,";
        const string revised = "ksi-casualties,council,2020-07,331,,,,,";
        var text = await File.ReadAllTextAsync(figures);
        Assert.Contains(published, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(figures, text.Replace(published, revised, StringComparison.Ordinal));

        var loaded = await papers.RunAsync("load", workspace.Path, "--store", store);
        Assert.True(loaded.ExitCode == 0, loaded.Errors);
        // The demonstration loaded the sample and published two editions.
        Assert.Contains("change 4", loaded.Errors, StringComparison.Ordinal);

        await BuildAsync(folder, store, "sample-council", "corporate-performance", "2020-Q2", "html", "--as-at", "3");
        var again = folder.File("again", Papers.Council + ".html");
        await SameAsync(papers.Html(Papers.Council), again);
        Assert.Equal("324", Current(again));

        await BuildAsync(folder, store, "sample-council", "corporate-performance", "2020-Q2", "html");
        Assert.Equal("331", Current(again));
        Assert.Contains("change 4", PaperHtml.Read(again).QuerySelector(".provenance")!.TextContent, StringComparison.Ordinal);
    }

    private async Task BuildAsync(TemporaryFolder folder, string store, string organisation, string report, string period, string formats, params string[] more)
    {
        var result = await papers.RunAsync(
            ["report", "build", report, "--period", period, "--org", organisation, "--store", store, "--format", formats, "--out", folder.File("again"), .. more]);
        Assert.True(result.ExitCode == 0, result.Errors);
    }

    /// <summary>The figure of July 2020 in the corporate report.</summary>
    private static string Current(string path) =>
        PaperHtml.Read(path).QuerySelector(".facts [data-observation='ksi-casualties/council/2020-07']")!.TextContent;

    private static async Task SameAsync(string one, string other)
    {
        var (first, second) = (await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(other));
        Assert.True(first.AsSpan().SequenceEqual(second), $"{other} differs from {one} at byte {first.AsSpan().CommonPrefixLength(second)}.");
    }
}
