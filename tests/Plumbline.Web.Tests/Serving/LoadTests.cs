using System.Diagnostics;
using System.Globalization;
using System.Net;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Serving;

/// <summary>Many requests at once, and for long.</summary>
[Collection(SampleSiteCollection.Name)]
public class LoadTests(SampleSite site)
{
    // How often memory is looked at.
    private const int Parts = 20;

    [Fact]
    public async Task ManyReadersOfANewPage_WaitForOneRendering()
    {
        var (server, client) = await SampleSite.ServeAsync(site.Ledger, static options => options with { Waiting = 0 });
        await using (server)
        using (client)
        {
            // Each rendering takes a turn, and none may wait for one: more renderings at once than there are turns would be refused.
            var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => client.GetAsync(new Uri("/sample-council", UriKind.Relative))));
            Assert.All(answers, static answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        }
    }

    [Fact]
    public async Task MemoryIsSteady_UnderLoad()
    {
        // Ten minutes in ./test --long.
        var time = Effort.Of(TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(10));
        var (server, client) = await SampleSite.ServeAsync(site.Ledger, static options => options with { PageCache = 4 << 20 });
        await using (server)
        using (client)
        {
            string[] pages = ["/sample-trust", "/sample-council", "/sample-trust.csv", "/sample-council.xlsx", "/sample-trust?as-at=1", "/nothing"];
            var (clock, asked, sizes) = (Stopwatch.StartNew(), 0, new List<long>());
            while (clock.Elapsed < time || sizes.Count < Parts)
            {
                // Addresses that nobody asked for before: the cache turns over all the time.
                await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
                {
                    var number = Interlocked.Increment(ref asked);
                    var page = pages[number % pages.Length];
                    using var answer = await client.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}n={number}"), UriKind.Relative));
                    await answer.Content.ReadAsByteArrayAsync();
                }));
                if (clock.Elapsed >= time / Parts * (sizes.Count + 1)) sizes.Add(GC.GetTotalMemory(forceFullCollection: true));
            }

            // The first tenth fills the caches. What other tests of this process hold for a while is in no minimum.
            var (early, late) = (sizes.Skip(2).Take(6).Min(), sizes.TakeLast(6).Min());
            Effort.Record(FormattableString.Invariant($"web under load: {asked} requests in {clock.Elapsed.TotalSeconds:0} s, managed memory {early >> 20} MiB early, {late >> 20} MiB late"));
            Assert.True(late < early + (Effort.Of(64L, 16L) << 20), FormattableString.Invariant($"Memory grew from {early >> 20} to {late >> 20} MiB over {asked} requests."));
        }
    }
}
