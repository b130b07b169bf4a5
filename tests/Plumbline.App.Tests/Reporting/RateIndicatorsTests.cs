using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Reporting;
using Plumbline.App.Workspaces;
using Plumbline.Core.Periods;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Reporting;

public class RateIndicatorsTests
{
    // Copied from the pages of the corporate performance report, quarter 2 of 2020/21, independently of the sample's files.
    public static TheoryData<string, string, string> Printed()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Repository.Path("tests", "Plumbline.App.Tests", "Reporting", "council-printed.csv")).Skip(1))
        {
            var cells = line.Split(',');
            rows.Add(cells[0], cells[^1].ToLowerInvariant(), cells[^2].ToLowerInvariant());
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Printed))]
    public async Task CouncilIndicator_HasTheRatingAndChangePrinted(string indicator, string rating, string change)
    {
        var rated = (await Rated.Value).Single(row => row.Judgement.Indicator.Code.ToString() == indicator);
        Assert.Equal(rating, rated.Judgement.Status.ToString().ToLowerInvariant());
        Assert.Equal(change, rated.Change.Direction == Core.Ratings.ChangeDirection.NotApplicable ? "n/a" : rated.Change.Direction.ToString().ToLowerInvariant());
    }

    // Finance and contracts are invented, and stand in no paper.
    [Fact]
    public async Task Council_HasThirtyFiveRatingsOfThePaper() =>
        Assert.Equal(35, (await Rated.Value).Count(static row => row.Judgement.Indicator.Placement.Domain is not ("Finance" or "Contracts")));

    private static readonly Lazy<Task<IReadOnlyList<RatedIndicator>>> Rated = new(async () =>
    {
        using var folder = new TemporaryFolder();
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(folder.File("store.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, ReadWorkspace.Run(Repository.Sample("county-council")).Workspace!, Actor.OwnMachine("tester"), "test");
        return await RateIndicators.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, "sample-council"), Period.Quarter(2020, 2));
    });
}
