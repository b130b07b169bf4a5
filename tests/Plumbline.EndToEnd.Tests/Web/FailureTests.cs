using System.Net;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web;

/// <summary>When the site cannot serve a request, it answers with a page that has every header and no internals.</summary>
[Collection(PapersCollection.Name)]
public sealed class FailureTests(Papers papers) : IDisposable
{
    private const string Council = "/sample-council/reports/corporate-performance/2020-Q2/paper";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("x.example")]
    [InlineData("evil.example:80")]
    [InlineData("localhost.evil.example")]
    public async Task UnknownHost_IsRefused(string host)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, Council);
        asking.Headers.Host = host;
        var answer = await papers.Site.Client.SendAsync(asking);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        HasTheHeaders(answer);
        Assert.DoesNotContain(host, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConfiguredHost_IsServed()
    {
        await using var site = await SiteProcess.StartAsync(_folder.Path, papers.Store, "--hosts", "papers.example");
        using var asking = new HttpRequestMessage(HttpMethod.Get, Council);
        asking.Headers.Host = "papers.example";
        Assert.Equal(HttpStatusCode.OK, (await site.Client.SendAsync(asking)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Client.GetAsync(Council)).StatusCode);
    }

    [Fact]
    public async Task StoreThatBreaks_GivesAPageWithoutInternals()
    {
        var store = _folder.File("broken.db");
        var copied = await papers.RunAsync("backup", store, "--store", papers.Store);
        Assert.True(copied.ExitCode == 0, copied.Errors);
        await using var site = await SiteProcess.StartAsync(_folder.Path, store);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(Council)).StatusCode);
        using (var file = File.OpenWrite(store))
        {
            file.Write(new byte[file.Length]);
        }

        // What was read before may be known still.
        foreach (var address in new[] { Council + "/changes/1", Council + "/changes/1.csv" })
        {
            var answer = await site.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            HasTheHeaders(answer);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Contains("could not be made", page, StringComparison.Ordinal);
            Assert.DoesNotContain(_folder.Path, page, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
        }
    }

    private static void HasTheHeaders(HttpResponseMessage answer)
    {
        foreach (var name in new[] { "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Cache-Control" })
            Assert.True(answer.Headers.Contains(name), name);
        Assert.False(answer.Headers.Contains("Server"));
    }
}
