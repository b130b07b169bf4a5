using System.Net;
using Plumbline.Core.Access;
using Plumbline.Core.Returns.Records;

namespace Plumbline.Web.Tests.Returns;

public class SettleTests : ReturnsSite
{
    [Fact]
    public async Task SentBackWithAQuestion_TheUnitSeesIt_AndAnswers_InTimeAsBefore()
    {
        await SubmitAsync();
        Clock.Set(new DateTimeOffset(2024, 4, 10, 8, 0, 0, TimeSpan.Zero));
        var manager = await (await Browser().OpenAsync(SendBack)).SendAsync("save", ("note", ""), ("post", "Director"));
        Assert.Equal(["Enter the question that the unit is to answer."], manager.Problems);
        await manager.SendAsync("save", ("note", "Is no post vacant?"), ("post", "Director"));
        await manager.FollowAsync();
        Assert.Equal("Sent back", manager.Page.QuerySelector(".lead .chip")!.TextContent);
        Assert.Contains("Sent back with the question: Is no post vacant?", manager.Main, StringComparison.Ordinal);
        // Whoever asked may ask something else.
        manager = await Browser().OpenAsync(manager.Page.QuerySelectorAll("ul.deeds a").Single(static link => link.TextContent == "Change the question").GetAttribute("href")!);
        Assert.Equal(("Change the question: Staffing return, North team, March 2024", "Is no post vacant?"), (manager.Page.QuerySelector("h1")!.TextContent, manager.Value("note")));
        await manager.SendAsync("save", ("note", "Is really no post vacant?"), ("post", "Director"));
        await (await Browser().OpenAsync(SendBack)).SendAsync("save", ("note", "Is no post vacant?"), ("post", "Director"));
        Assert.Contains("One return sent back", (await Browser().OpenAsync("/body")).Main, StringComparison.Ordinal);
        var form = await Browser().OpenAsync(Fill);
        Assert.Equal("It was returned on 4 April 2024, 11:00. Answer the question, and send it again.", form.Page.QuerySelector("p.lead")!.TextContent);
        Assert.Contains("Is no post vacant?", form.Page.QuerySelector(".aside-note")!.TextContent, StringComparison.Ordinal);
        // Nothing has to change: the question is answered.
        await form.SendAsync("review");
        Assert.Equal("Your answer to: “Is no post vacant?”", form.Page.QuerySelector("label[for=reason]")!.TextContent);
        await form.SendAsync("send", ("post", "Ward manager"));
        Assert.Equal(["Give your answer to: “Is no post vacant?”"], form.Problems);
        await form.SendAsync("send", ("post", "Ward manager"), ("reason", "None is; the last was filled in May"));
        await form.FollowAsync();
        Assert.Equal("In time", form.Page.QuerySelector(".lead .chip")!.TextContent);
        Assert.Contains("Sent again: None is; the last was filled in May.", form.Page.QuerySelector("section[aria-labelledby=history]")!.TextContent, StringComparison.Ordinal);
        var hand = await HandAsync();
        Assert.Equal((ReturnState.Returned, new DateTime(2024, 4, 4, 11, 0, 0), (DateTime?)null), (hand.Return!.State, hand.Return.At!.Value, hand.Return.Completed));
        Assert.Contains("Is no post vacant?", form.Page.QuerySelector("section[aria-labelledby=history]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaivedForAReason_ItIsNotOwed()
    {
        var form = await (await Browser().OpenAsync(WaiveIt)).SendAsync("save", ("post", "Director"), ("note", "The team was closed"));
        Assert.Equal(["Choose why it need not be made."], form.Problems);
        await form.SendAsync("save", ("post", "Director"), ("state", "waived"), ("note", ""));
        Assert.Equal(["Enter the reason why it need not be made this once."], form.Problems);
        await form.SendAsync("save", ("post", "Director"), ("state", "waived"), ("note", "The team was closed"));
        await form.FollowAsync();
        Assert.StartsWith("Saved. It is change 2", form.Page.QuerySelector(".saved")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Waived", form.Page.QuerySelector(".lead .chip")!.TextContent);
        Assert.Contains("Reason: The team was closed", form.Main, StringComparison.Ordinal);
        var list = await Browser().OpenAsync("/body/returns/staffing?period=2024-03");
        Assert.Contains("no return is here yet. Two teams are asked.", list.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotApplicable_NeedsAReasonToo()
    {
        var form = await (await Browser().OpenAsync(WaiveIt)).SendAsync("save", ("post", "Director"), ("state", "not-applicable"));
        Assert.Equal(["Enter the reason why the form does not apply."], form.Problems);
        await form.SendAsync("save", ("post", "Director"), ("state", "not-applicable"), ("note", "The team has no beds"));
        Assert.NotNull(form.Location);
        Assert.Equal(ReturnState.NotApplicable, (await HandAsync()).Return!.State);
    }

    [Fact]
    public async Task WhatIsComplete_IsNotWaived_AndWhatWasNotMade_IsNotSentBack()
    {
        const string complete = "This return is complete and counts. To set it aside, first send it back with a question.";
        var page = await Browser().OpenAsync(SendBack);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("This return has not been made, so it cannot be sent back.", page.Main, StringComparison.Ordinal);
        var form = await Browser().OpenAsync(WaiveIt);
        await SubmitAsync();
        await form.SendAsync("save", ("state", "waived"), ("note", "The team was closed"), ("post", "Director"));
        Assert.Equal(HttpStatusCode.Conflict, form.Status);
        page = await Browser().OpenAsync(WaiveIt);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(complete, page.Main, StringComparison.Ordinal);
        Assert.Contains(SendBack, page.Page.QuerySelectorAll("main a").Select(static link => link.GetAttribute("href")));
        Assert.Equal(ReturnState.Returned, (await HandAsync()).Return!.State);
    }

    [Fact]
    public async Task WaivedWhileSomebodyFillsItIn_TheyAreAsked()
    {
        var form = await Browser().OpenAsync(Fill);
        await (await Browser().OpenAsync(WaiveIt)).SendAsync("save", ("post", "Director"), ("state", "waived"), ("note", "The team was closed"));
        await form.SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("f-absent", "9"));
        Assert.Contains("Director changed this while you were writing", form.Main, StringComparison.Ordinal);
        Assert.Contains("Waived: The team was closed", form.Page.QuerySelector(".other-words dd")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine: send it all the same. It is then returned, and no longer waived", form.Page.QuerySelector("label[for=decision-mine]")?.TextContent);
        Assert.Equal("9", form.Value("f-absent"));
    }

    [Theory]
    [InlineData(Permission.Contributor, null, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Permission.Contributor, "north", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Permission.Contributor, "south", HttpStatusCode.NotFound, HttpStatusCode.Forbidden)]
    [InlineData(Permission.Approver, null, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData(Permission.Approver, "south", HttpStatusCode.Forbidden, HttpStatusCode.NotFound)]
    [InlineData(Permission.Analyst, null, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Permission.Reader, null, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task WhoMayDoWhat_IsAsTheTableSays(Permission permission, string? unit, HttpStatusCode fill, HttpStatusCode settle)
    {
        var person = await SignedInAsync([Granted(permission, unit)], "Ward manager");
        Assert.Equal(fill, (await person.OpenAsync(Fill)).Status);
        Assert.Equal(settle, (await person.OpenAsync(WaiveIt)).Status);
        // Nothing is here that could be sent back.
        Assert.Equal(settle == HttpStatusCode.OK ? HttpStatusCode.Conflict : settle, (await person.OpenAsync(SendBack)).Status);
        await person.OpenAsync(March);
        Assert.Equal(unit == "south" ? HttpStatusCode.NotFound : HttpStatusCode.OK, person.Status);
        if (person.Status != HttpStatusCode.OK) return;
        var deeds = person.Page.QuerySelectorAll("ul.deeds a").Select(static link => link.TextContent).ToList();
        Assert.Equal(fill == HttpStatusCode.OK, deeds.Contains("Fill it in"));
        Assert.Equal(settle == HttpStatusCode.OK, deeds.Contains("It need not be made"));
    }
}
