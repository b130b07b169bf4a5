using AngleSharp.Html.Parser;

namespace Plumbline.Web.Tests.Access;

/// <content>Risks, actions, contracts and statements.</content>
public partial class ReadsAScopeTests
{
    [Theory]
    [InlineData(Alder, "", "")]
    [InlineData(WholeAlder, "stairs", "count-again fewer-falls mend-stairs")]
    [InlineData("reader/teams", "stairs zb-stairs", "count-again fewer-falls mend-stairs zb-count zb-falls zb-mend")]
    public async Task RisksAndActions_AreThoseOfTheUnits_AndOfNoSection(string who, string risks, string actions)
    {
        Assert.Equal(risks, await CodesAsync("risks"));
        Assert.Equal(actions, await CodesAsync("actions"));

        async Task<string> CodesAsync(string table)
        {
            using var answer = await site.SendAsync(who, $"/api/v1/teams/{table}.csv", isToken: true);
            return string.Join(' ', (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n')[1..].Select(static line => line.Split(',')[0]));
        }
    }

    [Theory]
    [InlineData(Alder, "", "", "accounts")]
    [InlineData(WholeAlder, "ward-care", "all ward-care", "accounts zc-accounts")]
    [InlineData("reader/teams", "ward-care zb-care zb-mixed", "all ward-care zb-care zb-mixed", "accounts zb-accounts zc-accounts")]
    public async Task ContractsAndStatements_AreThoseWhoseUnitsAreAllRead(string who, string contracts, string counted, string statements)
    {
        using var listed = await site.SendAsync(who, "/teams/contracts");
        using var finance = await site.SendAsync(who, "/teams/finance");
        using var search = await site.SendAsync(who, "/teams/search?q=accounts");
        Assert.Equal(contracts, await LinksAsync(listed, "/teams/contracts/"));
        Assert.Equal(statements, await LinksAsync(finance, "/teams/finance/"));
        Assert.Equal(statements, await LinksAsync(search, "/teams/finance/"));
        using var told = await site.SendAsync(who, "/api/v1/teams/contracts.csv?period=2023-04&months=1", isToken: true);
        Assert.Equal(counted, string.Join(' ', (await told.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n')[1..].Select(static line => line.Split(',')[0]).Distinct().Order(StringComparer.Ordinal)));

        static async Task<string> LinksAsync(HttpResponseMessage answer, string start)
        {
            using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            return string.Join(' ', page.QuerySelectorAll($"main a[href^='{start}']").Select(link => link.GetAttribute("href")![start.Length..].Split('?', '#')[0])
                .Where(static name => name.Length > 0 && !name.Contains('/', StringComparison.Ordinal) && !name.Contains('.', StringComparison.Ordinal) && name != "exceptions").Distinct().Order(StringComparer.Ordinal));
        }
    }
}
