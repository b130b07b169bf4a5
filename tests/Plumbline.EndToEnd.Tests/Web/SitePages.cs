namespace Plumbline.EndToEnd.Tests.Web;

/// <summary>The pages of the site that are looked at: each kind for both samples, and what a reader meets by mistake.</summary>
internal static class SitePages
{
    internal static readonly string[] OfTrust =
    [
        "/sample-trust",
        "/sample-trust?period=2020-03",
        "/sample-trust?as-at=1",
        "/sample-trust/dashboard",
        "/sample-trust/dashboard?period=2020-03&rating=red",
        "/sample-trust/indicators",
        "/sample-trust/indicators/sickness-monthly",
        "/sample-trust/figures/sickness-monthly/trust/2023-12",
        "/sample-trust/spc",
        "/sample-trust/units",
        "/sample-trust/lists",
        "/sample-trust/lists/complaints",
        "/sample-trust/commentary",
        "/sample-trust/checks?period=2023-12",
        "/sample-trust/changes",
        "/sample-trust/changes/1",
        "/sample-trust/enter/trust/2023-12",
        "/sample-trust/enter/trust/2023-12?periods=12",
        "/sample-trust/import",
        "/sample-trust/reports",
        "/sample-trust/reports/quality-dashboard/2023-12",
        "/sample-trust/commentary/sickness-monthly/trust/2023-12",
        "/sample-trust/figures/sickness-monthly/trust/2023-12/correct",
        "/sample-trust/figures/sickness-monthly/trust/2023-12/correct/withdraw",
        "/sample-trust/checks/accept?check=missing&indicator=co-production&unit=trust&period=2023-12&at=2023-12",
        "/sample-trust/drafts",
        "/sample-trust/risks",
        "/sample-trust/risks?state=all&sort=code&q=a",
        "/sample-trust/risks/matrix",
        "/sample-trust/risks/3163",
        "/sample-trust/risks/3179",
        "/sample-trust/objectives",
        "/sample-trust/objectives/1",
        "/sample-trust/objectives/1/direction?period=2020-03",
        "/sample-trust/assurance",
        "/sample-trust/assurance/2/effective",
        "/sample-trust/assurance/2/effective/opinion?period=2020-03",
        "/sample-trust/assurance/questions",
        "/sample-trust/assurance/framework",
        "/sample-trust/assurance/gaps",
        "/sample-trust/assurance/map",
        "/sample-trust/contracts",
        "/sample-trust/contracts?months=36&show=with-reds&sort=share",
        "/sample-trust/contracts/exceptions",
        "/sample-trust/contracts/chalkford-community",
        "/sample-trust/actions",
        "/sample-trust/actions/gown-standard",
        "/sample-trust/views?list=risks&filter=level%3Dextreme",
        "/sample-trust/search?q=sick",
        "/sample-trust/search?q=nothing-of-this-kind",
    ];

    internal static readonly string[] OfCouncil =
    [
        "/sample-council",
        "/sample-council/dashboard",
        "/sample-council/spc",
        "/sample-council/commentary",
        "/sample-council/checks",
        "/sample-council/reports/corporate-performance/2020-Q2",
        "/sample-council/risks",
        "/sample-council/risks/matrix",
        "/sample-council/risks/cr01",
        "/sample-council/objectives",
        "/sample-council/assurance",
        "/sample-council/contracts",
        "/sample-council/contracts/exceptions?more-than=0",
        "/sample-council/contracts/home-care",
        "/sample-council/contracts/treatment-police",
        "/sample-council/indicators/treatment-within-3-weeks",
        "/sample-council/actions?state=all",
        "/sample-council/search?q=road",
    ];

    internal static readonly string[] OfNoOrganisation = ["/", "/nobody", "/sample-trust/indicators/none", "/sample-trust?period=soon", "/api"];

    internal static IEnumerable<string> All => [.. OfTrust, .. OfCouncil, .. OfNoOrganisation];
}
