using System.Net;
using System.Net.Sockets;
using System.Text;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Serving;

/// <summary>Clients that send or read slowly hold a connection and nothing else.</summary>
[Collection(SampleSiteCollection.Name)]
public class SlowClientsTests(SampleSite site)
{
    private const int Clients = 200;

    [Theory]
    [InlineData("GET /sample-trust HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")]
    [InlineData("GET /sample-trust/dashboard HTTP/1.1\r\nHost: localhost\r\n\r\nGET /sample-trust/dashboard.csv HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("POST /sample-trust HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nx")]
    public async Task TwoHundredSlowClients_HarmNobody(string sent)
    {
        var slow = new List<Socket>();
        try
        {
            for (var i = 0; i < Clients; i++)
            {
                var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 1024 };
                slow.Add(client);
                await client.ConnectAsync(IPAddress.Loopback, site.Address.Port);
                await client.SendAsync(Encoding.ASCII.GetBytes(sent));
            }

            // Nobody reads what they are sent; a reader gets a page all the same, made anew since its address is new.
            foreach (var i in Enumerable.Range(0, 20))
            {
                using var answer = await site.Client.GetAsync(new Uri(FormattableString.Invariant($"/sample-trust?beside={i}"), UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
        finally
        {
            foreach (var client in slow) client.Dispose();
        }
    }
}
