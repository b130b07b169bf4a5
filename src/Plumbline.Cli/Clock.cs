namespace Plumbline.Cli;

/// <summary>What the command asks the machine for the day.</summary>
internal static class Clock
{
    /// <summary>Today by universal time, on every machine the same.</summary>
    internal static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
}
