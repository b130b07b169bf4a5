using Plumbline.App.BoardAssurance.Tables;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Tests.Risks;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Tests.BoardAssurance;

public sealed class SqliteReadAssuranceTests : ReadAssuranceTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresReadAssuranceTests : ReadAssuranceTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>What the assurance of a span is, how it lapses, and how much is read for it.</summary>
public abstract partial class ReadAssuranceTests : IAsyncLifetime
{
    private const string Small = AssuranceStore.Small;

    private AssuranceStore _store = null!;

    private ILedger Ledger => _store.Ledger;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await AssuranceStore.OpenAsync(await AddressAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [LedgerFact]
    public async Task Reading_HasSuggestionsOpinionsMeasuresAndRisks()
    {
        var reading = await _store.ReadAsync();
        Assert.Equal(["1", "2", "3"], reading.Objectives.Select(static one => one.Objective.Code.ToString()));
        Assert.Equal(new DateOnly(2024, 2, 1), reading.First);
        var (first, second) = (reading.Objectives[0], reading.Objectives[1]);
        Assert.Equal(["safe", "effective"], first.Domains.Select(static one => one.Domain.Code));
        var safe = first.Find("safe")!;
        Assert.Equal(("substantial", "substantial", "reasonable", 1, OpinionDifference.None), (safe.Suggestion.Level?.Code, safe.GivenLevel?.Code, safe.BeforeLevel?.Code, safe.Movement, safe.Difference));
        Assert.Null(first.Find("effective")!.Given);
        // The line of the handover is of the second objective alone.
        Assert.Equal((1, 2), (first.Find("effective")!.Suggestion.Lines.Count, second.Find("effective")!.Suggestion.Lines.Count));
        Assert.Equal((SuggestionKind.Range, "substantial", "no-assurance"), (second.Find("effective")!.Suggestion.Kind, second.Find("effective")!.Suggestion.AtBest?.Code, second.Find("effective")!.Suggestion.AtWorst?.Code));
        Assert.Equal("3", Assert.Single(first.Measures).Judgement?.Observation?.Value.Text);
        Assert.NotNull(first.Measures[0].Before);
        Assert.Null(second.Measures[0].Before);
        Assert.Equal("r1", Assert.Single(first.Risks).File.Risk.Code.ToString());
        Assert.Equal((null, TravelDirection.Unchanged), (first.Position?.Direction, first.PositionBefore?.Direction));
        Assert.Equal(["learning", "handover"], reading.Questions.OrderByDescending(static one => one.Question.Code.ToString(), StringComparer.Ordinal).Select(static one => one.Question.Code.ToString()));
        Assert.Equal(["north", "south"], reading.Questions.Single(static one => one.Question.UnitKind is not null).Unanswered.Select(static unit => unit.ToString()));
        Assert.All(reading.Objectives.SelectMany(static one => one.Domains), static domain => Assert.False(domain.HasLapsed));
    }

    [LedgerFact]
    public async Task Rows_HaveTheWordsOfTheTable()
    {
        var rows = AssuranceRow.Of(await _store.ReadAsync()).ToList();
        Assert.Equal(["1 safe substantial", "1 effective substantial", "2 effective range"], rows.Select(static row => $"{row.Objective!.Code} {row.Domain.Domain.Code} {row.Suggested}"));
        Assert.StartsWith("effective-r2 cannot be judged: missing ", AssuranceTable.Words(AssuranceTable.DecidingFirst(rows[2].Domain.Suggestion).Last()), StringComparison.Ordinal);
    }

    [LedgerFact]
    public Task ChangedFigure_LapsesTheOpinion() => LapsesAsync("figure");

    [LedgerFact]
    public Task ChangedPartOfATotal_LapsesTheOpinion() => LapsesAsync("part");

    [LedgerFact]
    public Task WithdrawnFigure_LapsesTheOpinion() => LapsesAsync("withdrawn");

    [LedgerFact]
    public Task ChangedAnswer_LapsesTheOpinion() => LapsesAsync("answer");

    [LedgerFact]
    public Task ChangedTarget_LapsesTheOpinion() => LapsesAsync("target");

    [LedgerFact]
    public Task ChangedComparator_LapsesTheOpinion() => LapsesAsync("benchmark");

    [LedgerFact]
    public Task NewGrading_LapsesTheOpinion() => LapsesAsync("grading");

    [LedgerFact]
    public Task ChangedCriterion_LapsesTheOpinion() => LapsesAsync("framework");

    [LedgerFact]
    public Task QuestionPutAnew_LapsesTheOpinion() => LapsesAsync("question");

    // The opinion lapses and says what changed; it had not lapsed before, and no opinion lapses that reads nothing of it.
    private async Task LapsesAsync(string kind)
    {
        var (objective, domain, says) = await ChangeAsync(kind);
        var lapsed = (await _store.ReadAsync()).Find(ObjectiveCode.Parse(objective).Value)!.Find(domain)!;
        Assert.Equal([says], lapsed.ChangedSince);
        Assert.False((await _store.ReadAsync(asAt: 1)).Find(ObjectiveCode.Parse(objective).Value)!.Find(domain)!.HasLapsed);
        Assert.All((await _store.ReadAsync()).Objectives.SelectMany(static one => one.Domains).Where(one => one.Given is not null && one.Domain.Code != domain), static other => Assert.False(other.HasLapsed));
    }

    private async Task<(string Objective, string Domain, string Says)> ChangeAsync(string kind)
    {
        switch (kind)
        {
            case "figure":
                await Ledger.WriteAsync(Small, Facts.Month("sickness", "2024-03", "4.9%", "small"));
                return ("2", "effective", "the figure of Sickness absence for March 2024 was changed from 4.0% to 4.9% in change 2");
            case "part":
                await Ledger.WriteAsync(Small, Facts.Month("incidents", "2024-02", "4", "north"));
                return ("1", "safe", "the figure of Incidents for February 2024 in North Team was changed from 1 to 4 in change 2");
            case "withdrawn":
                await Ledger.WriteAsync(Small, ObservationFact.Withdrawal("sickness", "small", "2024-02", Facts.Day("2024-02"), "month"));
                return ("2", "effective", "the figure of Sickness absence for February 2024, 4.0%, was withdrawn in change 2");
            case "answer":
                await Ledger.WriteAsync(Small, Kinds.Answers.ToFact(new Answer(QuestionCode.Parse("learning").Value, AssuranceStore.March, null, AnswerWord.No, "Minutes", "Chief Nurse", AssuranceStore.Day)));
                return ("1", "safe", "the answer to “Do we learn?” for March 2024 was changed from yes to no in change 2");
            case "target":
                var target = (await ReadDefinitions.RunAsync(Ledger, Small)).Workspace.Targets.Single(static one => one.Indicator.ToString() == "incidents");
                await Ledger.WriteAsync(Small, Kinds.Targets.ToFact(target with { Criterion = Core.Targets.TargetCriterion.Parse("at most 4").Value }));
                return ("1", "safe", "the target of Incidents for March 2024 was changed from at most 5 to at most 4 in change 2");
            case "benchmark":
                var benchmark = (await ReadDefinitions.RunAsync(Ledger, Small)).Workspace.Of(Kinds.Benchmarks).Single();
                await Ledger.WriteAsync(Small, Kinds.Benchmarks.ToFact(benchmark with { Value = Core.Observations.ObservedValue.Parse("4.8%").Value }));
                return ("2", "effective", "the comparator england of Sickness absence was changed from 5% to 4.8% in change 2");
            case "grading":
                await Ledger.WriteAsync(Small, Kinds.Gradings.ToFact(new Grading(RiskCode.Parse("r1").Value, GradingStage.Current, new DateOnly(2024, 3, 20), RiskScore.Of(2, 4), "Matron", null, null)));
                return ("1", "safe", "the grading of risk r1 of 20 March 2024, 2 × 4 = 8, was recorded in change 2");
            case "framework":
                var framework = (await ReadDefinitions.RunAsync(Ledger, Small)).Picture.Values.Of<AssuranceFramework>().Single();
                var version = framework.Versions[0];
                var line = version.Lines[0] with { Criteria = [version.Lines[0].Criteria[0], version.Lines[0].Criteria[1] with { When = Criterion.Parse("incidents at most 19 over the span").Value }] };
                await Ledger.WriteAsync(Small, Kinds.Frameworks.ToFact(framework with { Versions = [version with { Lines = [line, .. version.Lines.Skip(1)] }] }));
                return ("1", "safe", "the criteria of Safe were changed in change 2 (Criterion safe-r1: what must hold is now “Incidents: at most 19 over the whole span”, and was “Incidents: at most 20 over the whole span”)");
            default:
                await Ledger.WriteAsync(Small, Kinds.Questions.ToFact(new Question(QuestionCode.Parse("learning").Value, "Do we learn from all?", "Chief Nurse", null, null)));
                return ("1", "safe", "the question “Do we learn from all?” was put anew, before “Do we learn?”, in change 2");
        }
    }

    // What makes totals and charts is read too: the indicator, the settings, the units.
    [LedgerFact]
    public Task OtherAggregation_LapsesTheOpinion() => LapsesByDefinitionAsync("mean", "what the criteria come to has changed with the indicator incidents in change 2: Incidents for February 2024 was 3, and is now 2; Incidents for March 2024 was 3, and is now 2");

    [LedgerFact]
    public Task EndedUnit_LapsesTheOpinion() => LapsesByDefinitionAsync("unit", "what the criteria come to has changed with the unit south in change 2: Incidents for March 2024 was 3, and is now 1");

    [LedgerFact]
    public Task IndicatorRenamed_LapsesNothing() => LapsesByDefinitionAsync("name", null);

    [LedgerFact]
    public Task ChangedPolarity_ThatMakesNoDifference_LapsesNothing() => LapsesByDefinitionAsync("polarity", null);

    private async Task LapsesByDefinitionAsync(string what, string? says)
    {
        var workspace = (await ReadDefinitions.RunAsync(Ledger, Small)).Workspace;
        var incidents = workspace.Of(Kinds.Indicators).Single(static one => one.Code.ToString() == "incidents");
        await Ledger.WriteAsync(Small, what switch
        {
            "mean" => Kinds.Indicators.ToFact(incidents with { Aggregation = Core.Indicators.Aggregation.Mean }),
            "name" => Kinds.Indicators.ToFact(incidents with { Name = "Things that went wrong" }),
            "polarity" => Kinds.Indicators.ToFact(incidents with { Polarity = Core.Indicators.Polarity.Neither }),
            _ => Kinds.Units.ToFact(workspace.Of(Kinds.Units).Single(static one => one.Code.ToString() == "south") with { To = new DateOnly(2024, 3, 15) }),
        });
        var reading = await _store.ReadAsync();
        Assert.Equal(says is null ? [] : [says], reading.Objectives[0].Find("safe")!.ChangedSince);
        Assert.Equal([], reading.Objectives[1].Find("effective")!.ChangedSince);
    }

    // A criterion that held and does not hold any more says so, whatever made it so.
    [LedgerFact]
    public async Task CriterionThatComesToSomethingElse_LapsesTheOpinion()
    {
        var framework = (await ReadDefinitions.RunAsync(Ledger, Small)).Picture.Values.Of<AssuranceFramework>().Single();
        var version = framework.Versions[0];
        var line = version.Lines[2] with { Criteria = [version.Lines[2].Criteria[0] with { When = Criterion.Parse("variance of sickness at least 0%").Value }] };
        await Ledger.WriteAsync(Small, Kinds.Frameworks.ToFact(framework with { Versions = [version with { Lines = [.. version.Lines.Take(2), line, version.Lines[3]] }] }));
        await Ledger.WriteAsync(Small, Facts.Month("sickness", "2024-02", "4.5%", "small") with { Aspect = "plan" }, Facts.Month("sickness", "2024-03", "4.5%", "small") with { Aspect = "plan" });
        await Ledger.WriteAsync(Small, Kinds.Opinions.ToFact(new Opinion(ObjectiveCode.Parse("2").Value, "effective", AssuranceStore.March, "partial", "Seen", "Chief Executive", AssuranceStore.Day)));
        Assert.False((await _store.ReadAsync()).Objectives[1].Find("effective")!.HasLapsed);
        var sickness = (await ReadDefinitions.RunAsync(Ledger, Small)).Workspace.Of(Kinds.Indicators).Single(static one => one.Code.ToString() == "sickness");
        await Ledger.WriteAsync(Small, Kinds.Indicators.ToFact(sickness with { Polarity = Core.Indicators.Polarity.Higher }));
        var lapsed = Assert.Single((await _store.ReadAsync()).Objectives[1].Find("effective")!.ChangedSince);
        Assert.StartsWith("what the criteria come to has changed with the indicator sickness in change 5: effective-s1 held, and now does not hold (Sickness absence: 4.0% for February 2024 against a plan of 4.5%", lapsed, StringComparison.Ordinal);
    }

    // The definitions of an earlier change are read only where one of them was written since.
    [LedgerFact]
    public async Task WithoutNewDefinitions_NothingIsReadAgain()
    {
        await Ledger.WriteAsync(Small, Facts.Month("level-1-adults", "2024-03", "90%", "small"));
        var (ledger, read) = CountingLedger.Of(Ledger);
        _ = await ReadDefinitions.RunAsync(ledger, Small);
        read.Reset();
        _ = await _store.ReadAsync(ledger: ledger);
        var alone = read.Calls["ObservationsAsync"];
        await Ledger.WriteAsync(Small, Kinds.Objectives.ToFact((await ReadDefinitions.RunAsync(Ledger, Small)).Picture.Values.Of<Core.Objectives.Objective>()[2] with { Name = "Another old aim" }));
        _ = await ReadDefinitions.RunAsync(ledger, Small);
        read.Reset();
        _ = await _store.ReadAsync(ledger: ledger);
        Assert.True(read.Calls["ObservationsAsync"] <= alone, $"{read.Calls["ObservationsAsync"]} after {alone}");
    }
}
