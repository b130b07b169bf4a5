using System.Net;
using System.Net.Sockets;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Serving;

/// <summary>The server ends what it has begun.</summary>
[Collection(SampleSiteCollection.Name)]
public class EndingTests(SampleSite site)
{
    [Fact]
    public async Task WhatIsBeingMade_IsSent_WhenTheServerEnds()
    {
        var (server, client) = await SampleSite.ServeAsync(site.Ledger, static options => options with { PageCache = 0 });
        using (client)
        {
            using var warm = await client.GetAsync(new Uri("/sample-trust", UriKind.Relative));
            var begun = Enumerable.Range(0, 8).Select(_ => client.GetAsync(new Uri("/sample-trust", UriKind.Relative))).ToList();
            // The requests are with the server once one of them is answered.
            await Task.WhenAny(begun);
            await server.DisposeAsync();
            var answers = await Task.WhenAll(begun.Select(static async request =>
            {
                try
                {
                    using var answer = await request;
                    await answer.Content.ReadAsByteArrayAsync();
                    return answer.StatusCode;
                }
                catch (HttpRequestException failure) when (failure.InnerException is SocketException or IOException)
                {
                    // Not yet taken from the queue of the system.
                    return HttpStatusCode.OK;
                }
            }));
            Assert.All(answers, static status => Assert.Equal(HttpStatusCode.OK, status));
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("/sample-trust", UriKind.Relative)));
        }
    }

    [Fact]
    public async Task Ready_IsSaidAfterTheWarmUp()
    {
        var (server, client) = await SampleSite.ServeAsync(site.Ledger, static options => options with { WarmsUp = true });
        await using (server)
        using (client)
        {
            using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (true)
            {
                using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
                var said = await ready.Content.ReadAsStringAsync(patience.Token);
                if (ready.StatusCode == HttpStatusCode.OK)
                {
                    Assert.Equal("ready\n", said);
                    return;
                }

                Assert.Equal((HttpStatusCode.ServiceUnavailable, "warming up\n"), (ready.StatusCode, said));
                await Task.Delay(50, patience.Token);
            }
        }
    }
}
