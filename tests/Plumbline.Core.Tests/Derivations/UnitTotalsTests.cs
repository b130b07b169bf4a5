using Plumbline.Core.Indicators;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Derivations;

public class UnitTotalsTests
{
    /// <summary>
    /// What a council says of a month when its parts say what stands on the left: its figure, then parts, missing and suppressed.
    /// North and south are teams; the middle is a directorate with teams mid-a and mid-b.
    /// </summary>
    [Theory]
    [InlineData("north 1; south 2; mid-a 3; mid-b 4", "10 4 0 0")]
    [InlineData("north 1; south 2; mid-a 3", "6 3 0 0")]
    [InlineData("north 1; south 2; mid-a 3; mid-b N/A", "6 4 1 0 mid-b")]
    [InlineData("north 1; south 2; mid-a 3; mid-b TBA", "6 4 1 0 mid-b")]
    [InlineData("north 1; south 2; mid-a 3; mid-b No data collection", "6 4 1 0 mid-b")]
    [InlineData("north 1; south 2; mid-a 3; mid-b Suppressed", "6 4 1 1 mid-b")]
    [InlineData("north 1; south 2; mid-a 3; mid-b Not applicable", "6 3 0 0")]
    [InlineData("north 1; south N/A; mid-a Suppressed; mid-b 4", "5 4 2 1 mid-a south")]
    [InlineData("north Suppressed; south Suppressed", "Suppressed 2 2 2 north south")]
    [InlineData("north Suppressed; south N/A", "- 2 2 1 north south")]
    [InlineData("north N/A", "- 1 1 0 north")]
    [InlineData("north Not applicable", "")]
    [InlineData("", "")]
    [InlineData("north 1; south 2; middle 30; mid-a 3; mid-b 4", "33 4 0 0")]
    [InlineData("north 1; south 2; middle 30", "33 3 0 0")]
    [InlineData("north 1; south 2; middle N/A; mid-a 3; mid-b 4", "3 4 2 0 middle")]
    [InlineData("north 1; south 2; middle Suppressed; mid-a 3; mid-b 4", "3 4 2 2 middle")]
    [InlineData("north 1; middle Not applicable; mid-a 3; mid-b 4", "1 1 0 0")]
    [InlineData("north £1.5k; south £20.25k", "£21.75k 2 0 0")]
    [InlineData("north £1.2m; south £300k", "£1,500k 2 0 0")]
    [InlineData("north (£1k); south (£2k)", "(£3k) 2 0 0")]
    [InlineData("north £600; south £700", "£1,300 2 0 0")]
    [InlineData("north 2 days; south 3 days", "5 days 2 0 0")]
    [InlineData("council 9; north 1; south 2", "")]
    [InlineData("council N/A; north 1; south 2", "")]
    [InlineData("council Not applicable; north 1; south 2", "")]
    public void Sum_OverUnits(string given, string expected) => Assert.Equal(expected, Said(Make.Indicator(measure: "count"), given));

    [Theory]
    [InlineData("north 1/2; south 2/2", "75.0% 2 0 0 3/4")]
    [InlineData("north 1/3; south 0/0", "33.3% 2 0 0 1/3")]
    [InlineData("north 0/0; south 0/0", "0/0 2 0 0 0/0")]
    [InlineData("north 1/2; south 50%", "50.0% 2 1 0 south 1/2 provisional")]
    [InlineData("north 1/3 (33.33%); south 0/3 (0%)", "16.67% 2 0 0 1/6")]
    [InlineData("north 1/2; south Suppressed", "50.0% 2 1 1 south 1/2 provisional")]
    [InlineData("north 50%", "- 1 1 0 north")]
    [InlineData("north 1/2; middle 50%; mid-a 1/1; mid-b 1/1", "50.0% 3 2 0 middle 1/2 provisional")]
    public void Ratio_OverUnits(string given, string expected) => Assert.Equal(expected, Said(Make.Indicator(aggregation: Aggregation.Ratio), given));

    [Theory]
    [InlineData("north 1.0; south 2.0", "1.5 2 0 0")]
    [InlineData("north 1.0; mid-a 2.0; mid-b 5.0", "2.3 3 0 0")]
    [InlineData("north 1.0; mid-a 2.0; mid-b N/A", "1.5 3 1 0 mid-b provisional")]
    public void Mean_OverUnits_IsOfTheDirectParts(string given, string expected) => Assert.Equal(expected, Said(Make.Indicator(aggregation: Aggregation.Mean, measure: "score"), given));

    [Theory]
    [InlineData(Aggregation.Latest)]
    [InlineData(Aggregation.None)]
    public void LatestAndNone_OverUnits_GiveNothing(Aggregation rule) => Assert.Equal("", Said(Make.Indicator(aggregation: rule, measure: "count"), "north 1; south 2"));

    private static string Said(Indicator indicator, string given)
    {
        var organisation = new MadeOrganisation(indicator);
        foreach (var cell in given.Split("; ", StringSplitOptions.RemoveEmptyEntries)) organisation.Give(cell.Split(' ')[0], "2024-03", cell[(cell.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return string.Join("; ", organisation.Totals("council", "2024-03").Select(MadeOrganisation.Said));
    }
}
