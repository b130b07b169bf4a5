using Plumbline.Core.Indicators;

namespace Plumbline.App.Tests.Importing.Shapes;

/// <summary>Tables with two columns that both say the unit.</summary>
public sealed class UnitPairTests
{
    // {0} and {1} are the headings, then pairs of cells.
    private static readonly string[] Tables =
    [
        "Indicator,{0},{1},Month,Value\nIncidents,{2},{3},Apr-23,3\nIncidents,{4},{5},Apr-23,4\n",
        "Month,{0},{1},Incidents\nApr-23,{2},{3},3\nApr-23,{4},{5},4\n",
        "{0},{1},Apr-23\n{2},{3},3\n{4},{5},4\n",
    ];

    [Theory]
    [InlineData("Org Code,Org Name", "north,North Team", "south,South Team", "Org Code")]
    [InlineData("Org Code,Org Name", "RX1,North Team", "RX2,South Team", "Org Name")]
    [InlineData("Org Name,Organisation code", "North Team,RX1", "South Team,RX2", "Org Name")]
    [InlineData("Team,Region", "North Team,London", "South Team,London", "Team")]
    [InlineData("Region,Team", "London,North Team", "London,South Team", "Team")]
    public async Task TheColumnWhoseUnitsAreKnown_IsRead(string headings, string first, string second, string read)
    {
        foreach (var table in Tables)
        {
            await using var store = await ImportStore.SmallAsync();
            using var preview = await store.PreviewAsync("a.csv", Text(table, headings, first, second), Options(table));
            Assert.True(preview.IsAcceptable, string.Join('\n', preview.Refused) + string.Join('\n', preview.Unmatched));
            Assert.Equal(["incidents|north|3", "incidents|south|4"], preview.New.Select(figure => $"{figure.Indicator}|{figure.Unit}|{figure.Value}"));
            Assert.Contains(preview.Remarks, remark => remark.Text.EndsWith($"says the unit too: “{read}” is read", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Org Code,Org Name", "north,North Team", "south,North Team", "“south” and “North Team”, which are not the same unit")]
    [InlineData("Org Code,Org Name", "north,North Team", "south,Nowhere", "“south” and “Nowhere”, which are not the same unit")]
    [InlineData("Org Code,Org Name", "north,North Team", ",South Team", "nothing; expected a unit in every row")]
    [InlineData("Org Code,Org Name", "north,North Team", ",South Team", "“South Team” below “Org Name” beside no other unit")]
    public async Task ARowOfTwoUnits_IsRefused(string headings, string first, string second, string problem)
    {
        // A row of an area that has no unit is refused for that.
        foreach (var table in Tables.Where(table => !second.StartsWith(',') || problem.StartsWith("nothing", StringComparison.Ordinal) == table.StartsWith("{0}", StringComparison.Ordinal)))
        {
            await using var store = await ImportStore.SmallAsync();
            using var preview = await store.PreviewAsync("a.csv", Text(table, headings, first, second), Options(table));
            Assert.Contains(preview.Refused, refused => refused.ToString().Contains($"found {problem}", StringComparison.Ordinal));
            Assert.DoesNotContain(preview.New, figure => figure.Value == "4");
        }
    }

    // A trust beside its wards: the figures are the wards', which nobody knows.
    [Theory]
    [InlineData("Trust,Ward", "Small Trust,Ward 1", "Small Trust,Ward 2")]
    [InlineData("Trust,Ward", "North Team,Ward 1", "South Team,Ward 2")]
    public async Task NamesThatMayBePartsOfTheKnownUnit_AreNotPassedOver(string headings, string first, string second)
    {
        foreach (var table in Tables)
        {
            await using var store = await ImportStore.SmallAsync();
            using var preview = await store.PreviewAsync("a.csv", Text(table, headings, first, second), Options(table));
            Assert.False(preview.IsAcceptable);
        }
    }

    private static string Text(string table, string headings, string first, string second) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, table, [.. headings.Split(','), .. first.Split(','), .. second.Split(',')]);

    private static Plumbline.App.Importing.Options.ImportOptions Options(string table) =>
        table.StartsWith("{0}", StringComparison.Ordinal) ? new() { Indicator = IndicatorCode.Parse("incidents").Value } : new();
}
