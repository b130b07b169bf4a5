namespace Plumbline.Benchmarks.Ledger;

/// <summary>Measures the bars of docs/scale.md. Each figure is a run of seconds on a store made for it.</summary>
public static class LedgerBenchmark
{
    private const string Usage = "ledger import|read [--rows N] [--store FILE|postgres://…]: see docs/scale.md";

    public static async Task<int> Run(string[] args)
    {
        switch (args)
        {
            case ["import", ..]:
                await ImportRun.RunAsync(args);
                return 0;
            case ["read", ..]:
                await ReadRun.RunAsync(args);
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    internal static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
