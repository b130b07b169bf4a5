using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Home;

/// <summary>What the first page says of figures that are due and are not in.</summary>
[Collection(TeamsSiteCollection.Name)]
public class FiguresDueTests(TeamsSite site)
{
    [Theory]
    [InlineData("/teams?period=2024-05", "Figures in 2 of 2")]
    [InlineData("/teams", "Figures in 0 of 2|2 incomplete: without Team B2")]
    [InlineData("/teams?unit=a&period=2024-06", "Figures in 2 of 2")]
    [InlineData("/teams?unit=b2&period=2024-06", "Figures in 0 of 2|2 missing")]
    public async Task AFigure_IsInWhereItIsTheOneDue_AndWhole(string address, string expected)
    {
        var page = await site.PageAsync(address);
        Assert.Equal(expected.Split('|'), page.QuerySelectorAll("[aria-labelledby=side-paper] li").Select(static line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Theory]
    [InlineData("/teams?unit=b2")]
    [InlineData("/teams/dashboard?unit=b2")]
    [InlineData("/teams/spc?unit=b2")]
    [InlineData("/teams/indicators/sickness?unit=b2")]
    public async Task AUnitBehindTheOrganisation_SaysSo_UnlessThePeriodIsAskedFor(string address)
    {
        const string Said = "Team B2 has no figure for June 2024, the latest period of the organisation; this page shows May 2024.";
        Assert.Contains(Said, (await site.PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var other in new[] { address + "&period=2024-05", address.Replace("b2", "b1", StringComparison.Ordinal), address.Replace("unit=b2", "", StringComparison.Ordinal) })
            Assert.DoesNotContain("latest period of the organisation", (await site.PageAsync(other)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
