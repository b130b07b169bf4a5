using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Tests.Derivations;

/// <summary>A total with a doubtful part is doubtful, over units, items and periods, and keeps the reason.</summary>
public class DoubtfulPartsTests
{
    /// <summary>The doubtful figures among those of a month, and the source note of the council's total.</summary>
    [Theory]
    [InlineData("", null)]
    [InlineData("north", "north, 2024-03: why north")]
    [InlineData("mid-a south", "mid-a, 2024-03: why mid-a; south, 2024-03: why south")]
    [InlineData("middle", null)] // it has no figure of its own
    public void TotalOfUnits_IsDoubtful_WithTheReasons(string doubtful, string? note)
    {
        var organisation = new MadeOrganisation(Make.Indicator(measure: "count"));
        foreach (var unit in new[] { "north", "south", "mid-a", "mid-b" })
            organisation.Give(unit, "2024-03", "3", isDoubtful: doubtful.Split(' ').Contains(unit), sourceNote: $"why {unit}");
        var total = organisation.Totals("council", "2024-03").Single().Figure!;

        Assert.Equal((note is not null, note), (total.IsDoubtful, Sorted(total.SourceNote)));
    }

    [Fact]
    public void TotalOfItems_IsDoubtful_WithTheReasons()
    {
        var organisation = new MadeOrganisation(Make.Indicator(measure: "count") with { Breakdowns = ["sex"] });
        organisation.Give("north", "2024-03", "3", "sex=female", isDoubtful: true, sourceNote: "typed twice");
        organisation.Give("north", "2024-03", "4", "sex=male");

        var (own, above) = (organisation.Totals("north", "2024-03").Single(static total => total.Aspect.IsActual).Figure!, organisation.Totals("council", "2024-03").Single(static total => total.Aspect.IsActual).Figure!);
        Assert.Equal(("7", true, "north, 2024-03, sex=female: typed twice"), (own.Value.Text, own.IsDoubtful, own.SourceNote));
        Assert.Equal(("7", true, "north, 2024-03, sex=female: typed twice"), (above.Value.Text, above.IsDoubtful, above.SourceNote));
    }

    [Theory]
    [InlineData(Aggregation.Sum, 0, "council, 2024-01: typed twice")]
    [InlineData(Aggregation.Mean, 2, "council, 2024-03: typed twice")]
    [InlineData(Aggregation.Latest, 2, "council, 2024-03: typed twice")]
    [InlineData(Aggregation.Latest, 0, null)] // the last month alone counts
    public void TotalOfPeriods_IsDoubtful_WithTheReasons(Aggregation rule, int doubtful, string? note)
    {
        var indicator = Make.Indicator(measure: "count", aggregation: rule);
        var months = Make.Series(indicator, "2024-01", "1", "2", "3").Observations.Select((figure, at) => at == doubtful ? figure with { IsDoubtful = true, SourceNote = "typed twice" } : figure);
        var series = Series.From(indicator, Make.Council, months).Value;
        var quarter = PeriodTotals.Of(Make.Picture(indicator, []), series, Make.Period("2023-Q4"))!;

        Assert.Equal((note is not null, note), (quarter.IsDoubtful, quarter.SourceNote));
    }

    [Fact]
    public void QuarterOfTotals_PassesTheReasonsOn()
    {
        var organisation = new MadeOrganisation(Make.Indicator(measure: "count"));
        foreach (var month in new[] { "2024-01", "2024-02", "2024-03" }) organisation.Give("north", month, "3", isDoubtful: month == "2024-02", sourceNote: month == "2024-02" ? "typed twice" : null);
        var totals = organisation.Totals("council", "2024-01", "2024-03");
        var series = Series.From(Make.Indicator(measure: "count"), Make.Council, totals.Select(static total => total.Figure!)).Value;

        Assert.Equal("north, 2024-02: typed twice", PeriodTotals.Of(organisation.Picture, series, Make.Period("2023-Q4"))!.SourceNote);
    }

    [Fact]
    public void ManyReasons_AreCounted()
    {
        var indicator = Make.Indicator(measure: "count");
        var months = Make.Series(indicator, "2023-04", [.. Enumerable.Repeat("1", 12)]).Observations.Select(static (figure, at) => figure with { IsDoubtful = at < 8, SourceNote = at < 8 ? $"r{at}" : null });
        var year = PeriodTotals.Of(Make.Picture(indicator, []), Series.From(indicator, Make.Council, months).Value, Make.Period("2023-Q1").FinancialYear)!;

        Assert.EndsWith("council, 2023-09: r5; and 2 more", year.SourceNote, StringComparison.Ordinal);
    }

    // Units are added up in no promised order.
    private static string? Sorted(string? note) => note is null ? null : string.Join("; ", note.Split("; ").Order(StringComparer.Ordinal));
}
