using Plumbline.App.Printing;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Options;

/// <summary>The environment variables that set the limits of printing.</summary>
internal static class PrintVariables
{
    internal static PrintLimits Limits() => new()
    {
        Time = Of(PrintLimits.TimeVariable) is { } time ? RefusedException.Unless(PrintLimits.ParseTime(time), PrintLimits.TimeVariable) : null,
        Memory = Of(PrintLimits.MemoryVariable) is { } memory ? RefusedException.Unless(PrintLimits.ParseMemory(memory), PrintLimits.MemoryVariable) : null,
    };

    private static string? Of(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text : null;
}
