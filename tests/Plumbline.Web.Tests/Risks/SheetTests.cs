using System.Net;
using AngleSharp.Dom;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Risks;

[Collection(RiskSiteCollection.Name)]
public class SheetTests(RiskSite site)
{
    [Fact]
    public async Task ASheet_HasEveryPartOfTheRisk()
    {
        using var page = await site.PageAsync("/register/risks/101");
        Assert.Equal("101 Too few nurses for safe wards", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Strategic risk, graded 4 × 4 = 16, extreme (likely × major), on 1 Feb 2020, unchanged since Risk register, December 2023. Chief Nurse answers for it.", page.QuerySelector(".lead")!.TextContent);
        Assert.Equal(["Initial 5 × 4 = 20 Extreme 1 Apr 2019", "Now 4 × 4 = 16 Extreme 1 Feb 2020", "Target 2 × 4 = 8 High by 31 Mar 2021, passed", "Review due 1 Sept 2020 overdue; as the last review says; last looked at 1 Aug 2020, by a review"], page.QuerySelectorAll(".facts > div").Select(Words));
        Assert.Equal(["Vacancies in every ward (noted 1 Apr 2019)", "Leave at the same time"], page.QuerySelectorAll("[aria-labelledby=hazards] li").Select(Words));
        var controls = page.QuerySelectorAll(".controls > li").Select(Words).ToList();
        Assert.Equal("Rotas are checked each week Detective, strength medium, Deputy Chief Nurse Gap: No check at weekends Third line Mixed Internal audit, 1 May 2020, was valid until 1 May 2021. Gap: Two wards did not send rotas", controls[0]);
        Assert.Equal("planned A bank of staff Corrective, Director of People", controls[1]);
        Assert.Contains("Second line Negative Staff survey, 1 Mar 2020", Words(page.QuerySelector("[aria-labelledby=controls]")!), StringComparison.Ordinal);
        Assert.Equal(["1 Feb 2020", "1 Apr 2019", "1 Apr 2019", "1 Apr 2019"], page.QuerySelectorAll(".gradings tbody th").Select(Words));
        Assert.Equal(["102 Falls on Ward One", "103 Roof of the <north> block & its \"leaks\""], page.QuerySelectorAll("[aria-labelledby=side-relatedrisks] a").Select(Words));
        Assert.Equal("/register/objectives/1", page.QuerySelector("[aria-labelledby=side-objectivesitthreatens] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task ASheet_DrawsTheHistoryOfTheScore_WideAndForAPhone()
    {
        using var page = await site.PageAsync("/register/risks/101");
        var charts = page.QuerySelectorAll("[aria-labelledby=history] .figure svg");
        Assert.Equal(2, charts.Length);
        Assert.StartsWith("The score was 20 on 1 April 2019, 16 from 1 February 2020. The target is 8. 8 is tolerated.", page.QuerySelector("[aria-labelledby=history] .figure svg[role=img]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("[aria-labelledby=history] table"));
        using var ungraded = await site.PageAsync("/register/risks/106");
        Assert.Empty(ungraded.QuerySelectorAll("[aria-labelledby=history] svg"));
    }

    [Fact]
    public async Task ALevel_HasItsWordItsShapeAndItsColour()
    {
        using var page = await site.PageAsync("/register/risks/104");
        var chip = page.QuerySelectorAll(".facts .chip")[0];
        Assert.Equal(("Moderate", "chip yellow"), (chip.TextContent, chip.ClassName));
        Assert.NotNull(chip.QuerySelector("svg.shape[aria-hidden=true]"));
    }

    [Fact]
    public async Task Notes_AreAConversation_TheLatestFirst_AndRunNothing()
    {
        using var page = await site.PageAsync("/register/risks/101");
        Assert.Equal(
            ["Deputy Chief Nurse 15 Jul 2020, 14:05 Two wards are still short.", "Chief Nurse 1 Jun 2020, 09:30 The bank has 40 staff. <script>alert(1)</script>"],
            page.QuerySelectorAll(".conversation > li").Select(Words));
        Assert.Equal("2020-07-15T14:05:09", page.QuerySelector(".conversation time")!.GetAttribute("datetime"));
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Actions_AndWhoChangedIt_LeadToTheirPages()
    {
        using var page = await site.PageAsync("/register/risks/101");
        var actions = page.QuerySelectorAll("[aria-labelledby=actions] .entries > li").Select(Words).ToList();
        Assert.Matches("^Recruit 20 nurses [0-9,]+ days overdue Director of People, due 31 Mar 2021, re-dated once$", actions[0]);
        Assert.Equal(["Write a plan Chief Nurse, without a due date", "Ask wards why rotas are late Deputy Chief Nurse, done 2 May 2020"], actions[1..]);
        Assert.StartsWith("Change 1, ", Words(Assert.Single(page.QuerySelectorAll("[aria-labelledby=changed] li"))), StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll("[aria-labelledby=actions] .entries a, [aria-labelledby=changed] a")) (await site.PageAsync(link.GetAttribute("href")!)).Dispose();
        using var graded = await site.PageAsync("/register/risks/102");
        Assert.Equal(["one risk", "the risk"], graded.QuerySelectorAll("[aria-labelledby=changed] li").Select(static line => line.TextContent.Split(": ")[1].Contains("one grading", StringComparison.Ordinal) && !line.TextContent.Contains("itself", StringComparison.Ordinal) ? "one risk" : "the risk"));
    }

    [Fact]
    public async Task AWatchedMeasure_ShowsItsLatestFigureAndRating()
    {
        using var page = await site.PageAsync("/register/risks/102");
        var watched = page.QuerySelector(".watched > li")!;
        Assert.StartsWith("Falls of patients off track when it is rated red for two periods in a row 5, December 2023", Words(watched), StringComparison.Ordinal);
        Assert.NotNull(watched.QuerySelector(".chip.red"));
        (await site.PageAsync(watched.QuerySelector("a")!.GetAttribute("href")!)).Dispose();
    }

    [Fact]
    public async Task AClosedRisk_KeepsItsPage_WithoutItsForms()
    {
        using var page = await site.PageAsync("/register/risks/105");
        Assert.Equal("Operational risk, closed on 1 Feb 2019: The scanner was replaced.", page.QuerySelector(".lead")!.TextContent);
        Assert.Equal(["/register/risks/105/edit"], page.QuerySelectorAll(".deeds a").Select(static link => link.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll(".alerts"));
    }

    [Fact]
    public async Task AnAcceptance_SaysThatItHasLapsed_AndAScoreAloneThatItsPartsAreNotKnown()
    {
        using var page = await site.PageAsync("/register/risks/103");
        Assert.Contains("Accepted above tolerance by Chief Executive until 31 Dec 2018; the acceptance has lapsed The block closes soon", Words(page.QuerySelector("[aria-labelledby=reviews]")!), StringComparison.Ordinal);
        Assert.Equal("Initial 16 Extreme 10 Jan 2018; likelihood and consequence are not known", Words(page.QuerySelector(".facts > div")!));
        Assert.Contains("Its score is above what is tolerated. No appetite is set for estates: up to 14 is tolerated by default.", Words(page.QuerySelector(".alerts")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePast_IsAsItWas_AndHasNoForms()
    {
        using var page = await site.PageAsync("/register/risks/102?as-at=1");
        Assert.Contains("graded 3 × 3 = 9, high", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".deeds"));
        Assert.All(page.QuerySelectorAll("main a[href^='/']"), static link => Assert.Contains("as-at=1", link.GetAttribute("href"), StringComparison.Ordinal));
        using var now = await site.PageAsync("/register/risks/102");
        Assert.Equal(["grade", "review", "note", "accept", "new", "edit"], now.QuerySelectorAll(".deeds a").Select(static link => link.GetAttribute("href")!.Split('?')[0].Split('/')[^1]));
    }

    [Fact]
    public async Task AnUnknownRisk_IsNotThere_AndTheNearestIsNamed()
    {
        using var answer = await site.Client.GetAsync(new Uri("/register/risks/1o1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no risk “1o1” here, perhaps “101”.", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    /// <summary>The words of an element, without the ways to change it, with a space where a block within it begins or ends.</summary>
    internal static string Words(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var way in copy.QuerySelectorAll(".change")) way.Remove();
        foreach (var block in copy.QuerySelectorAll("p, dt, dd, li, div, small, h2, h3, th, td, .title, .chip"))
        {
            block.InsertBefore(copy.Owner!.CreateTextNode(" "), block.FirstChild);
            block.AppendChild(copy.Owner.CreateTextNode(" "));
        }

        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
