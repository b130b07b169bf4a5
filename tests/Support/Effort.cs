namespace Plumbline.Tests.Support;

/// <summary>How hard to try: ./test takes seconds a test, ./test --long (PLUMBLINE_LONG=1) the full length.</summary>
internal static class Effort
{
    public static bool Long { get; } = string.Equals(Environment.GetEnvironmentVariable("PLUMBLINE_LONG"), "1", StringComparison.Ordinal);

    public static T Of<T>(T usual, T full) => Long ? full : usual;

    /// <summary>Results worth keeping: PLUMBLINE_RESULTS names a file to add them to.</summary>
    public static void Record(string result)
    {
        if (Environment.GetEnvironmentVariable("PLUMBLINE_RESULTS") is { Length: > 0 } file)
            File.AppendAllText(file, result + "\n");
    }
}
