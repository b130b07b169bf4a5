using Plumbline.Core.Risks.Records;

namespace Plumbline.Web.Tests.RiskForms;

public sealed class AcceptRiskTests : RiskFormSite
{
    private const string Accept = "/body/risks/3156/accept";

    [Fact]
    public async Task ARiskAboveTolerance_IsAccepted_UntilADay()
    {
        var browser = await Browser().OpenAsync(Accept);
        Assert.Contains("Now: 4 × 4 = 16, extreme. No appetite is set for safety: up to 14 is tolerated by default.", browser.Main, StringComparison.Ordinal);
        await browser.SendAsync("accept", ("until", "2020-01-01"));
        Assert.Equal(2, browser.Problems.Count);
        await browser.SendAsync("accept", ("reason", "Until the ward opens"), ("until", Written(Today.AddMonths(3))), ("post", "Chief Nurse"));
        Assert.Equal("/body/risks/3156?saved=2", browser.Location);
        Assert.Equal(new RiskAcceptance(RiskCode.Parse("3156").Value, Today, "Chief Nurse", "Until the ward opens", Today.AddMonths(3)), Assert.Single((await FileAsync("3156")).Acceptances));
        Assert.Contains("Chief Nurse accepted it on", (await browser.OpenAsync(Accept)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BelowTolerance_ThereIsNothingToAccept()
    {
        var browser = await Browser().OpenAsync("/body/risks/3157/accept");
        await browser.SendAsync("accept", ("reason", "So"), ("until", Written(Today)));
        Assert.Contains("It is not above tolerance", Assert.Single(browser.Problems), StringComparison.Ordinal);
        Assert.Equal("1", await HeadAsync());
    }
}
