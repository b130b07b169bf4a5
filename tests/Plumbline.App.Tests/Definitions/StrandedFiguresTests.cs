using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

/// <summary>A definition that figures depend on can be neither withdrawn nor changed in a way that alters their meaning.</summary>
public sealed class StrandedFiguresTests : IAsyncLifetime
{
    private const string Settings = "organisation:\n  code: small\n  name: Small Trust\n";
    private const string Breakdowns = "dimension,item,name,order\nsex,female,Women,1\nsex,male,Men,2\nage,65-74,65 to 74,3\n";
    private const string Indicators = "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\nsurvey,Survey,quarter,percentage,higher,none\n";

    private readonly TemporaryFolder _folder = new();
    private ILedger _ledger = null!;

    public async ValueTask InitializeAsync()
    {
        _ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("store.db")), OpenMode.Create, TimeProvider.System);
        Write("plumbline.yaml", Settings);
        Write("breakdowns.csv", Breakdowns);
        Write("units.csv", "unit,name,kind,parent\nsmall,Small Trust,organisation,\n");
        Write("indicators.csv", Indicators);
        Write("observations/a.csv", "indicator,unit,period,value,aspect\nfalls,small,2023-04,5,\nfalls,small,2023-04,3,sex=female\nsurvey,small,2023-Q2,80%,\n");
        await LoadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("plumbline.yaml", Settings + "financial-year-start: 7\n", "a figure of survey in small for 2023-Q2, whose period would mean other months if the financial year began in month 7")]
    [InlineData("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,quarter,count,lower,sum\n", "a figure of falls in small for 2023-04, whose indicator would be missing or have another frequency")]
    public async Task ChangeThatStrandsFigures_IsRefused(string file, string text, string found)
    {
        Write(file, text);
        File.Delete(_folder.File("w", "observations", "a.csv"));
        var refusal = await Assert.ThrowsAsync<LedgerException>(LoadAsync);
        Assert.Equal($"conflict with the ledger: found {found}", refusal.Message);
    }

    [Fact]
    public async Task DimensionsInAnotherOrder_AreRefused_OnceAFigureHasTwo()
    {
        const string Reordered = "dimension,item,name,order\nsex,female,Women,3\nsex,male,Men,4\nage,65-74,65 to 74,1\n";
        Write("breakdowns.csv", Reordered);
        await LoadAsync();
        // With other names, since what the ledger said earlier is a conflict.
        Write("breakdowns.csv", Breakdowns.Replace("Women", "Female", StringComparison.Ordinal).Replace(",Men,", ",Male,", StringComparison.Ordinal).Replace("65 to 74", "65–74", StringComparison.Ordinal));
        await LoadAsync();
        Write("observations/b.csv", "indicator,unit,period,value,aspect\nfalls,small,2023-04,1,age=65-74;sex=female\n");
        await LoadAsync();
        Write("breakdowns.csv", Reordered.Replace("Women", "Woman", StringComparison.Ordinal).Replace("65 to 74", "65 up to 74", StringComparison.Ordinal).Replace("Men,4", "Man,4", StringComparison.Ordinal));
        var refusal = await Assert.ThrowsAsync<LedgerException>(LoadAsync);
        Assert.Contains("found a figure of falls in small for 2023-04 (sex=female;age=65-74), whose items breakdowns.csv would lack or put in another order", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItemWithFigures_CannotBeWithdrawn_AndOthersCan()
    {
        var definitions = await ReadDefinitions.RunAsync(_ledger, "small");
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => WithdrawDefinition.RunAsync(_ledger, definitions, FactKind.Of("breakdown"), "sex=female", Actor.OwnMachine("tester"), "test"));
        Assert.Contains("found a figure of falls in small for 2023-04 (sex=female), whose items", refusal.Message, StringComparison.Ordinal);
        Assert.IsType<CommitResult.Committed>(await WithdrawDefinition.RunAsync(_ledger, definitions, FactKind.Of("breakdown"), "sex=male", Actor.OwnMachine("tester"), "test"));
        Write("breakdowns.csv", Breakdowns + "sex,other,Other,4\n");
        await LoadAsync();
        var added = (await _ledger.HeadAsync("small"))!;
        Write("observations/b.csv", "indicator,unit,period,value,aspect\nfalls,small,2023-04,1,sex=other\n");
        await LoadAsync();
        await Assert.ThrowsAsync<LedgerException>(() => UndoChange.RunAsync(_ledger, "small", added, Actor.OwnMachine("tester")));
    }

    private void Write(string file, string text) => _folder.Write($"w/{file}", text);

    private async Task LoadAsync()
    {
        var reading = ReadWorkspace.Run(_folder.File("w"));
        Assert.Empty(reading.Problems);
        await LoadWorkspace.RunAsync(_ledger, reading.Workspace!, Actor.OwnMachine("tester"), "w");
    }
}
