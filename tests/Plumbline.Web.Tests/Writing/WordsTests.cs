using System.Net;
using Plumbline.App.Access;
using Plumbline.App.Workspaces;
using Plumbline.App.Writing;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.Web.Tests.Writing;

public sealed class WordsTests : WritingSite
{
    [Fact]
    public async Task Words_AreSaved_Told_AndPrinted()
    {
        var browser = await Browser().OpenAsync("/body/indicators/waits");
        Assert.Equal(Words, browser.Page.QuerySelector("section.written .actions a")!.GetAttribute("href"));
        await browser.OpenAsync(Words);
        await browser.SendAsync("save", ("why", "A new clinic opened.\r\n\r\n## Not a heading\r\n- one\r\n- two"), ("expected", "30 June 2024: at least 95%"), ("post", "Head of Waiting"));
        Assert.Equal("/body/indicators/waits?period=2024-03&saved=2", browser.Location);
        await browser.FollowAsync();
        Assert.Contains("Saved.", browser.Main, StringComparison.Ordinal);
        Assert.Contains("A new clinic opened.", browser.Main, StringComparison.Ordinal);
        var change = await Ledger.ChangeAsync("body", (await Ledger.HeadAsync("body"))!);
        Assert.Equal(("Head of Waiting", "Words about Seen in time, March 2024"), (change!.Author.Post, change.Reason));

        // What the site writes, a dump of the ledger says, and a load reads.
        using var folder = new TemporaryFolder();
        await DumpWorkspace.RunAsync(Ledger, await DefinitionsAsync(), folder.File("dump"));
        var reading = ReadWorkspace.Run(folder.File("dump"));
        Assert.Empty(reading.Problems);
        var words = Assert.Single(reading.Workspace!.Commentaries, static one => one.Period.ToString() == "2024-03");
        Assert.Equal("A new clinic opened.\n\n## Not a heading\n- one\n- two", words.Why);
        Assert.Equal("30 June 2024: at least 95%", words.Expected!.ToString());
    }

