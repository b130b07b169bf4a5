using System.Globalization;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>The processes of servers that the tests started, read from /proc.</summary>
internal static class ServerProcesses
{
    /// <summary>A process and all its descendants.</summary>
    public static IReadOnlyList<int> Tree(int process)
    {
        var parents = All().Select(one => (Process: one, Parent: Parent(one))).ToList();
        var tree = new List<int> { process };
        for (var next = 0; next < tree.Count; next++)
            tree.AddRange(parents.Where(one => one.Parent == tree[next]).Select(one => one.Process));
        return tree;
    }

    /// <summary>The command line of a process, which it may have changed; empty where there is no such process.</summary>
    public static string CommandLine(int process) => Read(process, "cmdline")?.Replace('\0', ' ') ?? "";

    public static bool Runs(int process) => Status(process, 0) is { } state && state is not "Z";

    /// <summary>Kills all processes at once, as a power cut would, and waits until none runs.</summary>
    public static void Kill(IReadOnlyCollection<int> processes)
    {
        Signal("KILL", processes);
        while (processes.Any(Runs)) Thread.Sleep(10);
    }

    /// <summary>Sends a signal to each process; one that has ended meanwhile is skipped.</summary>
    public static void Signal(string signal, IEnumerable<int> processes) =>
        PostgresServer.Run(["/bin/sh", "-c", $"kill -{signal} \"$@\" 2>/dev/null; true", "sh", .. processes.Select(process => process.ToString(CultureInfo.InvariantCulture))]);

    private static IEnumerable<int> All() =>
        Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => char.IsAsciiDigit(name![0])).Select(name => int.Parse(name!, CultureInfo.InvariantCulture));

    private static int? Parent(int process) => Status(process, 1) is { } parent ? int.Parse(parent, CultureInfo.InvariantCulture) : null;

    // State and parent follow the name, which is in brackets and may contain spaces.
    private static string? Status(int process, int field) =>
        Read(process, "stat") is { } text ? text[(text.LastIndexOf(')') + 2)..].Split(' ')[field] : null;

    private static string? Read(int process, string file)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{file}"));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
