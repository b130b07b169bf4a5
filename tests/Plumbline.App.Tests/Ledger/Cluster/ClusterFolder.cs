using Plumbline.App.Tests.Ledger.Servers;
using System.Diagnostics;
using System.Globalization;

namespace Plumbline.App.Tests.Ledger.Cluster;

/// <summary>The folder in which a cluster's programs keep settings, data, logs and process ids, each under its name. Disposing it ends every program.</summary>
internal sealed class ClusterFolder : IDisposable
{
    public ClusterFolder()
    {
        Path = Directory.CreateTempSubdirectory("plumbline-cluster-").FullName;
        PostgresServer.Hand(Path);
        EndWithTheTests();
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Starts a program in the background, as the user that runs the servers.</summary>
    public void Launch(string name, params string[] command)
    {
        var script = $"echo $$ >{File(name)}.pid; exec \"$@\" >>{File(name)}.log 2>&1";
        Process.Start(PostgresServer.Command(PostgresServer.AsServer(["/bin/sh", "-c", script, "sh", .. command]))).AsNotNull().Dispose();
    }

    /// <summary>The process whose id is in a file; null where it has ended. A reused id is recognised, since the new process does not name this folder.</summary>
    public int? Running(string file) =>
        System.IO.File.Exists(File(file)) && int.TryParse(System.IO.File.ReadLines(File(file)).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && ServerProcesses.CommandLine(process).Contains(Path, StringComparison.Ordinal)
            ? process
            : null;

    /// <summary>The last lines of every log, for diagnosis.</summary>
    public string Logs() => string.Join('\n', Directory.GetFiles(Path, "*.log").Order(StringComparer.Ordinal)
        .SelectMany(log => System.IO.File.ReadLines(log).TakeLast(8).Prepend($"{System.IO.Path.GetFileName(log)}:")));

    public void Dispose()
    {
        ServerProcesses.Kill(Trees(AllRunning("*.pid")));
        // On an immediate shutdown a server frees its shared memory.
        var servers = AllRunning("postmaster.pid", SearchOption.AllDirectories);
        ServerProcesses.Signal("CONT", Trees(servers));
        ServerProcesses.Signal("QUIT", servers);
        while (servers.Any(ServerProcesses.Runs)) Thread.Sleep(10);
        Directory.Delete(Path, recursive: true);
    }

    private static List<int> Trees(List<int> roots) => [.. roots.SelectMany(root => ServerProcesses.Tree(root))];

    private List<int> AllRunning(string pattern, SearchOption depth = SearchOption.TopDirectoryOnly) =>
        [.. Directory.GetFiles(Path, pattern, depth).Select(Running).OfType<int>()];

    // Cleans up after a killed test run: first the programs that start servers, then the servers.
    private void EndWithTheTests()
    {
        var script = string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            end() { for file; do n=$(head -n 1 "$file") && grep -aq {{Path}} /proc/$n/cmdline && kill -$signal $n; done; }
            while [ -d /proc/{{Environment.ProcessId}} ]; do sleep 1; done
            exec 2>/dev/null
            signal=KILL; end {{Path}}/*.pid
            signal=QUIT; end {{Path}}/*/postmaster.pid
            sleep 6
            rm -rf {{Path}}
            """);
        Process.Start(PostgresServer.Command(PostgresServer.AsServer("/bin/sh", "-c", script))).AsNotNull().Dispose();
    }
}
