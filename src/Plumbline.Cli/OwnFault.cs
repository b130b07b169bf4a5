namespace Plumbline.Cli;

/// <summary>A failure that no other arm foresaw: ours. It is told in a sentence; where it happened goes into a file, if one was asked for.</summary>
internal static class OwnFault
{
    private const string Variable = "PLUMBLINE_TRACE";

    internal static string Describe(Exception fault)
    {
        var kind = fault.GetType().Name;
        return $"found a fault of Plumbline itself ({kind}: {OneLine(fault.Message)})"
            + $"{Environment.NewLine}Remedy: see with plumbline changes whether a change was made, which is there wholly or not at all; report the fault with {Traced(fault)}.";
    }

    private static string Traced(Exception fault)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } file) return $"its trace, which is written to the file that {Variable} names";
        try
        {
            File.AppendAllText(file, fault + Environment.NewLine);
            return $"its trace in {file}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"these words; no trace could be written to {file} ({e.Message})";
        }
    }

    private static string OneLine(string message) => string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
