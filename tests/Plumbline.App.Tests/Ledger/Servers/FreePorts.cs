using System.Net;
using System.Net.Sockets;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>Free ports of 127.0.0.1.</summary>
internal static class FreePorts
{
    /// <summary>Takes free ports, each held until all are found, so that no two are the same.</summary>
    public static int[] Take(int count)
    {
        var held = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            foreach (var listener in held) listener.Start();
            return [.. held.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            foreach (var listener in held) listener.Dispose();
        }
    }
}
