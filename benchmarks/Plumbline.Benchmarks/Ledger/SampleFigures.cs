using System.Globalization;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.Benchmarks.Ledger;

/// <summary>Figures as a trust reports them: monthly, for indicators by units, some with fractions, few with notes. The same number gives the same figure.</summary>
internal static class SampleFigures
{
    public const int Units = 50;

    public static IEnumerable<ObservationFact> Of(int series, int months, int firstMonth = 0)
    {
        for (var s = 0; s < series; s++)
        {
            for (var m = firstMonth; m < firstMonth + months; m++)
                yield return Figure(s, m);
        }
    }

    /// <summary>One figure; months count from January 1990.</summary>
    public static ObservationFact Figure(int series, int month, int revision = 0)
    {
        var first = new DateOnly(1990, 1, 1).AddMonths(month);
        var noise = unchecked((uint)(((series * 73_856_093) ^ (month * 19_349_663)) + (revision * 83_492_791)));
        var (numerator, denominator) = ((noise >> 3) % 900, 900 + (noise % 100));
        var fraction = series % 4 == 0;
        return new ObservationFact(
            string.Create(CultureInfo.InvariantCulture, $"indicator-{series / Units:0000}"),
            string.Create(CultureInfo.InvariantCulture, $"team-{series % Units:00}"),
            first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            first.DayNumber,
            "month",
            fraction
                ? string.Create(CultureInfo.InvariantCulture, $"{numerator * 100m / denominator:0.0}%")
                : string.Create(CultureInfo.InvariantCulture, $"{noise % 10_000}"),
            fraction ? numerator : null,
            fraction ? denominator : null,
            "reported",
            Provisional: noise % 50 == 0,
            Note: noise % 200 == 0 ? "Revised after validation with the service" : null,
            SourceFile: "observations/figures.csv",
            SourceRow: 2 + (int)(noise % 1_000_000),
            SourceColumn: 4);
    }
}