    [Theory]
    [InlineData("expected", "soon", "Found “soon”; expected a day and what is expected by it")]
    [InlineData("expected", "30 June 2024: at most £3", "Found “at most £3”; expected a percentage from 0% to 100%")]
    [InlineData("expected", "30 June 2023: at least 95%", "expected a day from 1 March 2024 on")]
    [InlineData("why", "a\u0007b", "U+0007")]
    [InlineData("why", " ", "Found nothing written")]
    public async Task AMistake_IsToldBesideItsField_AndNothingIsLost(string field, string typed, string said)
    {
        var browser = await Browser().OpenAsync(Words);
        await browser.SendAsync("save", (field, typed), ("reason", "the reason"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains(said, Assert.Single(browser.Problems), StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector($"#{field}-error"));
        Assert.Equal("the reason", browser.Value("reason"));
        Assert.StartsWith("Error: ", browser.Page.Title, StringComparison.Ordinal);
        Assert.Equal("1", await HeadAsync());
    }

    [Fact]
    public async Task APreview_ShowsTheWordsAsPapersDo_AndSavesNothing()
    {
        var browser = await Browser().OpenAsync(Words);
        await browser.SendAsync("preview", ("why", "A **new** clinic.\n\n- one\n- two"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal("new", browser.Page.QuerySelector(".preview-words strong, .preview-words b")!.TextContent);
        Assert.Equal(2, browser.Page.QuerySelectorAll(".preview-words li").Length);
        Assert.Equal("1", await HeadAsync());
    }

    [Fact]
    public async Task TheLastWords_FillEmptyFieldsAlone()
    {
        var browser = await Browser().OpenAsync(Words);
        await browser.SendAsync("start", ("doing", "My own"));
        Assert.Equal("The clinic was closed.", browser.Value("why"));
        Assert.Equal("My own", browser.Value("doing"));
    }

    [Fact]
    public async Task Advice_ComesBeforeTheWordsAreSaved_AndOnce()
    {
        var browser = await Browser().OpenAsync(Words);
        await browser.SendAsync("save", ("why", "The clinic was closed."), ("doing", "We have opened it again."));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("word for word that of February 2024", browser.Main, StringComparison.Ordinal);
        Assert.Equal("1", await HeadAsync());
        await browser.SendAsync("save");
        Assert.Equal("2", await HeadAsync());
    }

    [Fact]
    public async Task TheOthersWords_AreShown_AndNeverOverwrittenUnseen()
    {
        var browser = await Browser().OpenAsync(Words);
        await browser.SaveDraftAsync(("why", "Mine"));
        await WriteAsync("Theirs, in full", "Chief Nurse");
        await browser.OpenAsync(Words);
        Assert.Contains("Chief Nurse changed this while you were writing", browser.Main, StringComparison.Ordinal);
        Assert.Contains("Theirs, in full", browser.Main, StringComparison.Ordinal);
        Assert.Equal("Mine", browser.Value("why"));

        await browser.SendAsync("save");
        Assert.Contains("choose what should be saved", Assert.Single(browser.Problems), StringComparison.Ordinal);
        Assert.Equal("2", await HeadAsync());

        // A decision about what was seen is none about what came after.
        await WriteAsync("Theirs again", "Chief Nurse");
        await browser.SendAsync("save", ("decision", "mine"));
        Assert.Contains("Theirs again", browser.Main, StringComparison.Ordinal);
        Assert.Equal("3", await HeadAsync());

        await browser.SendAsync("save", ("decision", "joined"), ("why", "Mine and theirs"));
        Assert.Equal("4", await HeadAsync());
        Assert.Equal("Mine and theirs", await WhyAsync());
    }

    [Fact]
    public async Task TheirsIsTaken_ByDiscardingMine()
    {
        var browser = await Browser().OpenAsync(Words);
        await browser.SaveDraftAsync(("why", "Mine"));
        await WriteAsync("Theirs", "Chief Nurse");
        await browser.OpenAsync(Words);
        await browser.SendAsync("save", ("decision", "theirs"));
        Assert.Equal("/body/indicators/waits?period=2024-03", browser.Location);
        Assert.Equal("Theirs", await WhyAsync());
        await browser.OpenAsync(Words);
        Assert.Equal("Theirs", browser.Value("why"));
    }

    [Fact]
    public async Task SavedBetweenShowAndSend_WithoutADraft_IsAConflictToo()
    {
        var browser = await Browser().OpenAsync(Words);
        await WriteAsync("Theirs", "Chief Nurse");
        await browser.SendAsync("save", ("why", "Mine"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Theirs", browser.Main, StringComparison.Ordinal);
        Assert.Equal("Mine", browser.Value("why"));
        Assert.Equal("Theirs", await WhyAsync());
    }

    [Fact]
    public async Task TheServerEndedBetweenTheChangeAndItsDraft_AndNobodyIsAskedToDecide()
    {
        var browser = await Browser().OpenAsync(Words);
        await browser.SaveDraftAsync(("why", "Mine"));
        await WriteAsync("Mine", "Owner of this machine");
        await browser.SendAsync("save", ("why", "Mine"));
        Assert.EndsWith("&saved=2", browser.Location, StringComparison.Ordinal);

        await browser.OpenAsync(Words);
        await browser.SaveDraftAsync(("why", "Mine again"));
        await WriteAsync("Mine again", "Owner of this machine");
        await browser.OpenAsync(Words);
        Assert.Empty(browser.Page.QuerySelectorAll("#decision, .draft-shown"));
        await browser.SendAsync("save", ("why", "Mine, and more"));
        Assert.Equal("4", await HeadAsync());
    }

    [Fact]
    public async Task Words_AreWithdrawn_WithAReason()
    {
        await WriteAsync("Theirs", "Chief Nurse");
        var browser = await Browser().OpenAsync(Words);
        await browser.OpenAsync(Words + "/withdraw");
        await browser.SendAsync("withdraw");
        Assert.Contains("Say why the words are withdrawn", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("withdraw", ("reason", "Of another month"));
        Assert.Equal("3", await HeadAsync());
        Assert.Null(await WhyAsync());
        await browser.OpenAsync(Words + "/withdraw");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    private async Task<string?> WhyAsync() => (await DefinitionsAsync()).Picture.CommentaryOn(IndicatorCode.Parse("waits").Value, UnitCode.Parse("body").Value, Period.Parse("2024-03").Value)?.Why;

    private async Task WriteAsync(string why, string post)
    {
        var definitions = await DefinitionsAsync();
        var about = new WordsAbout(definitions.Picture.Find(IndicatorCode.Parse("waits").Value)!, UnitCode.Parse("body").Value, Period.Parse("2024-03").Value);
        await WriteCommentary.RunAsync(Ledger, definitions, Actor.OwnMachine(post), about, new Commentary(about.Indicator.Code, about.Unit, about.Period, why, Doing: null, Note: null), definitions.Position.Number);
    }
}
