using System.Net;
using Plumbline.App.Access;
using Plumbline.App.BoardAssurance.Writing;
using Plumbline.Core.Access;
using Plumbline.Core.BoardAssurance.Records;

namespace Plumbline.Web.Tests.AssuranceForms;

public class OpinionTests : AssuranceSite
{
    private const string Safe = "/body/assurance/1/safe?period=2024-03", Give = "/body/assurance/1/safe/opinion?period=2024-03";

    [Fact]
    public async Task TheForm_HasTheSuggestionWithItsReasons_AndForEachLevelWhatFollows()
    {
        var form = await Browser().OpenAsync(Give);
        Assert.Contains("criteria suggest reasonable at best", form.Main, StringComparison.Ordinal);
        Assert.Equal(["Falls", "Lessons"], form.Page.QuerySelectorAll(".lines a").Select(static one => one.TextContent).Order());
        Assert.Equal(
            ["Better than the evidence: the summary shows both, and a reason is required; up from no assurance.", "Within what the criteria allow; up from no assurance.", "Within what the criteria allow; as last time."],
            form.Page.QuerySelectorAll(".govuk-radios__hint p:first-child").Select(static one => one.TextContent));
        Assert.Contains("Falls are rare. Lessons are learnt.", form.Page.QuerySelector("#level-substantial-hint")!.TextContent, StringComparison.Ordinal);
        Assert.All(form.Page.QuerySelectorAll(".lines a"), link => Assert.Contains("/body/assurance/1/safe?period=2024-03#line-", link.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task BetterThanTheEvidence_NeedsAReason_AndThenStandsBesideIt()
    {
        var form = await (await Browser().OpenAsync(Give)).SendAsync("save", ("level", "substantial"), ("post", "Chief Executive"));
        Assert.Equal(["Enter why it is better than reasonable, which is the best that the criteria allow."], form.Problems);
        await form.SendAsync("save", ("level", "substantial"), ("reason", "I have seen the wards."), ("post", "Chief Executive"));
        Assert.StartsWith(Safe, form.Location, StringComparison.Ordinal);
        await form.FollowAsync();
        Assert.Contains("The Chief Executive gave the opinion substantial for March 2024. That is better than the evidence", form.Main, StringComparison.Ordinal);
        Assert.Contains("I have seen the wards.", form.Main, StringComparison.Ordinal);
        Assert.Contains("February 2024", form.Page.QuerySelector("section[aria-labelledby=earlier]")!.TextContent, StringComparison.Ordinal);
        await form.OpenAsync("/body/assurance?period=2024-03");
        Assert.Contains("What to challenge", form.Main, StringComparison.Ordinal);
        Assert.Contains("I have seen the wards.", form.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithinTheEvidence_NoReasonIsNeeded()
    {
        var form = await (await Browser().OpenAsync(Give)).SendAsync("save", ("level", "reasonable"), ("post", "Chief Executive"));
        Assert.NotNull(form.Location);
        Assert.Equal("reasonable", (await ReadingAsync()).Objectives[0].Domains[0].Given!.Level);
    }

    [Fact]
    public async Task AFigureThatIsCorrectedAfterwards_MakesTheOpinionOneGivenBefore()
    {
        await (await Browser().OpenAsync(Give)).SendAsync("save", ("level", "reasonable"), ("post", "Chief Executive"));
        var before = await Browser().OpenAsync(Safe);
        Assert.DoesNotContain("given before these changes", before.Main, StringComparison.Ordinal);
        await CorrectAsync("11");
        var after = await Browser().OpenAsync(Safe);
        Assert.Contains("The opinion was given before these changes:", after.Main, StringComparison.Ordinal);
        Assert.Contains("Falls", after.Page.QuerySelector(".alerts ul")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("given before these changes", (await Browser().OpenAsync(Safe + "&as-at=2")).Main, StringComparison.Ordinal);
        Assert.Equal("One opinion given before later changes", (await Browser().OpenAsync("/body")).Page.QuerySelector("#opinions-lapsed")?.TextContent);
    }

    [Fact]
    public async Task AnotherGaveOneMeanwhile_IsShown_AndTheirsCanStay()
    {
        var form = await Browser().OpenAsync(Give);
        var definitions = await DefinitionsAsync();
        await WriteAssurance.OpinionAsync(Ledger, definitions, Actor.OwnMachine("Deputy"), new Opinion((await ReadingAsync()).Objectives[0].Objective.Code, "safe", March, "no-assurance", "Too many falls", "", new DateOnly(2024, 4, 3)), definitions.Position.Number);
        await form.SendAsync("save", ("level", "reasonable"), ("post", "Chief Executive"));
        Assert.Contains("Deputy changed this while you were writing", form.Main, StringComparison.Ordinal);
        Assert.Contains("Too many falls", form.Main, StringComparison.Ordinal);
        await form.SendAsync("save", ("level", "reasonable"), ("post", "Chief Executive"), ("decision", "theirs"));
        Assert.Equal("no-assurance", (await ReadingAsync()).Objectives[0].Domains[0].Given!.Level);
    }

    [Theory]
    [InlineData(Permission.Executive, HttpStatusCode.OK)]
    [InlineData(Permission.AssuranceLead, HttpStatusCode.Forbidden)]
    [InlineData(Permission.Reader, HttpStatusCode.Forbidden)]
    public async Task AnOpinion_IsGivenByExecutives(Permission permission, HttpStatusCode status)
    {
        var person = await SignedInAsync([Granted(permission)], "Chief Executive");
        Assert.Equal(status, (await person.OpenAsync(Give)).Status);
        await person.OpenAsync(Safe);
        Assert.Equal(status == HttpStatusCode.OK, person.Page.QuerySelector("ul.deeds") is not null);
    }

    [Fact]
    public async Task ADirection_IsSaidWithItsReason_BesideWhatTheFactsSuggest()
    {
        var form = await Browser().OpenAsync("/body/objectives/1/direction?period=2024-03");
        Assert.Contains("the facts suggest improved", form.Main, StringComparison.Ordinal);
        await form.SendAsync("save", ("post", "Chief Nurse"));
        Assert.Equal(["Choose a direction.", "Enter why it goes this way."], form.Problems);
        await form.SendAsync("save", ("direction", "unchanged"), ("reason", "One month is no trend"), ("post", "Chief Nurse"));
        await form.FollowAsync();
        Assert.Contains("The Chief Nurse says that it is unchanged; the facts suggest improved.", form.Main, StringComparison.Ordinal);
        Assert.Contains("One month is no trend", form.Main, StringComparison.Ordinal);
        Assert.Contains("Falls rose", form.Page.QuerySelector("section[aria-labelledby=earlier]")!.TextContent, StringComparison.Ordinal);
    }
}
