using Plumbline.App.Tests.Importing;
using Plumbline.App.Checking;
using Plumbline.Core.Checks;
using static Plumbline.App.Tests.Totals.TeamsStore;

namespace Plumbline.App.Tests.Totals;

public class TotalChecksTests
{
    [Theory]
    [InlineData("14", "4", "10", "")]
    [InlineData("15", "4", "10", "“Incidents” for January 2024 is given as 15, but the figures of the 2 units below it (4 + 10) make 14.")]
    [InlineData("13", "4", "10", "“Incidents” for January 2024 is given as 13, but the figures of the 2 units below it (4 + 10) make 14.")]
    [InlineData("15", "4", "N/A", "")]
    [InlineData("3", "4", "N/A", "“Incidents” for January 2024 is given as 3, but the figures of 1 of the 2 units below it make 4.")]
    [InlineData("N/A", "4", "10", "")]
    public async Task GivenCount_IsWhatItsUnitsMake(string total, string north, string south, string message) =>
        Assert.Equal(message, string.Join(" ", (await FindAsync("total-of-units", $"incidents,small,2024-01,{total}", $"incidents,north,2024-01,{north}", $"incidents,south,2024-01,{south}")).Select(finding => finding.Message)));

    [Theory]
    [InlineData("£1.2m", "£700k", "£500k", false)]
    [InlineData("£1.2m", "£700k", "£540k", false)]
    [InlineData("£1.2m", "£700k", "£560k", true)]
    public async Task GivenMoney_MayDifferByTheRoundingOfItsFigures(string total, string north, string south, bool isFound) =>
        Assert.Equal(isFound, (await FindAsync("total-of-units", $"surplus,small,2024-01,{total}", $"surplus,north,2024-01,{north}", $"surplus,south,2024-01,{south}")).Count == 1);

    [Theory]
    [InlineData("6.5%", false)]
    [InlineData("6.6%", true)]
    public async Task GivenRatio_IsOfNumeratorsAndDenominators(string total, bool isFound) =>
        Assert.Equal(isFound, (await FindAsync("total-of-units", $"sickness,small,2024-01,{total}", "sickness,north,2024-01,5%,5,100", "sickness,south,2024-01,7%,21,300")).Count == 1);

    [Theory]
    [InlineData("14", "4", "[c]", "“Incidents” for January 2024 is given as 14, and of its 2 parts only South Team is suppressed: its figure can be worked out from the others.")]
    [InlineData("14", "[c]", "[c]", "")]
    [InlineData("14", "4", "N/A", "")]
    [InlineData("[c]", "4", "[c]", "")]
    public async Task OneSuppressedPartBesideATotal_IsFound(string total, string north, string south, string message) =>
        Assert.Equal(message, string.Join(" ", (await FindAsync("suppressed-part", $"incidents,small,2024-01,{total}", $"incidents,north,2024-01,{north}", $"incidents,south,2024-01,{south}")).Select(finding => finding.Message)));

    [Fact]
    public async Task Totals_AreChecked_WhereTheOrganisationHasNoFigureOfItsOwn()
    {
        string[] steady = [.. Enumerable.Range(0, 23).Select(month => month % 2 == 0 ? "10" : "11"), "60"];
        var findings = await FindAsync(null, [.. Months("incidents", "north", steady), .. Months("incidents", "south", steady)]);
        Assert.Equal(["north", "small", "south"], findings.Where(finding => finding.Check == "outlier").Select(finding => finding.Unit!.ToString()));
        Assert.Equal(["north", "small", "south"], findings.Where(finding => finding.Check == "red-without-action").Select(finding => finding.Unit!.ToString()));
        Assert.Equal("120", findings.Single(finding => finding is { Check: "outlier", Unit: { } unit } && unit.ToString() == "small").Cells[0].Value.Text);
    }

    [Fact]
    public async Task MissingPart_IsFoundItself_AndItsTotalIsNot()
    {
        var findings = await FindAsync("missing", [.. Months("incidents", "north", "1", "2", "3"), .. Months("incidents", "south", "1", "", "3"), .. Months("surplus", "south", "£1", "£2", "£3"), .. Months("surplus", "small", "£1", "£2", "£3")]);
        Assert.Equal("south 2024-02", string.Join(", ", findings.Select(finding => $"{finding.Unit} {finding.Period}")));
    }

    [Theory]
    [InlineData("7", "4", "3", "")]
    [InlineData("7", "4", "4", "total-of-units: “Incidents” for January 2024 is given as 7, but the figures of the 2 items of its breakdown (4 + 4) make 8.")]
    [InlineData("7", "4", "<5", "suppressed-part: “Incidents” for January 2024 is given as 7, and of its 2 parts only Men is suppressed: its figure can be worked out from the others.")]
    public async Task GivenCount_IsWhatItsItemsMake(string total, string women, string men, string message)
    {
        var findings = await FindBrokenDownAsync($"incidents,small,2024-01,{total},", $"incidents,small,2024-01,{women},sex=female", $"incidents,small,2024-01,{men},sex=male");
        Assert.Equal(message, findings);
    }

    // The north team has figures by sex alone: they are its figure.
    [Theory]
    [InlineData("14", "")]
    [InlineData("10", "total-of-units: “Incidents” for January 2024 is given as 10, but the figures of the 2 units below it make 14.")]
    public async Task GivenCount_IsWhatItsUnitsMake_WhereAUnitHasItemsAlone(string total, string message)
    {
        var findings = await FindBrokenDownAsync($"incidents,small,2024-01,{total},", "incidents,north,2024-01,1,sex=female", "incidents,north,2024-01,3,sex=male", "incidents,south,2024-01,10,");
        Assert.Equal(message, findings);
    }

    private static async Task<string> FindBrokenDownAsync(params string[] figures)
    {
        await using var store = await ImportStore.SmallAtAsync(null, folder =>
        {
            folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation,breakdowns\nincidents,Incidents,month,count,lower,sum,sex\n");
            folder.Write("targets.csv", "indicator,unit,from,to,target\nincidents,,,,no target\n");
            folder.Write("observations/figures.csv", "indicator,unit,period,value,aspect\n" + string.Concat(figures.Select(static row => row + "\n")));
        });
        var audited = await RunChecks.RunAsync(store.Ledger, await store.DefinitionsAsync(), new CheckRequest(new DateOnly(2024, 1, 31)));
        return string.Join(" ", audited.Select(static one => one.Finding).Where(static finding => finding.Check is "total-of-units" or "suppressed-part").Select(static finding => $"{finding.Check}: {finding.Message}"));
    }

    private static async Task<List<Finding>> FindAsync(string? check, params string[] figures)
    {
        await using var store = await WithAsync(figures);
        return [.. (await RunChecks.RunAsync(store.Ledger, await store.DefinitionsAsync(), new CheckRequest(new DateOnly(2026, 1, 31)))).Select(audited => audited.Finding).Where(finding => check is null || finding.Check == check)];
    }
}
