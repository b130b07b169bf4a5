using Plumbline.App.Access;
using Plumbline.App.Access.Reading;
using Plumbline.App.BoardAssurance.Later;
using Plumbline.App.BoardAssurance.Writing;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.BoardAssurance;

public sealed class SqliteWritingAssuranceTests : WritingAssuranceTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresWritingAssuranceTests : WritingAssuranceTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>Who may give opinions, answer questions and state directions, what is refused, and what a part shows.</summary>
public abstract class WritingAssuranceTests : IAsyncLifetime
{
    private const string Small = AssuranceStore.Small;

    private AssuranceStore _store = null!;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await AssuranceStore.OpenAsync(await AddressAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [LedgerFact]
    public async Task Opinion_GivenAgain_ReplacesTheLast_AndTheHistoryStays()
    {
        var definitions = await DefinitionsAsync();
        await WriteAssurance.OpinionAsync(_store.Ledger, definitions, Actor.OwnMachine("Chief Nurse"), Given("partial"), definitions.Position.Number);
        var now = (await _store.ReadAsync()).Objectives[0].Find("safe")!.Given!;
        Assert.Equal(("partial", "Chief Nurse", 2L), (now.Level, now.By, now.Change));
        Assert.Equal(2, (await _store.Ledger.DefinitionHistoryAsync(Small, Kinds.Opinions.Name, Kinds.Opinions.Key(now), "1")).Count);
    }

    [LedgerFact]
    public async Task Direction_SaidAgainInTheSameWords_StandsInTheHistoryOnceMore()
    {
        var position = new ObjectivePosition(ObjectiveCode.Parse("1").Value, AssuranceStore.March, TravelDirection.Improved, "Fewer falls", null, AssuranceStore.Day);
        await WriteAssurance.DirectionAsync(_store.Ledger, await DefinitionsAsync(), Actor.OwnMachine("Chief Nurse"), position, await HeadAsync());
        await _store.Ledger.WriteAsync(Small, Facts.Month("incidents", "2024-02", "4", "north"));
        Assert.IsType<CommitResult.Committed>(await WriteAssurance.DirectionAsync(_store.Ledger, await DefinitionsAsync(), Actor.OwnMachine("Chief Nurse"), position, await HeadAsync()));
        Assert.Equal("Chief Nurse", (await _store.ReadAsync()).Objectives[0].Position!.By);
    }

    // Somebody who has seen what changed may stand by the opinion, with the same words on the same day.
    [LedgerFact]
    public async Task Opinion_GivenAgainInTheSameWords_HasNotLapsed()
    {
        var given = Given("partial");
        await WriteAssurance.OpinionAsync(_store.Ledger, await DefinitionsAsync(), Actor.OwnMachine("Chief Nurse"), given, await HeadAsync());
        // Nothing was written since: there is nothing new to say.
        Assert.IsType<CommitResult.NothingNew>(await WriteAssurance.OpinionAsync(_store.Ledger, await DefinitionsAsync(), Actor.OwnMachine("Chief Nurse"), given, await HeadAsync()));
        await _store.Ledger.WriteAsync(Small, Facts.Month("incidents", "2024-02", "4", "north"));
        Assert.True((await _store.ReadAsync()).Objectives[0].Find("safe")!.HasLapsed);
        Assert.IsType<CommitResult.Committed>(await WriteAssurance.OpinionAsync(_store.Ledger, await DefinitionsAsync(), Actor.OwnMachine("Chief Nurse"), given, await HeadAsync()));
        var safe = (await _store.ReadAsync()).Objectives[0].Find("safe")!;
        Assert.Equal((4L, false), (safe.Given!.Change, safe.HasLapsed));
        Assert.Equal(3, (await _store.Ledger.DefinitionHistoryAsync(Small, Kinds.Opinions.Name, Kinds.Opinions.Key(safe.Given), "1")).Count);
        Assert.True((await _store.Ledger.VerifyAsync(Small)).Intact);
    }

    [LedgerFact]
    public async Task Answer_GivenAgainInTheSameWords_IsANewOne()
    {
        var question = (await DefinitionsAsync()).Picture.Values.Of<Question>().Single(static one => one.Code.ToString() == "handover");
        await WriteAssurance.AnswerAsync(_store.Ledger, await DefinitionsAsync(), Actor.OwnMachine("Matron"), question, Answered("handover", "north"), await HeadAsync());
        await _store.Ledger.WriteAsync(Small, Facts.Month("incidents", "2024-02", "4", "north"));
        await WriteAssurance.AnswerAsync(_store.Ledger, await DefinitionsAsync(), Actor.OwnMachine("Matron"), question, Answered("handover", "north"), await HeadAsync());
        Assert.Equal(4L, Assert.Single((await _store.ReadAsync()).Questions.Single(static one => one.Question.UnitKind is not null).Answers).Change);
    }

    [LedgerFact]
    public async Task TwoWhoWriteTheSame_AreAConflict_AndTheSecondIsTold()
    {
        var seen = await DefinitionsAsync();
        await WriteAssurance.OpinionAsync(_store.Ledger, seen, Actor.OwnMachine("Chief Nurse"), Given("partial"), seen.Position.Number);
        await Assert.ThrowsAsync<LedgerConflictException>(() => WriteAssurance.OpinionAsync(_store.Ledger, seen, Actor.OwnMachine("Chief Executive"), Given("reasonable"), seen.Position.Number));
        var later = await FindLaterAssurance.OpinionAsync(_store.Ledger, await DefinitionsAsync(), Given("reasonable"), seen.Position.Number);
        Assert.Equal(("Chief Nurse", "partial", "substantial"), (later!.Change.Author.Post, later.Now.Level, later.Before!.Level));
        Assert.Null(await FindLaterAssurance.OpinionAsync(_store.Ledger, await DefinitionsAsync(), Given("reasonable") with { Domain = "effective" }, seen.Position.Number));
    }

    [LedgerFact]
    public async Task Actor_IsAsked()
    {
        var definitions = await DefinitionsAsync();
        var questions = definitions.Picture.Values.Of<Question>().ToDictionary(static one => one.Code.ToString(), StringComparer.Ordinal);
        foreach (var (permission, unit, post, may) in new[]
        {
            (Permission.Executive, null, "Chief Executive", "opinion direction learning handover"),
            (Permission.AssuranceLead, null, "Head of Governance", "direction learning handover"),
            (Permission.Contributor, null, "Chief Nurse", "learning"),
            (Permission.Contributor, "north", "Matron", "handover"),
            (Permission.Contributor, "south", "Matron", ""),
            (Permission.Reader, null, "Matron", ""),
        })
        {
            var actor = Actor.Of(AccountNumber.Parse("k7m2-x9pd").Value, post, [new Grant(permission, Small, new Scope(unit is null ? null : UnitCode.Parse(unit).Value, []), AssuranceStore.Day)]);
            var tried = new Dictionary<string, Func<Task>>
            {
                ["opinion"] = async () => await WriteAssurance.OpinionAsync(_store.Ledger, await DefinitionsAsync(), actor, Given("partial"), await HeadAsync()),
                ["direction"] = async () => await WriteAssurance.DirectionAsync(_store.Ledger, await DefinitionsAsync(), actor, new ObjectivePosition(ObjectiveCode.Parse("1").Value, AssuranceStore.March, TravelDirection.Improved, "Fewer falls", null, AssuranceStore.Day), await HeadAsync()),
                ["learning"] = async () => await WriteAssurance.AnswerAsync(_store.Ledger, await DefinitionsAsync(), actor, questions["learning"], Answered("learning", null), await HeadAsync()),
                ["handover"] = async () => await WriteAssurance.AnswerAsync(_store.Ledger, await DefinitionsAsync(), actor, questions["handover"], Answered("handover", "north"), await HeadAsync()),
            };
            foreach (var (what, attempt) in tried)
            {
                if (may.Split(' ').Contains(what, StringComparer.Ordinal)) await attempt();
                else await Assert.ThrowsAsync<NotAllowedException>(attempt);
            }
        }
    }

    // What a person types, and what is said of it.
    [LedgerFact]
    public async Task TypedRecords_NameWhatIsWrong()
    {
        var reading = await _store.ReadAsync();
        var (version, domain, objective) = (reading.Version!, reading.Objectives[1].Find("effective")!, ObjectiveCode.Parse("2").Value);
        Assert.Equal("partial", ReadOpinion(new TypedOpinion("Partial", null)).Value?.Level);
        Assert.Equal("no-assurance", ReadOpinion(new TypedOpinion("no assurance", null)).Value?.Level);
        Assert.Equal(["Level: found “partail”; expected one of substantial, reasonable, partial, no-assurance, perhaps “partial”"], ReadOpinion(new TypedOpinion("partail")).Problems);
        Assert.Equal(["Level: found nothing; expected one of substantial, reasonable, partial, no-assurance"], ReadOpinion(new TypedOpinion(" ")).Problems);
        Assert.Equal(["On: found “2024-06-01”; expected a day up to today, 2024-05-01"], ReadOpinion(new TypedOpinion("partial", null, "2024-06-01")).Problems);
        Assert.Equal(["On: found “2024-03-30”; expected a day from 2024-03-31 on, with which the span ends"], ReadOpinion(new TypedOpinion("partial", null, "2024-03-30")).Problems);
        Assert.NotNull(ReadOpinion(new TypedOpinion("partial", null, "2024-03-31")).Value);
        var safe = reading.Objectives[0].Find("safe")! with { Suggestion = reading.Objectives[0].Find("safe")!.Suggestion with { AtBest = version.Levels[1], AtWorst = version.Levels[1] } };
        var better = new List<string>();
        Assert.Null(new TypedOpinion("substantial", " ").Read(version, objective, safe, AssuranceStore.March, AssuranceStore.Day, (field, problem) => better.Add($"{field}: {problem}")));
        Assert.Equal(["Reason: found nothing; expected why it is better than reasonable, which the criteria suggest"], better);
        Assert.NotNull(new TypedOpinion("substantial", "The audit was good").Read(version, objective, safe, AssuranceStore.March, AssuranceStore.Day, (_, problem) => Assert.Fail(problem.ToString())));

        var definitions = await DefinitionsAsync();
        Assert.Equal(["Answer: found “yess”; expected one of yes, partly, no, not-applicable, perhaps “yes”"], ReadAnswer("learning", new TypedAnswer("yess", null)));
        Assert.Equal(["Unit: found “north”; expected no unit: the whole organisation answers this question"], ReadAnswer("learning", new TypedAnswer("yes", "Minutes", "north")));
        Assert.Equal(["Unit: found “nroth”; expected a unit of the kind team"], ReadAnswer("handover", new TypedAnswer("yes", "Minutes", "nroth")));
        Assert.Equal([], ReadAnswer("handover", new TypedAnswer("yes", "Minutes", "North Team")));

        Assert.Equal(["On: found “2024-01-01”; expected a day from 2024-03-31 on, with which the span ends"], ReadAnswer("learning", new TypedAnswer("yes", "Minutes", null, "2024-01-01")));
        Assert.Equal(["Period: found “2023-03”; expected a month with which a framework is in force: assurance/framework.yaml has none for it"], ReadAnswer("learning", new TypedAnswer("yes", "Minutes"), Period.Month(2023, 3)));
        Assert.Equal(["Period: found “2024-05”; expected a month that is over: it ends on 2024-05-31"], ReadAnswer("learning", new TypedAnswer("yes", "Minutes"), Period.Month(2024, 5)));

        (Opinion? Value, List<string> Problems) ReadOpinion(TypedOpinion typed)
        {
            var problems = new List<string>();
            return (typed.Read(version, objective, domain, AssuranceStore.March, AssuranceStore.Day, (field, problem) => problems.Add($"{field}: {problem}")), problems);
        }

        List<string> ReadAnswer(string question, TypedAnswer typed, Period? period = null)
        {
            var problems = new List<string>();
            var value = typed.Read(definitions.Picture, definitions.Picture.Values.Of<Question>().Single(one => one.Code.ToString() == question), period ?? AssuranceStore.March, AssuranceStore.Day, (field, problem) => problems.Add($"{field}: {problem}"));
            Assert.Equal(value is null, problems.Count > 0);
            return problems;
        }
    }

    // Assurance is of the whole organisation: a part shows its own units' questions and answers, and nothing else of it.
    [LedgerFact]
    public async Task Part_ShowsTheQuestionsOfItsUnitsAlone()
    {
        await _store.Ledger.WriteAsync(Small, Kinds.Answers.ToFact(Answered("handover", "north")), Kinds.Answers.ToFact(Answered("handover", "south")));
        var scoped = ScopedLedgers.Of(_store.Ledger, await DefinitionsAsync(), new Scope(UnitCode.Parse("north").Value, [])).Ledger;
        var reading = await _store.ReadAsync(ledger: scoped);
        Assert.Equal((0, 0), (reading.Objectives.Count, reading.Others.Count));
        Assert.Null(reading.Version);
        var question = Assert.Single(reading.Questions);
        Assert.Equal(("handover", "north", 0), (question.Question.Code.ToString(), Assert.Single(question.Answers).Unit?.ToString(), question.Unanswered.Count));
        foreach (var kind in new[] { "assurance-opinion", "assurance-framework", "objective-measure", "objective-position" })
            Assert.Empty(await scoped.DefinitionsAsync(Small, new DefinitionQuery { Kind = FactKind.Of(kind) }));
    }

    private static Opinion Given(string level) => new(ObjectiveCode.Parse("1").Value, "safe", AssuranceStore.March, level, "As seen", "", AssuranceStore.Day);

    private static Answer Answered(string question, string? unit) => new(QuestionCode.Parse(question).Value, AssuranceStore.March, unit is null ? null : UnitCode.Parse(unit).Value, AnswerWord.Partly, "Seen", "Matron", AssuranceStore.Day);

    private Task<OrganisationDefinitions> DefinitionsAsync() => ReadDefinitions.RunAsync(_store.Ledger, Small);

    private async Task<Core.Ledger.ChangeNumber> HeadAsync() => (await _store.Ledger.HeadAsync(Small))!;
}
