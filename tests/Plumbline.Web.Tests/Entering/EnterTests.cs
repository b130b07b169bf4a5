using System.Net;
using AngleSharp.Html.Dom;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Entering;

/// <summary>Figures entered in the grid, as a browser without script does it.</summary>
public class EnterTests(WritingSite site) : IClassFixture<WritingSite>
{
    private const string Next = "/sample-trust/enter/trust/2024-01";
    private const string Sickness = "v:sickness-monthly:2024-01";

    private static Dictionary<string, string?> Typed(params (string Name, string? Value)[] fields) => fields.ToDictionary(static field => field.Name, static field => field.Value, StringComparer.Ordinal);

    [Fact]
    public async Task TheEntry_LeadsToTheGridOfTheLatestPeriod()
    {
        using var answer = await site.Client.GetAsync(new Uri("/sample-trust/enter", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith("/sample-trust/enter/trust/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheGrid_HasMeasuresDown_AndPeriodsAcross_WithWhatIsUsual()
    {
        var page = await site.PageAsync("/sample-trust/enter/trust/2023-12?periods=3");
        Assert.Equal(["Oct 2023", "Nov 2023", "Dec 2023"], page.QuerySelectorAll("thead th").Skip(3).Select(static head => head.TextContent.Trim()));
        var box = (IHtmlInputElement)page.GetElementById("v:sickness-monthly:2023-12")!;
        Assert.Equal("6.98%", box.Value);
        Assert.Equal("r:sickness-monthly p:2", box.GetAttribute("aria-labelledby"));
        Assert.NotNull(page.GetElementById("r:sickness-monthly"));
        // A measure has the name that the lists of findings and the review give it.
        Assert.Contains("Staff turnover over 12 months", page.QuerySelector("table.grid")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("p:2"));
        Assert.All(page.QuerySelectorAll("td.entry input"), static one => Assert.Equal(one.Id, one.GetAttribute("name")));
    }

    [Fact]
    public async Task NewFigures_AreWrittenAsOneChange_AndTheDraftEnds()
    {
        var before = await site.HeadAsync();
        var page = await site.PageAsync(Next);
        var sent = await site.SendAsync(page, Next, "save", Typed((Sickness, "6.50%"), ("v:appraisals:2024-01", "")));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.EndsWith($"saved={before + 1}", sent.Location, StringComparison.Ordinal);
        var change = await site.LatestAsync();
        Assert.Equal(1, change.Observations);
        Assert.Equal("Enter one figure for 2024-01", change.Reason);
        var again = await site.PageAsync(sent.Location!);
        Assert.Equal("6.50%", ((IHtmlInputElement)again.GetElementById(Sickness)!).Value);
        Assert.Null(again.QuerySelector("[data-draft-shown]"));
    }

    [Fact]
    public async Task WhatDoesNotRead_IsSaidBesideItsCell_AndNothingIsWritten()
    {
        const string address = "/sample-trust/enter/trust/2024-02";
        var before = await site.HeadAsync();
        var sent = await site.SendAsync(await site.PageAsync(address), address, "save", Typed(("v:sickness-monthly:2024-02", "<script>alert(1)</script>"), ("v:never-events:2024-02", "0")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Single(sent.Problems);
        Assert.Equal("#v:sickness-monthly:2024-02", sent.Page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        var box = (IHtmlInputElement)sent.Page.GetElementById("v:sickness-monthly:2024-02")!;
        Assert.Equal("<script>alert(1)</script>", box.Value);
        Assert.Equal("true", box.GetAttribute("aria-invalid"));
        Assert.Contains("expected", sent.Page.GetElementById(box.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", sent.Text, StringComparison.Ordinal);
        Assert.Equal(before, await site.HeadAsync());
    }

    [Fact]
    public async Task AChangedFigure_IsAskedAbout_WithItsReason()
    {
        const string address = "/sample-trust/enter/trust/2023-11", box = "v:sickness-monthly:2023-11", meant = "ok:sickness-monthly:2023-11";
        var before = await site.HeadAsync();
        var review = await site.SendAsync(await site.PageAsync(address), address, "save", Typed((box, "6.91%")));
        Assert.Equal(HttpStatusCode.OK, review.Status);
        Assert.StartsWith("Review", review.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var refused = await site.SendAsync(review.Page, address, "write");
        Assert.Equal(2, refused.Problems.Count);
        Assert.Equal(before, await site.HeadAsync());
        var written = await site.SendAsync(refused.Page, address, "write", Typed((meant, "yes"), ("reason", "The return came late.")));
        Assert.Equal(HttpStatusCode.SeeOther, written.Status);
        Assert.Equal("The return came late.", (await site.LatestAsync()).Reason);
    }

    [Fact]
    public async Task AFigureFarOff_IsAskedAbout()
    {
        const string address = "/sample-trust/enter/trust/2024-03", box = "v:sickness-monthly:2024-03";
        var review = await site.SendAsync(await site.PageAsync(address), address, "save", Typed((box, "69.8")));
        Assert.Equal(HttpStatusCode.OK, review.Status);
        Assert.Contains("69.8, read as 69.8%", review.Page.QuerySelector("td[data-label=Is]")!.TextContent, StringComparison.Ordinal);
        Assert.Matches("last .*% in [A-Z][a-z]+ [0-9]+", review.Page.QuerySelector("td[data-label=Was]")!.TextContent);
        Assert.Matches("usual range|Far from", review.Page.QuerySelector("td.asks")!.TextContent);
        var back = await site.SendAsync(review.Page, address, "back");
        Assert.Equal("69.8", ((IHtmlInputElement)back.Page.GetElementById(box)!).Value);
    }

    [Fact]
    public async Task AClearedCell_WithdrawsItsFigure_OnlyWhenThatIsMeant()
    {
        const string address = "/sample-trust/enter/trust/2023-10", box = "v:sickness-monthly:2023-10", meant = "ok:sickness-monthly:2023-10";
        var review = await site.SendAsync(await site.PageAsync(address), address, "save", Typed((box, "")));
        Assert.Contains("Withdraw it", review.Text, StringComparison.Ordinal);
        var refused = await site.SendAsync(review.Page, address, "write", Typed(("reason", "It was of another month."), ("checked", "yes")));
        Assert.Contains("to be withdrawn", Assert.Single(refused.Problems), StringComparison.Ordinal);
        var written = await site.SendAsync(refused.Page, address, "write", Typed((meant, "yes"), ("reason", "It was of another month.")));
        Assert.Equal(HttpStatusCode.SeeOther, written.Status);
        Assert.Equal("", ((IHtmlInputElement)(await site.PageAsync(address)).GetElementById(box)!).Value);
    }

    [Fact]
    public async Task WhatSomebodyElseWroteMeanwhile_IsShownBesideOnesOwn_AndOneIsChosen()
    {
        const string address = "/sample-trust/enter/trust/2024-04", box = "v:sickness-monthly:2024-04", kept = "keep:sickness-monthly:2024-04", meant = "ok:sickness-monthly:2024-04";
        var mine = await site.PageAsync(address);
        await site.SendAsync(await site.PageAsync(address), address, "save", Typed((box, "6.40%")));
        // The other window has ended the draft; this one was opened before.
        var review = await site.SendAsync(mine, address, "save", Typed((box, "6.60%"), ("_draft", "0")));
        Assert.Contains("since you opened the page", review.Text, StringComparison.Ordinal);
        Assert.Contains("6.40%", review.Page.QuerySelector("td.asks")!.TextContent, StringComparison.Ordinal);
        var unsaid = await site.SendAsync(review.Page, address, "write", Typed((meant, "yes"), ("reason", "Final.")));
        Assert.Contains("which figure is to stand", Assert.Single(unsaid.Problems), StringComparison.Ordinal);
        var written = await site.SendAsync(unsaid.Page, address, "write", Typed((kept, "mine"), (meant, "yes"), ("reason", "Final.")));
        Assert.Equal(HttpStatusCode.SeeOther, written.Status);
        Assert.Equal("6.60%", ((IHtmlInputElement)(await site.PageAsync(address)).GetElementById(box)!).Value);
    }

    [Fact]
    public async Task ManyConflicts_AreDecidedTogether()
    {
        const string address = "/sample-trust/enter/trust/2024-08", one = "v:sickness-monthly:2024-08", other = "v:never-events:2024-08";
        var mine = await site.PageAsync(address);
        await site.SendAsync(await site.PageAsync(address), address, "save", Typed((one, "6.40%"), (other, "0")));
        var review = await site.SendAsync(mine, address, "save", Typed((one, "6.60%"), (other, "1"), ("_draft", "0")));
        var unsaid = await site.SendAsync(review.Page, address, "write", Typed(("reason", "Final.")));
        Assert.Equal(2, unsaid.Problems.Count);
        Assert.All(unsaid.Problems, static problem => Assert.Contains("which figure is to stand", problem, StringComparison.Ordinal));
        var written = await site.SendAsync(unsaid.Page, address, "write", Typed(("keep", "mine"), ("checked", "yes"), ("reason", "Final.")));
        Assert.Equal(HttpStatusCode.SeeOther, written.Status);
        Assert.Equal(2, (await site.LatestAsync()).Observations);
    }

    [Theory]
    [InlineData("4/5", "80.0%", null, "usual range")]
    [InlineData("6.60%", "6.60%", null, null)]
    [InlineData("N/A", "not available", null, null)]
    [InlineData("TBA", "awaited", null, null)]
    [InlineData("6.60% [p]", "6.60%, provisional", null, null)]
    [InlineData("6.6", "6.6%", null, null)]
    [InlineData("7.5%", "7.5%", null, "usual range")]
    [InlineData("£1.2m", null, "an amount of money, though the measure is a percentage", null)]
    [InlineData("lots", null, "expected", null)]
    [InlineData("=1+1", null, "formula", null)]
    [InlineData("66.0%", "66.0%", null, "usual range|Far from")]
    public async Task ACell_IsChecked_ByTheRulesOfSaving(string typed, string? reads, string? problem, string? question)
    {
        var page = await site.PageAsync(Next);
        var token = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        var sent = await site.PostAsync("/sample-trust/enter/check", [new("__RequestVerificationToken", token), new("unit", "trust"), new("v:sickness-monthly:2024-06", typed)]);
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        var said = System.Text.Json.JsonDocument.Parse(sent.Text).RootElement.GetProperty("v:sickness-monthly:2024-06");
        Assert.Equal(reads, said.GetProperty("reads").GetString());
        Said(problem, said.GetProperty("problem").GetString());
        Said(question, said.GetProperty("question").GetString());

        static void Said(string? expected, string? found)
        {
            if (expected is null) Assert.Null(found);
            else Assert.Matches(expected, found);
        }
    }

    [Fact]
    public async Task WhatIsTyped_IsKeptAsADraft_AndShownAgain_AfterSomebodyElseHasWritten()
    {
        const string address = "/sample-trust/enter/trust/2024-07", mine = "v:sickness-monthly:2024-07", theirs = "v:never-events:2024-07";
        var page = await site.PageAsync(address);
        var kept = await site.SendAsync(page, address, "draft", Typed((mine, "6.2")));
        Assert.Equal(HttpStatusCode.SeeOther, kept.Status);
        var other = await site.SendAsync(await site.PageAsync("/sample-trust/enter/trust/2024-07?section=Incidents"), "/sample-trust/enter/trust/2024-07?section=Incidents", "save", Typed((theirs, "0")));
        Assert.Equal(HttpStatusCode.SeeOther, other.Status);
        var again = await site.PageAsync(address);
        Assert.NotNull(again.QuerySelector("[data-draft-shown]"));
        Assert.Equal("6.2", ((IHtmlInputElement)again.GetElementById(mine)!).Value);
        // The cell that was not touched shows what the ledger has now, and is not written.
        Assert.Equal("0", ((IHtmlInputElement)again.GetElementById(theirs)!).Value);
        var before = await site.HeadAsync();
        var saved = await site.SendAsync(again, address, "save", Typed((mine, "6.20%")));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        Assert.Equal((before + 1, 1), (await site.HeadAsync(), (await site.LatestAsync()).Observations));
    }

    [Fact]
    public async Task ACheckWithoutTheToken_IsRefused()
    {
        var sent = await site.PostAsync("/sample-trust/enter/check", [new("unit", "trust"), new("v:sickness-monthly:2024-06", "5%")]);
        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
    }

    [Theory]
    [InlineData("/sample-trust/enter/nowhere/2024-01", 404)]
    [InlineData("/sample-trust/enter/trust/soon", 400)]
    [InlineData("/sample-trust/enter/trust/2024-01?as-at=1", 400)]
    [InlineData("/sample-trust/enter?as-at=1", 400)]
    public async Task AWrongAddress_IsRefused(string address, int status)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, (int)answer.StatusCode);
    }
}
