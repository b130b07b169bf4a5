namespace Plumbline.Benchmarks.Workspaces;

/// <summary>A workspace of made-up monthly figures from a fixed seed: counts and percentages in turn.</summary>
internal static class MadeUpWorkspace
{
    internal static string Write(string folder, int indicators, int units, int months)
    {
        var random = new Random(1);
        Directory.CreateDirectory(Path.Combine(folder, "observations"));
        File.WriteAllText(Path.Combine(folder, "plumbline.yaml"), "organisation:\n  code: benchmark\n  name: Benchmark\n");
        File.WriteAllLines(Path.Combine(folder, "units.csv"), ["unit,name,kind,parent", "trust,Trust,organisation,", .. Enumerable.Range(0, units).Select(unit => Invariant($"team-{unit:000},Team {unit},team,trust"))]);
        File.WriteAllLines(Path.Combine(folder, "indicators.csv"), ["indicator,name,frequency,measure,polarity,aggregation", .. Enumerable.Range(0, indicators).Select(one => Invariant($"indicator-{one:000},Indicator {one},month,{(one % 2 == 0 ? "count" : "percentage")},lower,sum"))]);
        using var figures = new StreamWriter(Path.Combine(folder, "observations", "figures.csv"));
        figures.Write("indicator,unit,period,value,numerator,denominator,status,provisional,note\n");
        for (var cell = 0; cell < indicators * units * months; cell++)
        {
            var (one, unit, month) = (cell / (units * months), cell / months % units, cell % months);
            var value = one % 2 == 0 ? Invariant($"{random.Next(40, 61)}") : Invariant($"{40 + (random.NextDouble() * 20):0.00}%");
            figures.Write(Invariant($"indicator-{one:000},team-{unit:000},{2015 + (month / 12)}-{(month % 12) + 1:00},{value},,,,,\n"));
        }

        return folder;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
