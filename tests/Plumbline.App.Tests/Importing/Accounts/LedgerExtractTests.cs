using System.Text;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.App.Tests.Importing.Accounts;

/// <summary>An extract of a general ledger: accounts down and months across, or a row for each account and period. Several accounts make one line, and income is held as credits.</summary>
public sealed class LedgerExtractTests
{
    private const string Wide = "recipe: ledger\nrows: wide\ncolumns: {Account: code, Description: indicator}\nadds: yes\nincome: negative\n";
    private const string Long = "recipe: ledger\ncolumns: {Account: code, Description: indicator, Cost centre: unit, Period: period, Amount: value}\nvalues: {Cost centre: {CC10: north, CC20: south}}\nadds: yes\nincome: negative\n";

    // By account, by name, by both; one account is left out.
    private const string Mappings = "4010,income-clinical,,ledger\n4020 Cost per case,income-clinical,,ledger\nTraining income,income-other,,ledger\n5010,pay,,ledger\n5020,pay,,ledger\n5030,pay,,ledger\n6010,non-pay,,ledger\n9990,,,ledger\n";

    private const string Extract =
        "Account,Description,Apr-19,May-19\n" +
        "4010,Block contracts,-400000,-395000\n" +
        "4020,Cost per case,-10500,\n" +
        "4110,Training income,-50000,-52000\n" +
        "5010,Nursing,200000,201000\n" +
        "5020,Medical,100000,98000\n" +
        "5030,Agency,25000.50,10000.25\n" +
        "6010,Premises,30000,-1200\n" +
        "9990,Suspense,12,12\n";

    private static readonly string[] Expected =
    [
        "income-clinical|small|2019-04|410500", "income-clinical|small|2019-05|395000", "income-other|small|2019-04|50000", "income-other|small|2019-05|52000",
        "non-pay|small|2019-04|30000", "non-pay|small|2019-05|-1200", "pay|small|2019-04|325000.50", "pay|small|2019-05|309000.25",
    ];

    public static TheoryData<string> Forms { get; } = ["csv", "xlsx"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Accounts_AddUpToTheirLines_AndIncomeIsTurned(string form)
    {
        await using var store = await AccountsStore.WithAsync(Mappings, Wide);
        var content = form == "csv" ? Encoding.UTF8.GetBytes(Extract) : AccountsStore.Workbook(Extract);
        await store.ImportAsync($"ledger.{form}", content);
        Assert.Equal(Expected, await store.PartsAsync());
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync($"ledger.{form}", content));
    }

