using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.History;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts.Gallery;

/// <summary>History charts of every kind.</summary>
internal static class HistoryCases
{
    private static readonly ValueFormat Percent = ValueFormat.Percent(British);
    private static readonly HistoryOptions Percentages = new() { Bounds = NaturalBounds.Percentage };

    internal static IEnumerable<GalleryCase> All()
    {
        yield return Case("Two quarters", [88.2, 91.4], Percent, Quarters(2, 2020), _ => 95, Percentages);
        yield return Case("One quarter", [88.2], Percent, Quarters(1, 2020), _ => 95, Percentages);
        yield return Case("Two quarters, a line", [88.2, 91.4], Percent, Quarters(2, 2020), _ => 95, Percentages with { Form = HistoryForm.Line });
        yield return Case("Three years and a comparator", [41.2, 44.0, 47.5], ValueFormat.Rate(British, 10_000), Of(Frequency.FinancialYear, 3, new DateOnly(2017, 4, 1)), _ => 40, HistoryOptions.Default with { Comparators = [new Comparator("England", 65.0), new Comparator("Neighbours", 51.2)] });
        yield return Case("Four columns, one missing, last provisional", [120, null, 143, 131], ValueFormat.Number(British), Quarters(4, 2020), _ => 140, HistoryOptions.Default, last: true);
        yield return Case("Five quarters", [88.2, 91.4, 90.1, 93.3, 96.0], Percent, Quarters(5, 2019, 2), i => i < 3 ? 90 : 95, Percentages);
        yield return Case("Twelve months", Sickness, ValueFormat.Percent(British, 2), Months(12, 2019), _ => 4.5, Percentages);
        yield return Case("Twelve columns of counts", [12, 14, 9, 22, 17, 15, 11, 8, 19, 21, 16, 13], ValueFormat.Number(British), Months(12, 2019), _ => 15, HistoryOptions.Default with { Form = HistoryForm.Columns, Bounds = NaturalBounds.NotNegative });
        yield return Case("Negative columns", [-61_000, 20_500, -8_000], ValueFormat.Pounds(British), Quarters(3, 2020), _ => 0, HistoryOptions.Default);
        yield return Case("Columns of millions", [1_234_567, 2_345_678, 3_456_789, 1_999_999], ValueFormat.Pounds(British), Quarters(4, 2020), _ => 2_000_000, HistoryOptions.Default);
        yield return Case("No value", [null, null], Percent, Quarters(2, 2020), _ => 95, Percentages);
        yield return Case("Target far above a line", [3, 4, 5, 4, 3, 4], Percent, Quarters(6, 2019), _ => 95, Percentages);
    }

    private static GalleryCase Case(string name, double?[] values, ValueFormat format, TimeAxis axis, Func<int, double?> target, HistoryOptions options, bool last = false) =>
        GalleryCase.Of(
            name,
            [.. values.Select((value, i) => new HistoryPoint(value, target(i), last && i == values.Length - 1))],
            new ChartText { Title = name, Format = format, Axis = axis },
            options);
}
