using System.Net;
using System.Text.Json;

namespace Plumbline.Web.Tests.Writing;

/// <summary>What is typed is kept, and nothing of it is overwritten.</summary>
public sealed class DraftTests : WritingSite
{
    [Fact]
    public async Task ADraft_IsThereAgain_UntilItIsDiscarded()
    {
        var browser = await Browser().OpenAsync(Words);
        var (status, body) = await browser.SaveDraftAsync(("why", "Half a sent"), ("note", "<script>"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1, JsonDocument.Parse(body).RootElement.GetProperty("version").GetInt32());

        await browser.OpenAsync(Words);
        Assert.Equal("Half a sent", browser.Value("why"));
        Assert.Equal("<script>", browser.Value("note"));
        Assert.Contains("Draft of ", browser.Main, StringComparison.Ordinal);
        Assert.Equal("1", browser.Value("_draft"));

        await (await browser.DiscardAsync()).FollowAsync();
        Assert.Equal("", browser.Value("why"));
        Assert.DoesNotContain("Draft of ", browser.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/draft")]
    [InlineData("")]
    public async Task OfAFormThatIsNotThere_NoDraftIsKept(string part)
    {
        var browser = await Browser().OpenAsync(Words);
        var nowhere = Words.Replace("/commentary/", "/commentary/no-such-", StringComparison.Ordinal);
        browser.Page.QuerySelector("form[data-draft]")!.SetAttribute("data-draft", nowhere + part);
        var (status, _) = await browser.SaveDraftAsync(("why", "Half a sent"));
        Assert.Equal(HttpStatusCode.NotFound, status);
        await browser.OpenAsync("/body/drafts");
        Assert.Contains("You have no drafts", browser.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutScript_TheButtonSaves_AndTheListTells()
    {
        var browser = await Browser().OpenAsync(Words);
        await (await browser.SendAsync("draft", ("why", "Half a sent"))).FollowAsync();
        Assert.Equal("Half a sent", browser.Value("why"));

        await browser.OpenAsync("/body/drafts");
        var link = browser.Page.QuerySelector("main .entries a")!;
        Assert.Equal(Words, link.GetAttribute("href"));
        Assert.Equal("Words about Seen in time, March 2024", link.TextContent);
        Assert.Contains("Half a sent", browser.Main, StringComparison.Ordinal);

        await (await browser.SendAsync("", ("discard", Words))).FollowAsync();
        Assert.Contains("You have no drafts", browser.Main, StringComparison.Ordinal);
        Assert.Equal("1", await HeadAsync());
    }

    [Fact]
    public async Task AnotherWindow_IsNotOverwritten_AndItsWordsAreShown()
    {
        var (one, other) = (await Browser().OpenAsync(Words), await AnotherBrowser().OpenAsync(Words));
        await one.SaveDraftAsync(("why", "of the first window"));
        var (status, body) = await other.SaveDraftAsync(("why", "of the second window"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        var answer = JsonDocument.Parse(body).RootElement;
        Assert.Equal(1, answer.GetProperty("version").GetInt32());
        Assert.Equal("of the first window", answer.GetProperty("fields").GetProperty("why")[0].GetString());

        // Nor when the second window is sent: it says so, shows both, and pressing again is the choice.
        await other.SendAsync("save", ("why", "of the second window"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("of the first window", other.Main, StringComparison.Ordinal);
        Assert.Equal("of the second window", other.Value("why"));
        Assert.Equal("1", await HeadAsync());
        await other.SendAsync("save");
        Assert.Equal("2", await HeadAsync());
    }

    [Fact]
    public async Task AWindow_WhoseAnswerWasLost_GoesOnFromItsOwnSaving()
    {
        var browser = await Browser().OpenAsync(Words);
        (string, string)[] Typed(string why, string turn) => [("why", why), ("_window", "w1"), ("_turn", turn)];
        await browser.SaveDraftAsync(Typed("one", "1"));
        var (again, body) = await browser.SaveDraftAsync(Typed("one two", "2"));
        Assert.Equal(HttpStatusCode.OK, again);
        Assert.Equal(2, JsonDocument.Parse(body).RootElement.GetProperty("version").GetInt32());

        // What arrives late says nothing new.
        Assert.Equal(HttpStatusCode.OK, (await browser.SaveDraftAsync(Typed("one", "1"))).Status);
        await browser.OpenAsync(Words);
        Assert.Equal("one two", browser.Value("why"));
    }

    [Fact]
    public async Task ADraft_ThatWasSent_DoesNotComeBack()
    {
        var (browser, late) = (await Browser().OpenAsync(Words), Browser());
        await browser.SaveDraftAsync(("why", "The clinic opened"));
        await late.OpenAsync(Words);
        await browser.OpenAsync(Words);
        await browser.SendAsync("save");
        Assert.Equal("2", await HeadAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await late.SaveDraftAsync(("why", "The clinic opened late"))).Status);
        await browser.OpenAsync("/body/drafts");
        Assert.Contains("You have no drafts", browser.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADraft_WithoutItsToken_IsRefused()
    {
        using var content = new FormUrlEncodedContent([new("why", "words")]);
        using var answer = await Client.PostAsync(new Uri(Words + "/draft", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
