using System.Net;
using System.Net.Sockets;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>A proxy between a program and its server that cuts the connection once, at a chosen moment.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _open = [];
    private readonly Lock _gate = new();
    private readonly int _server;
    private Cut? _next;
    private bool _isGone;

    public CuttingProxy(int server)
    {
        _server = server;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>How often it has cut at the given word.</summary>
    public int Cuts { get; private set; }

    /// <summary>Cuts the connection the next time the program sends this word: before the server receives it, or after the server has acted and before the program receives the answer.</summary>
    public void CutAt(string word, bool heard) => _next = new Cut(word, heard);

    /// <summary>Cuts every open connection.</summary>
    public void CutAll()
    {
        lock (_gate)
        {
            foreach (var client in _open) client.Dispose();
            _open.Clear();
        }
    }

    /// <summary>Stops answering.</summary>
    public void Vanish()
    {
        _isGone = true;
        _listener.Stop();
        CutAll();
    }

    public void Dispose() => Vanish();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                var server = new TcpClient();
                await server.ConnectAsync(IPAddress.Loopback, _server);
                lock (_gate) _open.AddRange([client, server]);
                var deaf = new Deafness();
                _ = PumpAsync(client, server, asks: true, deaf);
                _ = PumpAsync(server, client, asks: false, deaf);
            }
        }
        catch (Exception e) when (_isGone && e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool asks, Deafness deaf)
    {
        var bytes = new byte[65_536];
        try
        {
            while (await from.GetStream().ReadAsync(bytes) is > 0 and var count)
            {
                if (asks && _next is { } cut && bytes.AsSpan(0, count).IndexOf(System.Text.Encoding.ASCII.GetBytes(cut.Word)) >= 0)
                {
                    _next = null;
                    Cuts++;
                    if (!cut.Heard) break;
                    deaf.IsDeaf = true;
                }

                // The server has answered, so it has acted.
                if (!asks && deaf.IsDeaf) break;
                await to.GetStream().WriteAsync(bytes.AsMemory(0, count));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
        }

        from.Dispose();
        to.Dispose();
    }

    private sealed record Cut(string Word, bool Heard);

    private sealed class Deafness
    {
        public bool IsDeaf { get; set; }
    }
}
