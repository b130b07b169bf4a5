using System.Net;
using Plumbline.App.Access;
using Plumbline.App.BoardAssurance.Writing;
using Plumbline.Core.Access;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;

namespace Plumbline.Web.Tests.AssuranceForms;

public class AnswerTests : AssuranceSite
{
    private const string Learning = "/body/assurance/questions/learning?period=2024-03";

    [Fact]
    public async Task TheForm_HasTheQuestion_WhomItIsAsked_WhatItDecides_AndTheAnswerBefore()
    {
        var form = await Browser().OpenAsync(Learning);
        Assert.Equal("Are lessons learnt from falls?", form.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Asked of Chief Nurse for March 2024.", form.Main, StringComparison.Ordinal);
        Assert.Contains("Yes: safe can be substantial (Lessons are learnt).", form.Main, StringComparison.Ordinal);
        Assert.Contains("The February minute", form.Page.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["yes", "partly", "no", "not-applicable"], form.Page.QuerySelectorAll("input[name=answer]").Select(static one => one.GetAttribute("value")!));
    }

    [Fact]
    public async Task WithoutAnAnswer_ItIsShownAgain_AndEvidenceIsOptional()
    {
        var form = await (await Browser().OpenAsync(Learning)).SendAsync("next");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, form.Status);
        Assert.Equal(["Choose an answer."], form.Problems);
    }

    [Fact]
    public async Task TheOnesThatWait_StandBeforeThoseThatAreAnswered()
    {
        await (await Browser().OpenAsync(Learning)).SendAsync("save", ("answer", "yes"), ("evidence", ""), ("post", "Chief Nurse"));
        var list = await Browser().OpenAsync("/body/assurance/questions?period=2024-03");
        Assert.Equal(["question-tidy", "question-learning"], list.Page.QuerySelectorAll("table.questions tbody").Select(static one => one.Id));
    }

    [Fact]
    public async Task OnceSaved_TheNextThatWaitsComes_UnitByUnit_AndThenTheList()
    {
        var form = await (await Browser().OpenAsync(Learning)).SendAsync("next", ("answer", "yes"), ("evidence", "The March minute"), ("post", "Chief Nurse"));
        Assert.StartsWith("/body/assurance/questions/tidy?period=2024-03&unit=north", form.Location, StringComparison.Ordinal);
        await form.FollowAsync();
        Assert.Contains("It is change 2", form.Main.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("March 2024, North.", form.Main, StringComparison.Ordinal);
        await form.SendAsync("next", ("answer", "yes"), ("evidence", "Seen"), ("post", "Head of Estates"));
        Assert.Contains("unit=south", form.Location, StringComparison.Ordinal);
        await form.FollowAsync();
        await form.SendAsync("save", ("answer", "no"), ("evidence", "Seen too"), ("post", "Head of Estates"));
        Assert.StartsWith("/body/assurance/questions?period=2024-03", form.Location, StringComparison.Ordinal);
        await form.FollowAsync();
        Assert.Contains("Every question is answered for March 2024.", form.Main, StringComparison.Ordinal);
        Assert.Contains("The March minute", form.Main, StringComparison.Ordinal);
        var answers = (await ReadingAsync()).Questions.SelectMany(static one => one.Answers).ToList();
        Assert.Equal([("learning", "", AnswerWord.Yes, "Chief Nurse"), ("tidy", "north", AnswerWord.Yes, "Head of Estates"), ("tidy", "south", AnswerWord.No, "Head of Estates")],
            answers.Select(static one => (one.Question.ToString(), one.Unit?.ToString() ?? "", one.Word, one.By)).Order());
    }

    [Fact]
    public async Task AnotherAnsweredMeanwhile_IsShown_AndMineReplacesIt()
    {
        var form = await Browser().OpenAsync(Learning);
        var definitions = await DefinitionsAsync();
        var question = definitions.Picture.Values.Of<Question>().Single(static one => one.Code.ToString() == "learning");
        await WriteAssurance.AnswerAsync(Ledger, definitions, Actor.OwnMachine("Deputy Nurse"), question, new Answer(question.Code, March, null, AnswerWord.No, "None was seen", "", new DateOnly(2024, 4, 3)), definitions.Position.Number);
        await form.SendAsync("save", ("answer", "yes"), ("evidence", "The March minute"), ("post", "Chief Nurse"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, form.Status);
        Assert.Contains("Deputy Nurse changed this while you were writing", form.Main, StringComparison.Ordinal);
        Assert.Contains("None was seen", form.Main, StringComparison.Ordinal);
        await form.SendAsync("save", ("answer", "yes"), ("evidence", "The March minute"), ("post", "Chief Nurse"), ("decision", "mine"));
        Assert.NotNull(form.Location);
        Assert.Equal(AnswerWord.Yes, Assert.Single((await ReadingAsync()).Questions[0].Answers).Word);
    }

    [Fact]
    public async Task AContributor_AnswersWhatTheirPostIsAsked_AndNothingElse()
    {
        var nurse = await SignedInAsync([Granted(Permission.Contributor)], "Chief Nurse");
        await nurse.OpenAsync(Learning);
        Assert.Equal(HttpStatusCode.OK, nurse.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.OpenAsync("/body/assurance/questions/tidy?period=2024-03&unit=north")).Status);
        await nurse.OpenAsync("/body/assurance/questions?period=2024-03");
        Assert.Single(nurse.Page.QuerySelectorAll("td a.deed"));
        await nurse.OpenAsync("/body");
        Assert.Equal("One question for you to answer", nurse.Page.QuerySelector("#questions-waiting")?.TextContent);
    }

    [Theory]
    [InlineData("/body/assurance/questions/learnin", HttpStatusCode.NotFound)]
    [InlineData("/body/assurance/questions/tidy?period=2024-03&unit=body", HttpStatusCode.NotFound)]
    [InlineData("/body/assurance/questions/learning?period=2023%2F24", HttpStatusCode.BadRequest)]
    public async Task WhatIsNotAsked_IsSaidSo(string address, HttpStatusCode status) => Assert.Equal(status, (await Browser().OpenAsync(address)).Status);
}
