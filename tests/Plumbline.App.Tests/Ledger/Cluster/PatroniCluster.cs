using Plumbline.App.Tests.Ledger.Servers;
using System.Diagnostics;
using System.Globalization;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger.Cluster;

/// <summary>Three PostgreSQL servers under Patroni and etcd, behind HAProxy, only for the tests: in a temporary folder, on free ports of 127.0.0.1.</summary>
/// <remarks>Services that the machine's packages of the same names set up are left alone.</remarks>
internal sealed class PatroniCluster : IDisposable
{
    private const int Size = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string[] Programs = ["etcd", "patroni", "haproxy"];

    private readonly ClusterFolder _folder = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly int _front;

    /// <summary>Why no cluster can be started; null where one can and the long tests run.</summary>
    public static string? WhyNot { get; } =
        !Effort.Long ? "takes many minutes: ./test --long"
        : PostgresServer.WhyNot ?? (Programs.Where(program => !Tool.IsInstalled(program)).ToList() is { Count: > 0 } missing
            ? $"not installed: {string.Join(", ", missing)} (apt install etcd-server patroni haproxy)"
            : null);

    private PatroniCluster()
    {
        var ports = FreePorts.Take(3 + (2 * Size));
        _front = ports[0];
        Nodes = [.. Enumerable.Range(0, Size).Select(n => new PatroniNode(_folder, _http, string.Create(CultureInfo.InvariantCulture, $"n{n + 1}"), ports[3 + (2 * n)], ports[4 + (2 * n)]))];
        foreach (var node in Nodes) File.WriteAllText(_folder.File($"{node.Name}.yml"), ClusterSettings.Node(_folder.Path, node.Name, node.Port, node.Rest, ports[1]));
        File.WriteAllText(_folder.File("haproxy.cfg"), ClusterSettings.Front(_front, Nodes));
        _folder.Launch("etcd", ClusterSettings.Etcd(_folder.Path, ports[1], ports[2]));
        _folder.Launch("haproxy", "haproxy", "-db", "-f", _folder.File("haproxy.cfg"));
        foreach (var node in Nodes) node.Start();
    }

    public IReadOnlyList<PatroniNode> Nodes { get; }

    /// <summary>The address of the store through HAProxy, which leads to the primary.</summary>
    public string Store => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_front};Username=postgres;Database=postgres");

    /// <summary>Starts a complete cluster.</summary>
    public static async Task<PatroniCluster> StartAsync()
    {
        var cluster = new PatroniCluster();
        try
        {
            await cluster.WholeAsync();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Waits for a primary, a synchronous standby and a running third node; returns the primary.</summary>
    public async Task<PatroniNode> WholeAsync()
    {
        await UntilAsync("every node is there, one of them the primary and one its synchronous standby", async () =>
        {
            var standbys = await CountAsync(node => node.IsStandbyAsync());
            return standbys == Size - 1 && await CountAsync(node => node.IsSynchronousAsync()) == 1 && await CountAsync(node => node.IsPrimaryAsync()) == 1;
        });
        return await PrimaryAsync();
    }

    /// <summary>Waits for a primary and returns it.</summary>
    public async Task<PatroniNode> PrimaryAsync()
    {
        PatroniNode? primary = null;
        await UntilAsync("there is a primary", async () =>
        {
            foreach (var node in Nodes)
            {
                if (await node.IsPrimaryAsync()) primary = node;
            }

            return primary is not null;
        });
        return primary.AsNotNull();
    }

    /// <summary>Waits until a condition holds; the failure message quotes the end of every log.</summary>
    public async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            if (waited.Elapsed > Patience) throw new TimeoutException($"found that not within {Patience}: {what}\n{_folder.Logs()}");
            await Task.Delay(50);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    private async Task<int> CountAsync(Func<PatroniNode, Task<bool>> holds) => (await Task.WhenAll(Nodes.Select(holds))).Count(held => held);
}
