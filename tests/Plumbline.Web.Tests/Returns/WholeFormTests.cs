using System.Net;

namespace Plumbline.Web.Tests.Returns;

/// <summary>What is sent whole, and what a program or a request that is cut off leaves out.</summary>
public class WholeFormTests : ReturnsSite
{
    [Fact]
    public async Task WhatDoesNotSayAtWhichChangeItWasOpened_IsNotTaken()
    {
        await SubmitAsync();
        var (form, head) = (await Browser().OpenAsync(Fill), await Ledger.HeadAsync("body"));
        await form.SendAloneAsync("send", ["__RequestVerificationToken"], ("f-vacant", "yes"), ("reason", "Counted again"), ("post", "Ward manager"));
        Assert.Equal(HttpStatusCode.BadRequest, form.Status);
        Assert.Equal(head, await Ledger.HeadAsync("body"));
    }

    [Fact]
    public async Task AFieldThatWasNotSent_StaysAsItIs()
    {
        await SubmitAsync();
        var form = await Browser().OpenAsync(Fill);
        await form.SendAloneAsync("send", ["__RequestVerificationToken", "_base", "_draft"], ("f-vacant", "yes"), ("reason", "Counted again"), ("post", "Ward manager"));
        Assert.NotNull(form.Location);
        var hand = await HandAsync();
        Assert.Equal(["yes", "no", "9"], new[] { "vacant", "visits", "absent" }.Select(field => hand.Text(Field(field))));
    }

    [Fact]
    public async Task WhatIsWrongButNotMissing_IsNotOfferedToBeLeftOut()
    {
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("f-absent", "many"));
        Assert.Null(form.Page.QuerySelector("[name=partial]"));
        await form.SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("f-absent", ""));
        Assert.NotNull(form.Page.QuerySelector("[name=partial]"));
    }

    [Fact]
    public async Task ACount_ShowsTheKeysOfNumbers() =>
        Assert.Equal("decimal", (await Browser().OpenAsync(Fill)).Page.QuerySelector("#f-absent")!.GetAttribute("inputmode"));
}
