using Plumbline.Core.Access;
using Plumbline.Web.Tests.Returns;

namespace Plumbline.Web.Tests.Changes;

/// <summary>What changes of returns did, in words.</summary>
public sealed class ReturnChangesTests : ReturnsSite
{
    private const string Named = "Staffing return, North team, March 2024";

    [Fact]
    public async Task AReturn_IsToldByItsNames_WithWhatWasDone()
    {
        await SubmitAsync("yes", "no");
        var home = (await Browser().OpenAsync("/body")).Main;
        Assert.Contains($"One return sent in: {Named}; one figure added: Staff absent, North team, March 2024", home, StringComparison.Ordinal);
        Assert.DoesNotContain("staffing/2024-03", home, StringComparison.Ordinal);
        var page = await Browser().OpenAsync("/body/changes/2");
        Assert.Contains("One figure, one return and two answers", page.Main, StringComparison.Ordinal);
        var lines = page.Page.QuerySelectorAll("main .entries li").Select(static line => $"{line.QuerySelector("a")!.TextContent} ({line.QuerySelector(".muted")!.TextContent}) {line.QuerySelector("a")!.GetAttribute("href")}").ToList();
        Assert.Contains($"{Named} (sent in) {March}", lines);
        Assert.Contains($"Is a fifth of posts vacant? Yes (added, {Named}) {March}", lines);
    }

    [Fact]
    public async Task WhatASettlingDid_IsSaidWithItsWords()
    {
        await SubmitAsync();
        await (await Browser().OpenAsync(SendBack)).SendAsync("save", ("note", "Which week?"), ("post", "Director"));
        Assert.Contains($": Which week? One return sent back: {Named}.", (await Browser().OpenAsync("/body")).Main, StringComparison.Ordinal);
        Assert.Contains($"{Named} sent back, “Which week?”", string.Join(' ', (await Browser().OpenAsync("/body/changes/3")).Main.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAReaderDoesNotRead_IsNotAmongTheirLatestChanges()
    {
        await SubmitAsync();
        var person = await SignedInAsync([Granted(Permission.Contributor, "south")], "Ward manager");
        var home = (await person.OpenAsync("/body")).Main;
        Assert.DoesNotContain("It concerns what you do not read", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing.", (await person.OpenAsync("/body/changes")).Main, StringComparison.Ordinal);
        Assert.Contains("Change 1,", home, StringComparison.Ordinal);
    }
}
