using Plumbline.App.Tests.Ledger;

/// <summary>The entry point of a process to kill: dotnet exec of this assembly with DOTNET_STARTUP_HOOKS set to it.</summary>
#pragma warning disable MA0047 // The runtime looks for this name in no namespace.
internal static class StartupHook
#pragma warning restore MA0047
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("PLUMBLINE_VICTIM") is { Length: > 0 } store)
        {
            Victim.RunAsync(store).GetAwaiter().GetResult();
            Environment.Exit(0);
        }
    }
}
