using System.Net;
using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
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
        Assert.SkipWhen(PostgresServer.WhyNot is not null && Environment.GetEnvironmentVariable("PLUMBLINE_REQUIRE_POSTGRES") != "1", PostgresServer.WhyNot ?? "");
        var (file, store) = (_folder.File("whole.db"), ((StoreAddress.Postgres)await PostgresServer.NewDatabaseAsync()).ConnectionString);
        var copied = await papers.RunAsync("backup", file, "--store", papers.Store);
        Assert.True(copied.ExitCode == 0, copied.Errors);
        var restored = await papers.RunAsync("restore", file, "--store", store);
        Assert.True(restored.ExitCode == 0, restored.Errors);
        await using var site = await SiteProcess.StartAsync(_folder.Path, store);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(Council)).StatusCode);
        await using (var connection = new NpgsqlConnection(store))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("DROP SCHEMA plumbline CASCADE", connection);
            await command.ExecuteNonQueryAsync();
        }

        foreach (var address in new[] { "/", Council })
        {
            var answer = await site.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            HasTheHeaders(answer);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Contains("could not be made", page, StringComparison.Ordinal);
            Assert.DoesNotContain("plumbline.change", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Host=", page, StringComparison.Ordinal);
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
