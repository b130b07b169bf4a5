using Plumbline.App.Access;
using Plumbline.App.Checking;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.App.Tests.AsPrinted;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Workspaces;
using Plumbline.Core.Access;
using Plumbline.Core.Actions;
using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Tests.Checking;

/// <summary>Findings about records, in both stores: what they rest on changes, and they are accepted and taken back.</summary>
public abstract class RecordFindingsTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2020, 5, 20);
    private static readonly Actor Nurse = Actor.OwnMachine("Chief Nurse");

    private readonly FixedClock _clock = new() { Now = new(2020, 5, 13, 9, 0, 0, TimeSpan.Zero) };
    private PrintedStore _store = null!;

    private protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await PrintedStore.OpenAsync(await AddressAsync(), _clock);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _store.DisposeAsync();
    }

    [LedgerFact]
    public async Task AcceptedFinding_IsQuiet_UntilTheRiskIsGradedAnew()
    {
        var finding = await OneAsync("risk-target-reached", "risk/3166");
        Assert.IsType<CommitResult.Committed>(await AcceptFinding.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), [finding.Finding], "It is closed in June", Nurse));
        Assert.True((await OneAsync("risk-target-reached", "risk/3166")).IsAccepted);
        Assert.Null((await OneAsync("risk-target-reached", "risk/3165")).Acceptance);
        await GradeAsync("3166", new DateOnly(2020, 5, 14), 4, 2);
        var lapsed = await OneAsync("risk-target-reached", "risk/3166");
        Assert.Equal((false, true, "Chief Nurse"), (lapsed.IsAccepted, lapsed.HasLapsed, lapsed.Acceptance!.By));
    }

    [LedgerFact]
    public async Task Acceptance_IsDumpedAndLoaded_AndTakenBack()
    {
        var finding = await OneAsync("risk-parts", "risk/3156");
        await AcceptFinding.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), [finding.Finding], "Printed so", Nurse);
        await DumpWorkspace.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), _store.File("dump"));
        Assert.EndsWith($"risk-parts,,,,Printed so,Chief Nurse,{finding.Finding.Fingerprint},risk/3156\n", (await File.ReadAllTextAsync(Path.Combine(_store.File("dump"), "acceptances.csv"))).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var read = ReadWorkspace.Run(_store.File("dump"));
        Assert.Empty(read.Problems);
        Assert.IsType<CommitResult.NothingNew>(await LoadWorkspace.RunAsync(_store.Ledger, read.Workspace!, Nurse, "test"));

        var acceptance = (await OneAsync("risk-parts", "risk/3156")).Acceptance!;
        await AcceptFinding.WithdrawAsync(_store.Ledger, await _store.DefinitionsAsync(), [acceptance], "It is printed elsewhere", Nurse);
        Assert.Null((await OneAsync("risk-parts", "risk/3156")).Acceptance);
    }

    [LedgerFact]
    public async Task FindingOfARisk_IsAcceptedByWhoMayInItsUnit()
    {
        var finding = (await OneAsync("risk-parts", "risk/3156")).Finding;
        var stranger = Actor.Of(AccountNumber.Parse("k7m2-x9pd").Value, "Head of Waiting", []);
        await Assert.ThrowsAsync<NotAllowedException>(async () => await AcceptFinding.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), [finding], "Printed so", stranger));
    }

    [LedgerFact]
    public async Task LowerScore_IsEarnedByAControlWrittenInBetween()
    {
        await GradeAsync("3192", new DateOnly(2020, 5, 15), 3, 4);
        Assert.Equal("16 to 12", (await OneAsync("risk-unearned", "risk/3192")).Finding.Found);
        var control = new Control(ControlCode.Parse("3192-10").Value, RiskCode.Parse("3192").Value, "A second line for remote access");
        _clock.Now = new(2020, 5, 14, 9, 0, 0, TimeSpan.Zero);
        await WriteAsync(Kinds.Controls.ToFact(control));
        Assert.DoesNotContain(await FindAsync(), static one => one.Finding.Check == "risk-unearned");
        await WriteAsync(DefinitionFact.Withdrawal(Kinds.Controls.Name, control.Code.ToString(), "3192"));
        await OneAsync("risk-unearned", "risk/3192");
    }

    [LedgerFact]
    public async Task WhatIsWithdrawn_LeavesDeadReferences_AndTheRegisterReadable()
    {
        var (control, risk, action) = (ControlCode.Parse("3194-1").Value, RiskCode.Parse("3194").Value, ActionCode.Parse("ask").Value);
        await WriteAsync(
            Kinds.Assurances.ToFact(new Assurance(AssuranceCode.Parse("audit").Value, control.Reference, 3, new DateOnly(2020, 4, 1), AssuranceResult.Positive)),
            Kinds.Actions.ToFact(new TrackedAction(action, [risk.Reference], "Ask the teams", "Chief Nurse", new ActionState.Open(), new DateOnly(2020, 6, 30))));
        Assert.DoesNotContain(await FindAsync(), static one => one.Finding.Check == "dead-reference");
        var facts = new[]
        {
            Kinds.Controls.ToFact(new Control(control, risk, "x")),
            Kinds.Objectives.ToFact(new Objective(ObjectiveCode.Parse("3").Value, "x", 3, null, [])),
        };
        await WriteAsync([.. facts.Select(static fact => DefinitionFact.Withdrawal(fact.Kind, fact.Key, fact.Parent))]);
        Assert.Equal(
            ["control/3194-1", "risk/3164", "risk/3165", "risk/3167", "risk/3192"],
            (await FindAsync()).Where(static one => one.Finding.Check == "dead-reference").Select(static one => one.Finding.About.ToString()).Order(StringComparer.Ordinal));
    }

    // The risk was last looked at on 6 May 2020. Papers of May are made in June, and those of April before it was over.
    [LedgerFact]
    public async Task AuditOfAPeriod_HearsTheFiguresUpToTheEndOfTheNext()
    {
        await WriteAsync(Kinds.Watches.ToFact(new RiskWatch(RiskCode.Parse("3163").Value, IndicatorCode.Parse("sickness-monthly").Value, new WatchedSign.Criterion("sickness-monthly more than 5.7%"), 1)));
        Assert.DoesNotContain(await FindAsync(), static one => one.Finding.Check == "risk-deaf");
        await _store.Ledger.CommitAsync(_store.Organisation, new ChangeDraft
        {
            Author = Nurse.Author,
            Reason = "June",
            BasedOn = await _store.Ledger.HeadAsync(_store.Organisation),
            Observations = new[] { new ObservationFact("sickness-monthly", "trust", "2020-06", new DateOnly(2020, 6, 1).DayNumber, "month", "7%", Status: "reported") }.ToAsyncEnumerable(),
        });
        foreach (var (period, isDeaf) in new (Period?, bool)[] { (null, true), (Period.Month(2020, 6), true), (Period.Month(2020, 5), true), (Period.Month(2020, 4), false), (Period.Month(2019, 6), false) })
        {
            var found = await RunChecks.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), new CheckRequest(new DateOnly(2020, 7, 10)) { Period = period });
            string[] expected = isDeaf ? ["2020-06"] : [];
            Assert.Equal(expected, found.Where(static one => one.Finding.Check == "risk-deaf").SelectMany(static one => one.Finding.Cells).Select(static cell => cell.Period.ToString()));
        }
    }

    // Four of the risks were to be over in 2020, and the six others in 2021.
    [LedgerFact]
    public async Task AuditOfAPeriod_FindsLateWhatWasLateByTheEndOfTheNext()
    {
        await WriteAsync(Kinds.Actions.ToFact(new TrackedAction(ActionCode.Parse("ask").Value, [RiskCode.Parse("3194").Value.Reference], "Ask the teams", "Chief Nurse", new ActionState.Open(), new DateOnly(2020, 4, 30))));
        Assert.Equal((4, 0, 0), await LateAsync(Period.Month(2020, 12)) with { Reviews = 0, Actions = 0 });
        Assert.Equal((10, 10, 1), await LateAsync(null));
        Assert.Equal((0, 0, 0), await LateAsync(Period.Month(2020, 3)));
        Assert.Equal((0, 0, 1), await LateAsync(Period.Month(2020, 4)) with { Reviews = 0 });

        async Task<(int Completions, int Reviews, int Actions)> LateAsync(Period? period)
        {
            var found = (await RunChecks.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), new CheckRequest(new DateOnly(2026, 1, 1)) { Period = period })).ToLookup(static one => one.Finding.Check, StringComparer.Ordinal);
            return (found["risk-completion-passed"].Count(), found["risk-review-overdue"].Count(), found["action-overdue"].Count());
        }
    }

    // As at an earlier position records are judged as of its day: on 5 May the score of 6 May was not decided yet.
    [LedgerFact]
    public async Task Records_AreJudgedAsOfTheDayAskedFor()
    {
        var found = await RunChecks.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), new CheckRequest(Today) { RecordsOn = new DateOnly(2020, 5, 5) });
        Assert.Equal(["risk/3166"], found.Where(static one => one.Finding.Check == "risk-target-reached").Select(static one => one.Finding.About.ToString()));
        Assert.Equal(new DateOnly(2020, 5, 13), CheckRequest.DayOf(await _store.DefinitionsAsync(), isAsAt: true));
        Assert.Null(CheckRequest.DayOf(await _store.DefinitionsAsync(), isAsAt: false));
    }

    [LedgerFact]
    public async Task AuditOfOneSeries_ReadsNoRecords() =>
        Assert.Null((await RunChecks.ReadAsync(_store.Ledger, await _store.DefinitionsAsync(), new CheckRequest(Today) { Series = new AuditedSeries(IndicatorCode.Parse("sickness-monthly").Value, Core.Units.UnitCode.Parse("trust").Value) })).Records);

    private async Task<IReadOnlyList<AuditedFinding>> FindAsync() => await RunChecks.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), new CheckRequest(Today));

    private async Task<AuditedFinding> OneAsync(string check, string about) => Assert.Single(await FindAsync(), one => one.Finding.Check == check && one.Finding.About.ToString() == about);

    private async Task GradeAsync(string code, DateOnly day, int likelihood, int consequence)
    {
        var definitions = await _store.DefinitionsAsync();
        var risk = (await ReadRiskRegister.RunAsync(_store.Ledger, definitions, Today)).Find(RiskCode.Parse(code).Value)!.Risk;
        await GradeRisk.RunAsync(_store.Ledger, definitions, Nurse, risk, new Grading(risk.Code, GradingStage.Current, day, RiskScore.Of(likelihood, consequence), Reason: "Looked at anew"), definitions.Position.Number);
    }

    private async Task WriteAsync(params DefinitionFact[] facts) => await _store.Ledger.CommitAsync(
        _store.Organisation, new ChangeDraft { Author = Nurse.Author, Reason = "test", BasedOn = await _store.Ledger.HeadAsync(_store.Organisation), Definitions = facts });
}

public sealed class SqliteRecordFindingsTests : RecordFindingsTests
{
    private protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresRecordFindingsTests : RecordFindingsTests
{
    private protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}
