namespace Plumbline.App.Tests.Ledger;

/// <summary>How hard to try: ./test takes seconds a test, ./test --long (PLUMBLINE_LONG=1) the full length.</summary>
internal static class Effort
{
    public static bool Long { get; } = string.Equals(Environment.GetEnvironmentVariable("PLUMBLINE_LONG"), "1", StringComparison.Ordinal);

    public static T Of<T>(T usual, T full) => Long ? full : usual;
}