    [Fact]
    public async Task ThePreview_SaysWhichAccountsMakeALine_AndEachFigureKeepsThem()
    {
        await using var store = await AccountsStore.WithAsync(Mappings, Wide);
        using var preview = await store.PreviewAsync("ledger.csv", Extract);
        Assert.Equal(
            [
                "ledger.csv:2:3 income-clinical of Small Trust is the sum of two accounts: 4010 Block contracts; 4020 Cost per case",
                "ledger.csv:4:3 income-other of Small Trust is the account: 4110 Training income",
                "ledger.csv:5:3 pay of Small Trust is the sum of three accounts: 5010 Nursing; 5020 Medical; 5030 Agency",
                "ledger.csv:8:3 non-pay of Small Trust is the account: 6010 Premises",
            ],
            preview.Remarks.Where(static remark => remark.Text.Contains(" of Small Trust is the ", StringComparison.Ordinal)).Select(static remark => $"{remark.Place} {remark.Text}"));
        Assert.Equal(
            ["account, row 2: 4010 Block contracts", "account, row 4: 4110 Training income", "sum of three accounts, rows 5 to 7: 5010 Nursing; 5020 Medical; 5030 Agency", "sum of two accounts, rows 2 to 3: 4010 Block contracts; 4020 Cost per case"],
            preview.New.Where(static figure => figure.Indicator is not "non-pay").Select(static figure => figure.SourceNote!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("ledger.csv:5:3", preview.New.First(static figure => figure.Indicator == "pay").Source);
    }

    [Fact]
    public async Task ALongExtract_AddsUpByCostCentre()
    {
        await using var store = await AccountsStore.WithAsync(Mappings, Long);
        await store.ImportAsync(
            "ledger.csv",
            "Account,Description,Cost centre,Period,Amount\n4010,Block contracts,CC10,2019-04,-400\n4010,Block contracts,CC20,2019-04,-100\n5010,Nursing,CC10,2019-04,\"£1,200\"\n5020,Medical,CC10,2019-04,£300\n5010,Nursing,CC10,2019-05,£1000\n5010,Nursing,CC10,2019-05,(£200)\n");
        Assert.Equal(
            ["income-clinical|north|2019-04|400", "income-clinical|south|2019-04|100", "pay|north|2019-04|£1,500", "pay|north|2019-05|£800"],
            await store.PartsAsync());
    }

    [Fact]
    public async Task AnAccount_ThatIsMappedToNothing_IsListedAsAnyLabel_AndAsked()
    {
        await using var store = await AccountsStore.WithAsync(Mappings, Wide);
        var more = Extract + "5040,Bank staff,7000,8000\n";
        using (var asked = await store.PreviewAsync("ledger.csv", more))
        {
            Assert.Equal(("5040 Bank staff", "ledger.csv:10:2"), (Assert.Single(asked.Unmatched).Label, asked.Unmatched[0].Place));
            Assert.False(asked.IsAcceptable);
        }

        var pay = IndicatorCode.Parse("pay").Value;
        await store.ImportAsync("ledger.csv", more, new ImportOptions { Mappings = [new LabelMapping("5040 Bank staff", pay)] });
        Assert.Contains("pay|small|2019-04|332000.50", await store.PartsAsync());
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("ledger.csv", more));
    }

    [Theory]
    [InlineData("5020,Medical,100000", "5020,Medical,N/A", "ledger.csv:6:3: found “N/A” among accounts that make pay; expected a number, or a blank cell where nothing is booked")]
    [InlineData("5020,Medical,100000", "5020,Medical,some", "ledger.csv:6:3: found “some”; expected ")]
    [InlineData("6010,Premises,30000", "7010,Unsigned line,30000", "ledger.csv:8:3: found two figures of unsigned, which has no sign, by a recipe that turns income; expected the sign of unsigned in indicators.csv: income, cost, asset, liability or other")]
    public async Task AFault_NamesItsCellAndTheRemedy_AndLosesNothing(string row, string instead, string problem)
    {
        await using var store = await AccountsStore.WithAsync(Mappings, Wide);
        using var preview = await store.PreviewAsync("ledger.csv", Extract.Replace(row, instead, StringComparison.Ordinal));
        Assert.StartsWith(problem, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
        Assert.False(preview.IsAcceptable);
    }

    // What a user says of a text does not change which text stands in the cell.
    [Fact]
    public async Task AText_ThatIsReadAsNotAvailable_IsNamedAsItStands()
    {
        await using var store = await AccountsStore.WithAsync(Mappings, Wide);
        using var preview = await store.PreviewAsync("ledger.csv", Extract.Replace("5020,Medical,100000", "5020,Medical,to come", StringComparison.Ordinal), new ImportOptions { Mappings = [new TextReading("to come", ReportingStatus.NotAvailable)] });
        Assert.Equal("ledger.csv:6:3: found “to come”, read as N/A, among accounts that make pay; expected a number, or a blank cell where nothing is booked", Assert.Single(preview.Refused).ToString());
    }

    [Theory]
    [InlineData("5010,Nursing,7,8\n", "ledger.csv:10:3", "the account 5010 Nursing stands in two rows, first in rows 5 and 10, and all are added: where a row was pasted twice, take it out")]
    [InlineData("5010,NURSING,7,8\n5010,Nursing,,1\n", "ledger.csv:10:3", "the account 5010 Nursing stands in three rows, first in rows 5 and 10, and all are added: where a row was pasted twice, take it out")]
    public async Task AnAccountInTwoRowsOfAWideSheet_IsAWarning_AndOneAccount(string more, string place, string words)
    {
        await using var store = await AccountsStore.WithAsync(Mappings, Wide);
        using var preview = await store.PreviewAsync("ledger.csv", Extract + more);
        Assert.Equal((place, words), preview.Remarks.Where(static remark => remark.NeedsAttention).Select(static remark => (remark.Place, remark.Text)).Single());
        Assert.Contains(preview.Remarks, static remark => remark.Text == "pay of Small Trust is the sum of three accounts: 5010 Nursing; 5020 Medical; 5030 Agency");
        Assert.True(preview.IsAcceptable);
    }

    // Each booking is a row there.
    [Fact]
    public async Task AnAccountInTwoRowsOfALongExtract_IsNoWarning()
    {
        await using var store = await AccountsStore.WithAsync(Mappings, Long);
        using var preview = await store.PreviewAsync("ledger.csv", "Account,Description,Cost centre,Period,Amount\n5010,Nursing,CC10,2019-04,100\n5010,Nursing,CC10,2019-04,100\n");
        Assert.DoesNotContain(preview.Remarks, static remark => remark.NeedsAttention);
    }

    [Fact]
    public async Task WithoutAdds_TheSameFile_IsRefused_NotAddedUpInSilence()
    {
        await using var store = await AccountsStore.WithAsync(Mappings.Replace("ledger", "plain", StringComparison.Ordinal), "recipe: plain\nrows: wide\ncolumns: {Account: indicator, Description: ignore}\n");
        using var preview = await store.PreviewAsync("ledger.csv", Extract);
        Assert.False(preview.IsAcceptable);
    }

    // A sum is what its parts make, in whichever order they stand and however they are spread over rows.
    [Fact]
    public async Task Sums_DoNotDependOnTheOrderOfTheAccounts()
    {
        var random = new Random(2104);
        for (var round = 0; round < 12; round++)
        {
            await using var store = await AccountsStore.WithAsync(Mappings, Long);
            var rows = Enumerable.Range(0, 30).Select(_ => (Account: new[] { "5010", "5020", "5030" }[random.Next(3)], Pence: random.Next(-90_000, 900_000))).ToArray();
            var expected = rows.Sum(static row => row.Pence) / 100m;
            random.Shuffle(rows);
            await store.ImportAsync("ledger.csv", "Account,Description,Cost centre,Period,Amount\n" + string.Concat(rows.Select(static row => FormattableString.Invariant($"{row.Account},X,CC10,2019-04,{row.Pence / 100m:0.00}\n"))));
            Assert.Equal([FormattableString.Invariant($"pay|north|2019-04|{expected:0.00}")], await store.PartsAsync());
        }
    }
}
