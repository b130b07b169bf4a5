using Plumbline.App.Tests.Ledger;

/// <summary>Runs in a process of its own, to be killed: dotnet exec of this assembly with DOTNET_STARTUP_HOOKS naming it.</summary>
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
