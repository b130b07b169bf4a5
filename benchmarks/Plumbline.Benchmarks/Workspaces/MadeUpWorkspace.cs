namespace Plumbline.Benchmarks.Workspaces;

/// <summary>A workspace of made-up monthly figures from a fixed seed: counts and percentages in turn.</summary>
internal static class MadeUpWorkspace
{
    internal static string Write(string folder, int indicators, int units, int months) => Write(folder, indicators, [.. Enumerable.Range(0, units).Select(Team)], units, months, ofParts: false);

    /// <summary>The same with a report of every indicator. The percentages have numerators and denominators, so that they have totals.</summary>
    /// <param name="folder">Where to write it.</param>
    /// <param name="indicators">How many indicators.</param>
    /// <param name="units">How many teams, of which each has a figure for each month.</param>
    /// <param name="months">How many months.</param>
    /// <param name="isWhole">Whether the organisation has figures of its own too.</param>
    /// <param name="targets">How many indicators have a target, which half of their figures miss.</param>
    internal static string WriteWithReport(string folder, int indicators, int units, int months, bool isWhole, int targets = 0)
    {
        Directory.CreateDirectory(folder);
        if (targets > 0) File.WriteAllLines(Path.Combine(folder, "targets.csv"), ["indicator,from,target", .. Enumerable.Range(0, targets).Select(one => Invariant($"indicator-{one:000},2015-01,at most {(one % 2 == 0 ? "50" : "50%")}"))]);
        Write(folder, indicators, [.. Enumerable.Range(0, units).Select(Team), .. isWhole ? ["trust"] : Array.Empty<string>()], units, months, ofParts: true);
        Directory.CreateDirectory(Path.Combine(folder, "reports"));
        File.WriteAllText(Path.Combine(folder, "reports", "paper.yaml"), "report: paper\ntitle: Paper\nfrequency: month\nblocks:\n  - block: dashboard\n");
        return folder;
    }

    private static string Write(string folder, int indicators, string[] reporting, int units, int months, bool ofParts)
    {
        var random = new Random(1);
        Directory.CreateDirectory(Path.Combine(folder, "observations"));
        File.WriteAllText(Path.Combine(folder, "plumbline.yaml"), "organisation:\n  code: benchmark\n  name: Benchmark\n");
        File.WriteAllLines(Path.Combine(folder, "units.csv"), ["unit,name,kind,parent", "trust,Trust,organisation,", .. Enumerable.Range(0, units).Select(unit => Invariant($"{Team(unit)},Team {unit},team,trust"))]);
        File.WriteAllLines(Path.Combine(folder, "indicators.csv"), ["indicator,name,frequency,measure,polarity,aggregation", .. Enumerable.Range(0, indicators).Select(one => Invariant($"indicator-{one:000},Indicator {one},month,{(one % 2 == 0 ? "count" : "percentage")},lower,{(ofParts && one % 2 == 1 ? "ratio" : "sum")}"))]);
        using var figures = new StreamWriter(Path.Combine(folder, "observations", "figures.csv"));
        figures.Write("indicator,unit,period,value,numerator,denominator,status,provisional,note\n");
        for (var cell = 0; cell < indicators * reporting.Length * months; cell++)
        {
            var (one, unit, month) = (cell / (reporting.Length * months), cell / months % reporting.Length, cell % months);
            var value = one % 2 == 0 ? Invariant($"{random.Next(40, 61)}") : Invariant($"{40 + (random.NextDouble() * 20):0.00}%");
            var parts = ofParts && one % 2 == 1 ? $"{value[..^4]}{value[^3..^1]},10000" : ",";
            figures.Write(Invariant($"indicator-{one:000},{reporting[unit]},{2015 + (month / 12)}-{(month % 12) + 1:00},{value},{parts},,,\n"));
        }

        return folder;
    }

    private static string Team(int unit) => Invariant($"team-{unit:000}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
