using System.Net;
using Plumbline.Core.Access;

namespace Plumbline.Web.Tests.RiskForms;

public sealed class NoteTests : RiskFormSite
{
    private const string Note = "/body/risks/3156/note";

    [Fact]
    public async Task Notes_AreAConversation_WithTheBoxBelow()
    {
        var browser = await Browser().OpenAsync(Note);
        Assert.Contains("A ward was opened.", browser.Page.QuerySelector(".conversation li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"the next review is then due on {Today.AddMonths(1):d MMMM yyyy}.", browser.Page.QuerySelector("#note-hint")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync("save", ("note", "<script>alert(1)</script>\r\nsecond line"), ("post", "Medical Director"));
        Assert.Equal("/body/risks/3156?saved=2", browser.Location);
        await browser.OpenAsync(Note);
        var lines = browser.Page.QuerySelectorAll(".conversation li");
        Assert.Equal(2, lines.Length);
        Assert.Contains("Medical Director", lines[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>\nsecond line", lines[1].QuerySelector(".said-words")!.TextContent);
        Assert.Equal("", browser.Value("note"));
    }

    [Fact]
    public async Task TwoWhoWriteAtOnce_BothSucceed()
    {
        var one = await (await SignedInAsync([Granted(Permission.RiskOwner)], "Chief Nurse")).OpenAsync(Note);
        var other = await (await SignedInAsync([Granted(Permission.RiskOwner)], "Chief Nurse")).OpenAsync(Note);
        await Task.WhenAll(one.SendAsync("save", ("note", "One")), other.SendAsync("save", ("note", "Other")));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.SeeOther], [one.Status, other.Status]);
        Assert.Equal(["A ward was opened.", "One", "Other"], (await FileAsync("3156")).Notes.Select(static note => note.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "Write the note first.")]
    [InlineData("a\u202eb", "U+202E")]
    public async Task AMistake_IsTold(string typed, string said)
    {
        var browser = await Browser().OpenAsync(Note);
        await browser.SendAsync("save", ("note", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains(said, Assert.Single(browser.Problems), StringComparison.Ordinal);
        Assert.Equal("1", await HeadAsync());
    }

    [Fact]
    public async Task AReader_WritesNone()
    {
        var reader = await SignedInAsync([Granted(Permission.Reader), Granted(Permission.Analyst)], "Chief Nurse");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync(Note)).Status);
        var manager = await SignedInAsync([Granted(Permission.RiskManager)], "Risk Manager");
        Assert.Equal(HttpStatusCode.OK, (await manager.OpenAsync(Note)).Status);
    }
}
