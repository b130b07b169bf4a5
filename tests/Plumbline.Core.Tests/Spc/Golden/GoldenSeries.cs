using Plumbline.Core.Spc;
using Plumbline.Core.Tests.Golden;

namespace Plumbline.Core.Tests.Spc;

/// <summary>Makes requests from golden inputs, and compares numbers for every golden test.</summary>
internal static class GoldenSeries
{
    public static ControlChartRequest Request(GoldenTable input, int[] rows, SpcProfile profile, ChartKind kind = ChartKind.Xmr)
    {
        var points = kind is ChartKind.XBar or ChartKind.S
            ? Subgroups(input, rows)
            : [.. rows.Select(row => new ChartInput(input.Text(row, "date"), input.Number(row, "value"))
            {
                Denominator = input.Has("n") ? input.Number(row, "n") : null,
                Target = input.Has("target") ? input.Number(row, "target") : null,
            })];
        return new()
        {
            Points = points,
            Kind = kind,
            Profile = profile,
            Direction = Direction(input, rows),
            Rebases = input.Has("rebase")
                ? [.. rows.Where(row => input.Text(row, "rebase") is "1").Select(row => new Rebase(input.Text(row, "date"), "given"))]
                : [],
        };
    }

    /// <summary>The message of a failed comparison; null where the numbers agree to 1e-9.</summary>
    public static string? Difference(string what, double? expected, double? found)
    {
        if (expected is null && found is null)
            return null;
        return expected is { } e && found is { } f && Math.Abs(e - f) <= 1e-9 * Math.Max(1, Math.Abs(e)) ? null : $"{what}: expected {expected:R}, found {found:R}";
    }

    public static string? Difference(string what, string expected, string found) =>
        string.Equals(expected, found, StringComparison.Ordinal) ? null : $"{what}: expected {expected}, found {found}";

    public static void AssertNone(IEnumerable<string?> differences)
    {
        var found = differences.OfType<string>().ToArray();
        Assert.True(found.Length == 0, $"{found.Length} differences:\n{string.Join('\n', found.Take(20))}");
    }

    public static string Type(Variation type) => type switch
    {
        Variation.Common => "common",
        Variation.ImprovementHigh => "improvement_high",
        Variation.ImprovementLow => "improvement_low",
        Variation.ConcernHigh => "concern_high",
        Variation.ConcernLow => "concern_low",
        Variation.NeitherHigh => "neither_high",
        Variation.NeitherLow => "neither_low",
        Variation.Insufficient => "insufficient",
        Variation.Missing => "missing",
    };

    public static string AssuranceName(Assurance assurance) => assurance switch
    {
        Assurance.None => "none",
        Assurance.Pass => "pass",
        Assurance.Fail => "fail",
        Assurance.HitOrMiss => "hit_or_miss",
        Assurance.Insufficient => "insufficient",
    };

    private static ImprovementDirection Direction(GoldenTable input, int[] rows) => !input.Has("direction")
        ? ImprovementDirection.Neutral
        : Enum.Parse<ImprovementDirection>(input.Text(rows[0], "direction"), ignoreCase: true);

    private static ChartInput[] Subgroups(GoldenTable input, int[] rows) =>
    [
        .. rows.GroupBy(row => input.Text(row, "date"), StringComparer.Ordinal).Select(group =>
            new ChartInput(group.Key, null) { Measurements = [.. group.Select(row => input.Number(row, "value")!.Value)] }),
    ];
}
