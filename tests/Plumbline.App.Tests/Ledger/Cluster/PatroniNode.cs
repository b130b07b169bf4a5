using Plumbline.App.Tests.Ledger.Servers;
using System.Globalization;
using Npgsql;

namespace Plumbline.App.Tests.Ledger.Cluster;

/// <summary>A server of the cluster and the Patroni that manages it.</summary>
internal sealed class PatroniNode(ClusterFolder folder, HttpClient http, string name, int port, int rest)
{
    public string Name => name;

    /// <summary>The server's port on 127.0.0.1.</summary>
    public int Port => port;

    /// <summary>The port of Patroni's REST interface on 127.0.0.1.</summary>
    public int Rest => rest;

    /// <summary>Starts the node for the first time or after <see cref="Kill"/>; a running Patroni is left running.</summary>
    public void Start()
    {
        if (folder.Running($"{name}.pid") is null) folder.Launch(name, "patroni", folder.File($"{name}.yml"));
    }

    /// <summary>Kills all processes of the server at once; with its Patroni, as when a machine dies, or without.</summary>
    public void Kill(bool withPatroni)
    {
        int?[] roots = [withPatroni ? folder.Running($"{name}.pid") : null, Server];
        ServerProcesses.Kill([.. roots.OfType<int>().SelectMany(root => ServerProcesses.Tree(root))]);
    }

    /// <summary>The process that receives the log on a standby; none on a primary.</summary>
    public IReadOnlyList<int> Receivers =>
        Server is { } server ? [.. ServerProcesses.Tree(server).Where(process => ServerProcesses.CommandLine(process).Contains("walreceiver", StringComparison.Ordinal))] : [];

    public Task<bool> IsPrimaryAsync() => IsAsync("primary");

    /// <summary>Whether it is a running standby, synchronous or not.</summary>
    public Task<bool> IsStandbyAsync() => IsAsync("replica");

    /// <summary>Whether it is the synchronous standby, which commits wait for.</summary>
    public Task<bool> IsSynchronousAsync() => IsAsync("synchronous");

    /// <summary>Waits until connections of the command have a state of pg_stat_activity, or until <paramref name="orElse"/>. The quantifier is <c>EXISTS</c> or <c>NOT EXISTS</c>.</summary>
    public async Task UntilCommandAsync(string quantifier, string state, Func<bool> orElse)
    {
        await using var connection = new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Application Name=onlooker;Pooling=false"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Words of the test's own.
        command.CommandText = $"SELECT {quantifier} (SELECT FROM pg_stat_activity WHERE application_name = 'plumbline' AND {state})";
#pragma warning restore CA2100
        while (!orElse() && !(bool)(await command.ExecuteScalarAsync())!) await Task.Delay(5);
    }

    private int? Server => folder.Running(Path.Combine(name, "postmaster.pid"));

    // Patroni reports a killed server as the primary until its next check.
    private async Task<bool> IsAsync(string role)
    {
        if (Server is null) return false;
        try
        {
            using var answer = await http.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{rest}/{role}")));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
