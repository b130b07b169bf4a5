namespace Plumbline.Tests.Support;

/// <summary>How much work a test does: little for ./test, the full amount for ./test --long (PLUMBLINE_LONG=1).</summary>
internal static class Effort
{
    public static bool Long { get; } = string.Equals(Environment.GetEnvironmentVariable("PLUMBLINE_LONG"), "1", StringComparison.Ordinal);

    public static T Of<T>(T usual, T full) => Long ? full : usual;

    /// <summary>Appends a result to the file named by PLUMBLINE_RESULTS, if it is set.</summary>
    public static void Record(string result)
    {
        if (Environment.GetEnvironmentVariable("PLUMBLINE_RESULTS") is { Length: > 0 } file)
            File.AppendAllText(file, result + "\n");
    }
}
