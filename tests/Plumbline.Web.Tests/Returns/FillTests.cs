using System.Collections.Immutable;
using System.Net;
using Plumbline.App.Access;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Returns.Records;

namespace Plumbline.Web.Tests.Returns;

public class FillTests : ReturnsSite
{
    private static readonly DateTimeOffset AfterDue = new(2024, 4, 10, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task TheForm_HasEveryField_WithItsHelp_TheLastFigure_AndWhatIsUsual()
    {
        var form = await Browser().OpenAsync(Fill);
        Assert.Equal("Staffing return, North team, March 2024", form.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("It is due by 8 April 2024.", form.Main, StringComparison.Ordinal);
        Assert.Contains("Answer for the whole month.", form.Main, StringComparison.Ordinal);
        Assert.Equal(["no", "in-part", "yes"], form.Page.QuerySelectorAll("input[name=f-vacant]").Select(static one => one.GetAttribute("value")!));
        Assert.Contains("Count posts that nobody holds.", form.Page.QuerySelector("#f-vacant-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Last: 10, February 2024. Usual: ", form.Page.QuerySelector("#f-absent-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Agency shifts (optional)", form.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsWrongAndMissing_IsToldAtOnce_AndNothingTypedIsLost()
    {
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-visits", "perhaps"), ("f-absent", "many"), ("f-agency", "3"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, form.Status);
        Assert.Equal(
            ["Is a fifth of posts vacant? Choose an answer.", "Was a visit missed? Found “perhaps”; expected no or yes.", "Staff absent: found “many”; expected a whole number, such as 3, or N/A."],
            form.Problems);
        Assert.Equal("many", form.Value("f-absent"));
        Assert.Equal("3", form.Value("f-agency"));
        Assert.Equal(["#f-vacant", "#f-visits", "#f-absent"], form.Page.QuerySelectorAll(".govuk-error-summary__list a").Select(static link => link.GetAttribute("href")!));
        Assert.All(["f-vacant", "f-visits", "f-absent"], field => Assert.NotNull(form.Page.GetElementById(field)));
    }

    // A comma where thousands have none is a slip.
    [Fact]
    public async Task ACountThatDoesNotRead_IsToldInOneShortSentence()
    {
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("f-absent", "1,2"));
        Assert.Equal(["Staff absent: found “1,2”; expected a whole number, such as 3, or N/A."], form.Problems);
    }

    // No reason makes it right, so none is asked for.
    [Fact]
    public async Task ACountThatCannotBe_IsToldBesideItsField()
    {
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("f-absent", "-3"), ("f-agency", "2.5"));
        Assert.Equal(["Staff absent: “-3” is below 0, though the measure is a count. Correct the figure.", "Agency shifts: “2.5” is a number with decimals, though the measure counts whole things. Correct the figure."], form.Problems);
    }

    [Fact]
    public async Task ItIsReviewed_WithItsScoreAndBand_AndThenSentAsOneChange()
    {
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "in-part"), ("f-visits", "yes"), ("f-absent", "9"));
        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Contains("Check before you send", form.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Score 5: band 4 and over", form.Page.QuerySelector("#score")!.TextContent);
        Assert.Contains("Tell the director within a day.", form.Main, StringComparison.Ordinal);
        Assert.Contains("The return is complete, and in time.", form.Main, StringComparison.Ordinal);
        await form.SendAsync("send", ("post", "Ward manager"));
        Assert.StartsWith(March, form.Location, StringComparison.Ordinal);
        await form.FollowAsync();
        Assert.Equal("Sent, in time. Score 5. It is change 2 of the ledger. Undo it", form.Page.QuerySelector(".saved")!.TextContent);
        Assert.Contains("In time", form.Main, StringComparison.Ordinal);
        Assert.Contains("Returned by the post Ward manager on 4 April 2024, 11:00. It was due by 8 April 2024.", form.Main, StringComparison.Ordinal);
        Assert.Contains("Score 5: band 4 and over", form.Main, StringComparison.Ordinal);
        Assert.Contains("Tell the director within a day.", form.Main, StringComparison.Ordinal);
        var hand = await HandAsync();
        Assert.Equal((ReturnState.Returned, "Ward manager", new DateTime(2024, 4, 4, 11, 0, 0)), (hand.Return!.State, hand.Return.By, hand.Return.At!.Value));
        Assert.Equal(["vacant", "visits", "absent"], hand.Return.Answered.Select(static field => field.ToString()));
        Assert.Equal(["in part", "yes", "9"], new[] { "vacant", "visits", "absent" }.Select(field => hand.Text(Field(field))));
        Assert.Equal(2, (await Ledger.HeadAsync("body"))!.Value);
    }

    [Fact]
    public async Task BackFromTheReview_EverythingIsThere()
    {
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "yes"), ("f-visits", "no"), ("f-absent", "9"));
        await form.SendAsync("back", ("post", "Ward manager"));
        Assert.True(form.Page.QuerySelector("#f-vacant-yes")!.HasAttribute("checked"));
        Assert.Equal("9", form.Value("f-absent"));
        Assert.Equal("Ward manager", form.Value("post"));
    }

    [Fact]
    public async Task Late_AReasonIsAskedBeforeItIsSent_AndStaysWithIt()
    {
        Clock.Set(AfterDue);
        var form = await Browser().OpenAsync(Fill);
        Assert.Contains("It was due by 8 April 2024: it is late, and you are asked why before it is sent.", form.Main, StringComparison.Ordinal);
        await form.SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("f-absent", "9"));
        await form.SendAsync("send", ("post", "Ward manager"), ("late", " "));
        Assert.Equal(["Say why it is late: the reason stays with the return."], form.Problems);
        await form.SendAsync("send", ("post", "Ward manager"), ("late", "The office was closed"));
        await form.FollowAsync();
        Assert.Contains("Why it was late: The office was closed", form.Main, StringComparison.Ordinal);
        Assert.Equal("Late", form.Page.QuerySelector(".lead .chip")!.TextContent);
    }

