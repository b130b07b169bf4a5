using System.Text;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Importing.Accounts;

/// <summary>The sheet by which a commissioner follows its contract: KPI, target, months across, a comment and a colour.</summary>
public sealed class ContractSheetTests
{
    private const string Recipe =
        "recipe: north-kpis\nrows: wide\nsheet: Report\ncolumns: {KPI: indicator, Required: target, Exceptions and actions: commentary, RAG: ignore}\nfixed: {contract: north-health}\n";

    private const string Mappings = "Seen within 18 weeks,waits,,north-kpis\nFirst visit in 14 days,visits,,north-kpis\n";

    private const string Sheet =
        "Contract monitoring\n" +
        "KPI,Required,Apr-19,May-19,Exceptions and actions,RAG\n" +
        "Seen within 18 weeks,95%,96.1%,93.4%,Two clinics closed for repairs,Red\n" +
        "First visit in 14 days,more than 90%,91.0%,92.5%,,Green\n";

    [Fact]
    public async Task Figures_CommentsAndTheTargetsOfTheContract_AreReadByTheRecipe()
    {
        await using var store = await AccountsStore.WithAsync(Mappings, Recipe);
        using (var preview = await store.PreviewAsync("kpis.xlsx", AccountsStore.Workbook(Sheet)))
        {
            Assert.Equal("", preview.Faults());
            Assert.DoesNotContain(preview.Remarks, static remark => remark.Text.Contains("targets are kept", StringComparison.Ordinal));
            Assert.Equal(("why", "waits", "2019-05"), (preview.NewDefinitions.Single().Label, preview.NewDefinitions.Single().Indicator, preview.NewDefinitions.Single().Period));
        }

        await store.ImportAsync("kpis.xlsx", AccountsStore.Workbook(Sheet));
        Assert.Equal(["visits|small|2019-04|91.0%", "visits|small|2019-05|92.5%", "waits|small|2019-04|96.1%", "waits|small|2019-05|93.4%"], await store.PartsAsync());
        var words = (await ReadDefinitions.RunAsync(store.Ledger, store.Organisation)).Picture.Commentaries.Single();
        Assert.Equal("Two clinics closed for repairs", words.Why);
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("kpis.xlsx", AccountsStore.Workbook(Sheet)));
    }

    [Theory]
    [InlineData("95%", "92%", "target “92%” for waits: the ledger has for the contract north-health “at least 95%”; targets are kept in the ledger and not imported")]
    [InlineData("more than 90%", "at least 90%", "target “at least 90%” for visits: the ledger has for the contract north-health “more than 90%”; targets are kept in the ledger and not imported")]
    public async Task AnotherTarget_IsSaid_AndNotWritten(string printed, string other, string remark)
    {
        await using var store = await AccountsStore.WithAsync(Mappings, Recipe.Replace("sheet: Report\n", "", StringComparison.Ordinal));
        using var preview = await store.PreviewAsync("kpis.csv", Encoding.UTF8.GetBytes(Sheet.Replace($",{printed},", $",{other},", StringComparison.Ordinal)));
        Assert.Contains(remark, preview.Remarks.Select(static said => said.Text));
        Assert.True(preview.IsAcceptable);
    }
}
