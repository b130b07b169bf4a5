using Plumbline.Tests.Support;

namespace Plumbline.Web.Tests.Registers;

/// <summary>A register of more rows than a page shows.</summary>
public sealed class LongRegisterTests : RegisterSite
{
    // A hundred rows a page; what is said of them, and their total, is of all.
    [Theory]
    [InlineData(1, "Walking", "Study 153", "?sort=-study&page=2")]
    [InlineData(2, "Study 152", "Study 053", "?sort=-study|?sort=-study&page=3")]
    [InlineData(3, "Study 052", "Climbing", "?sort=-study&page=2")]
    [InlineData(9, "Study 052", "Climbing", "?sort=-study&page=2")]
    public async Task ManyRows_AreShownPageByPage(int number, string first, string last, string others)
    {
        var page = (await Browser().OpenAsync($"{Register}?page={number}&sort=-study")).Page;
        var rows = page.QuerySelectorAll("main tbody th").Select(static cell => cell.TextContent.Trim()).ToList();
        Assert.Equal([first, last, "Total"], [rows[0], rows[^2], rows[^1]]);
        Assert.Contains("253 rows. Ordered by study, the last first. Recruited, March 2024: 516.", page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("516", page.QuerySelectorAll("main tbody tr")[^1].QuerySelectorAll("td")[^1].TextContent.Trim());
        Assert.Equal(others.Split('|').Select(static query => Register + query), page.QuerySelectorAll("nav[aria-label=Pages] a").Select(static link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task TheFile_HasEveryRow() =>
        Assert.Equal(254, (await Client.GetStringAsync(new Uri(Register + ".csv?page=3", UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    private protected override void WriteMore(TemporaryFolder folder)
    {
        base.WriteMore(folder);
        folder.Write("body/registers/studies/more.csv", $"row,from,to,study,state,recruited 2024-03\n{string.Concat(Enumerable.Range(1, 250).Select(static row => $"r{row:000},,,Study {row:000},open,2\n"))}");
    }
}
