namespace Plumbline.Cli;

/// <summary>An unexpected failure, that is, a fault in Plumbline. The message is one sentence; the stack trace goes to a file if the user named one.</summary>
internal static class OwnFault
{
    private const string Variable = "PLUMBLINE_TRACE";

    internal static string Describe(Exception fault)
    {
        var kind = fault.GetType().Name;
        return $"found a fault in Plumbline itself ({kind}: {OneLine(fault.Message)})"
            + $"{Environment.NewLine}Remedy: check with plumbline changes whether the change was made (completely or not at all); report the fault with {Traced(fault)}.";
    }

    private static string Traced(Exception fault)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } file) return $"its trace, which is written to a file if {Variable} names one";
        try
        {
            File.AppendAllText(file, fault + Environment.NewLine);
            return $"its trace in {file}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"this message; the trace could not be written to {file} ({e.Message})";
        }
    }

    private static string OneLine(string message) => string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