    [Fact]
    public async Task APartialReturn_IsIncomplete_UntilTheRestComes_AndThenLateByTheRest()
    {
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "no"));
        Assert.Equal(2, form.Problems.Count);
        await form.SendAsync("review", ("f-vacant", "no"), ("partial", "yes"));
        Assert.Contains("It stays incomplete", form.Main, StringComparison.Ordinal);
        await form.SendAsync("send", ("post", "Ward manager"));
        await form.FollowAsync();
        Assert.Equal("Incomplete", form.Page.QuerySelector(".lead .chip")!.TextContent);
        Clock.Set(AfterDue);
        form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("f-absent", "9"));
        await form.SendAsync("send", ("post", "Ward manager"), ("late", "The count came late"));
        var hand = await HandAsync();
        Assert.Equal((new DateTime(2024, 4, 4, 11, 0, 0), new DateTime(2024, 4, 10, 9, 30, 0)), (hand.Return!.At!.Value, hand.Return.Completed!.Value));
        Assert.True(hand.IsLate);
    }

    [Fact]
    public async Task ACorrection_NeedsItsReason_AndKeepsWhenItWasReceived()
    {
        await SubmitAsync();
        Clock.Set(AfterDue);
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "yes"));
        Assert.Null(form.Page.QuerySelector("[name=late]"));
        await form.SendAsync("send", ("post", "Ward manager"));
        Assert.Equal(["Say why it changes."], form.Problems);
        await form.SendAsync("send", ("post", "Ward manager"), ("reason", "One post was counted twice"));
        Assert.NotNull(form.Location);
        var hand = await HandAsync();
        Assert.Equal(("yes", new DateTime(2024, 4, 4, 11, 0, 0), (DateTime?)null, false), (hand.Text(Field("vacant")), hand.Return!.At!.Value, hand.Return.Completed, hand.IsLate));
        Assert.Equal("no", hand.Text(Field("visits")));
        Assert.Equal("One post was counted twice", (await Ledger.ChangeAsync("body", (await Ledger.HeadAsync("body"))!))!.Reason);
    }

    [Fact]
    public async Task AnUnusualFigure_IsKeptOnceSomebodySaysWhy()
    {
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("f-absent", "400"));
        await form.SendAsync("send", ("post", "Ward manager"));
        Assert.Equal(["Say why 400 is right, or correct it."], form.Problems);
        await form.SendAsync("send", ("post", "Ward manager"), ("why-absent", "All were at home with influenza"));
        Assert.NotNull(form.Location);
        Assert.Equal("All were at home with influenza", (await HandAsync()).Figures[Field("absent")].Note);
    }

    [Fact]
    public async Task AFigureThatWasReturned_IsNotLostByABlankBox()
    {
        await SubmitAsync();
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-absent", ""));
        Assert.Equal(["Staff absent: what was returned cannot be left out again. Put it back, or enter what is right; for a figure that is not known, N/A."], form.Problems);
    }

    [Fact]
    public async Task NothingNew_IsNotSent()
    {
        await SubmitAsync();
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review");
        Assert.Equal(["Nothing was typed that was not returned already."], form.Problems);
    }

    [Fact]
    public async Task WhatWasTyped_IsThereInAnotherSession_AndYourReturnsSaysSo()
    {
        var form = await Browser().OpenAsync(Fill);
        Assert.Equal(HttpStatusCode.OK, (await form.SaveDraftAsync(("f-vacant", "yes"), ("f-absent", "11"))).Status);
        var list = await Browser().OpenAsync("/body/returns");
        Assert.Contains("You have a draft of it.", list.Main, StringComparison.Ordinal);
        var again = await Browser().OpenAsync(Fill);
        Assert.Equal("11", again.Value("f-absent"));
        Assert.True(again.Page.QuerySelector("#f-vacant-yes")!.HasAttribute("checked"));
        await again.SendAsync("review", ("f-visits", "no"));
        await again.SendAsync("send", ("post", "Ward manager"));
        Assert.Equal("11", (await HandAsync()).Text(Field("absent")));
        Assert.DoesNotContain("You have a draft", (await Browser().OpenAsync("/body/returns")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoWhoAnswerOtherFields_AreInNobodysWay()
    {
        var form = await Browser().OpenAsync(Fill);
        await OtherAsync(("vacant", "yes"));
        await form.SendAsync("review", ("f-visits", "yes"), ("f-absent", "9"));
        Assert.Equal(HttpStatusCode.OK, form.Status);
        await form.SendAsync("send", ("post", "Ward manager"));
        Assert.NotNull(form.Location);
        var hand = await HandAsync();
        Assert.Equal(["yes", "yes", "9"], new[] { "vacant", "visits", "absent" }.Select(field => hand.Text(Field(field))));
    }

    [Theory]
    [InlineData("mine", "no")]
    [InlineData("theirs", "yes")]
    public async Task TwoWhoAnswerTheSame_SeeEachOthersWords_AndDecide(string decision, string stands)
    {
        var form = await Browser().OpenAsync(Fill);
        await OtherAsync(("vacant", "yes"));
        await form.SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("f-absent", "9"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, form.Status);
        Assert.Contains("Deputy manager changed this while you were writing", form.Main, StringComparison.Ordinal);
        Assert.Equal("yes", form.Page.QuerySelector(".other-words dd")!.TextContent);
        await form.SendAsync("review", ("decision", decision));
        if (decision == "mine") await form.SendAsync("send", ("post", "Ward manager"), ("reason", "They looked at February"));
        Assert.NotNull(form.Location);
        Assert.Equal(stands, (await HandAsync()).Text(Field("vacant")));
    }

    [Fact]
    public async Task TheSameSentTwice_IsOneChange()
    {
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("f-absent", "9"));
        await form.SendAsync("send", ("post", "Ward manager"));
        var first = form.Location;
        await form.SendAsync("send", ("post", "Ward manager"));
        Assert.Equal(first, form.Location);
        Assert.Equal(2, (await Ledger.HeadAsync("body"))!.Value);
    }

    [Theory]
    [InlineData("/body/returns/staffin/north/2024-03/fill", HttpStatusCode.NotFound)]
    [InlineData("/body/returns/staffing/nowhere/2024-03/fill", HttpStatusCode.NotFound)]
    [InlineData("/body/returns/staffing/body/2024-03/fill", HttpStatusCode.NotFound)]
    [InlineData("/body/returns/staffing/north/2023-12/fill", HttpStatusCode.NotFound)]
    [InlineData("/body/returns/staffing/north/soon/fill", HttpStatusCode.BadRequest)]
    [InlineData("/body/returns/staffing/north/2024-03/fill?as-at=1", HttpStatusCode.BadRequest)]
    public async Task WhatIsNotAsked_IsSaidSo(string address, HttpStatusCode status) => Assert.Equal(status, (await Browser().OpenAsync(address)).Status);

    [Fact]
    public async Task APeriodThatHasNotBegun_IsNotReturned()
    {
        var form = await Browser().OpenAsync("/body/returns/staffing/north/2024-05/fill");
        Assert.Equal(HttpStatusCode.NotFound, form.Status);
        Assert.Contains("May 2024 has not begun. A return is made once its period has begun.", form.Main, StringComparison.Ordinal);
    }

    // Another person's partial return.
    private async Task OtherAsync(params (string Field, string Value)[] values)
    {
        var (definitions, hand) = (await DefinitionsAsync(), await HandAsync());
        var typed = new TypedReturn(values.ToImmutableDictionary(static one => Field(one.Field), static one => one.Value)) { IsPartial = true };
        await SubmitReturn.RunAsync(Ledger, definitions, Actor.OwnMachine("Deputy manager"), await PlanReturn.RunAsync(Ledger, definitions, hand, typed, new DateTime(2024, 4, 4, 11, 0, 0)));
    }
}
