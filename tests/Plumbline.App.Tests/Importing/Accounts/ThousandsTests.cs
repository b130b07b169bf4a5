using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Importing.Accounts;

/// <summary>A sheet in thousands of pounds: a recipe says so, and where none does, the figures before tell.</summary>
public sealed class ThousandsTests
{
    private const string Long = "indicator,period,value,aspect\nincome-clinical,2019-04,£405k,\nincome-clinical,2019-05,£398k,\npay,2019-04,£310k,\npay,2019-04,£300k,plan\nnon-pay,2019-04,29950.25,\n";
    private const string Sheet = "Line,Plan £000,Actual £000\nClinical income,400,398.5\nPay,310,(305)\nNon-pay,£30k,29950\nWaits within 18 weeks,,95%\n";

    [Theory]
    [InlineData("£'000", "k")]
    [InlineData("£000", "k")]
    [InlineData("£k", "k")]
    [InlineData("£m", "m")]
    public async Task AmountsWithoutAScale_AreInThatOfTheRecipe(string scale, string letter)
    {
        await using var store = await AccountsStore.WithAsync("", $"recipe: month\ncolumns: {{Line: indicator, Plan £000: value plan, Actual £000: value}}\nfixed: {{period: 2019-06}}\nin: {scale}\n");
        await store.ImportAsync("month.csv", Sheet);
        Assert.Equal(
            [$"income-clinical|small|2019-06|£398.5{letter}", $"income-clinical|small|2019-06|£400{letter}|||plan", $"non-pay|small|2019-06|£29950{letter}", "non-pay|small|2019-06|£30k|||plan", $"pay|small|2019-06|(£305{letter})", $"pay|small|2019-06|£310{letter}|||plan", "waits|small|2019-06|95%"],
            (await store.PartsAsync()).Order(StringComparer.Ordinal));
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("month.csv", Sheet));
    }

    [Fact]
    public async Task IncomeInThousands_IsTurned_AndAccountsAddUp()
    {
        await using var store = await AccountsStore.WithAsync("4010,income-clinical,,ledger\n4020,income-clinical,,ledger\n", "recipe: ledger\nrows: wide\ncolumns: {Account: code, Description: indicator}\nadds: yes\nincome: negative\nin: £'000\n");
        await store.ImportAsync("ledger.csv", "Account,Description,Apr-19,May-19\n4010,Block,-400.5,-395\n4020,Cost per case,-10.5,\n");
        Assert.Equal(["income-clinical|small|2019-04|£411.0k", "income-clinical|small|2019-05|£395k"], await store.PartsAsync());
    }

    [Theory]
    [InlineData("Clinical income,398\nPay,310\n", "month.csv:2:2", "“398” for income-clinical is about a thousandth of its other figures, and so is 1 other line: where the sheet is in thousands, say “in: £'000” in its recipe; read unchanged")]
    [InlineData("Clinical income,398000\nPay,0.3\n", "month.csv:3:2", "“0.3” for pay is about a millionth of its other figures: where the sheet is in millions, say “in: £m” in its recipe; read unchanged")]
    [InlineData("Clinical income,398000\nPay,310000\nNon-pay,30\n", null, null)]
    [InlineData("Clinical income,£398k\nPay,310000\n", null, null)]
    [InlineData("Clinical income,39800\nPay,31000\n", null, null)]
    [InlineData("Other income,52\n", null, null)]
    public async Task ASheetThatDoesNotSaySo_IsAWarning(string rows, string? place, string? words)
    {
        await using var store = await AccountsStore.WithAsync("");
        await store.ImportAsync("before.csv", Long);
        using var preview = await store.PreviewAsync("month.csv", "Indicator,Jun-19\n" + rows);
        Assert.True(preview.IsAcceptable);
        Assert.Equal(place is null ? [] : [(place, words!)], preview.Remarks.Where(static remark => remark.NeedsAttention).Select(static remark => (remark.Place, remark.Text)));
    }

    [Theory]
    [InlineData("recipe: r\ncolumns: {A: indicator, B: value}\nin: thousands\n", "found “thousands”; expected one of £'000, £000, £k, £m: the scale of amounts printed without one")]
    [InlineData("recipe: r\ninto: targets\ncolumns: {A: indicator, B: target}\nin: £m\n", "found “in” in a recipe into targets; expected a recipe of figures, which add up, and have a sign and a scale")]
    public async Task AScaleThatIsNone_IsRefused(string recipe, string problem)
    {
        await using var store = await AccountsStore.WithAsync("");
        using var preview = await store.PreviewAsync("month.csv", "A,B\npay,1\n", new App.Importing.Options.ImportOptions { Recipe = new App.Importing.Options.RecipeOption.OfFile("r.yaml", recipe), Period = "2019-06" });
        Assert.Contains(preview.Refused, refused => refused.ToString().EndsWith(problem, StringComparison.Ordinal));
    }
}
