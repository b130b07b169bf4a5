using Plumbline.App.Ledger;
using Plumbline.App.Publishing.Making;
using Plumbline.App.Reporting;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.Periods;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.App.Tests.Records;

public sealed class SqliteSinceEditionTests : SinceEditionTests
{
    protected override Task<StoreAddress> NewAddressAsync() => Task.FromResult(StoreAddress.Parse(Folder.File("store.db")));
}

[NeedsPostgres]
public sealed class PostgresSinceEditionTests : SinceEditionTests
{
    protected override Task<StoreAddress> NewAddressAsync() => PostgresServer.NewDatabaseAsync();
}

/// <summary>What a paper says has changed since the last published edition of its report.</summary>
public abstract class SinceEditionTests : RecordStores
{
    private const string Report = "report: board\ntitle: Board paper\nfrequency: month\ndays-after: 60\nblocks:\n  - block: since-last\n    findings: {0}\n  - block: alert-advise-assure\n    findings: {0}\n  - block: dashboard\n    icons: no\n";
    private static readonly Period March = Period.Month(2020, 3), April = Period.Month(2020, 4);

    [LedgerFact]
    public async Task ThePaper_TellsWhatWasWrittenSince_AndWhy()
    {
        await PublishAsync("no");
        Clock.Now = Clock.Now.AddDays(40);
        await LoadAsync("observations/figures.csv", "indicator,unit,period,value\nfalls,trust,2020-03,6\nfalls,trust,2020-04,5\n");
        await LoadAsync("risks/gradings.csv", """
            risk,stage,date,likelihood,consequence,score,by,reason,due
            3156,current,2020-03-02,3,4,,Director of Finance,First grading,
            3165,current,2020-03-09,3,4,,,,
            3165,current,2020-05-06,2,4,,Chief Nurse,Plans agreed,
            3165,current,2020-06-10,4,4,,Chief Nurse,One system left,
            """);
        await LoadAsync("actions.csv", """
            action,about,what,owner,due,state,done,evidence,outcome
            joint-plan,risk/3165 control/joint-board,Write one plan for both systems,Chief Nurse,2020-06-30,done,2020-06-12,,Both have agreed
            pay-model,risk/3156,Model the pay award,Director of Finance,2020-04-30,done,2020-04-28,Paper to the committee,Modelled
            """);
        await LoadAsync("targets.csv", "indicator,from,target\nfalls,2020-04,at most 4\n");
        Assert.Equal(
            [
                "Risk 3165 Working across systems: up from 8 to 16.",
                "Write one plan for both systems: done on 12 June 2020: Both have agreed.",
                "Falls: March 2020 is revised from 4 to 6. Change 4, 29 June 2020, gives the reason “Load Small Trust”.",
                "Falls: the target is now at most 4, and was none; it holds from April 2020. Change 7, 29 June 2020, gives the reason “Load Small Trust”.",
            ],
            await ItemsAsync("Since the last paper"));
        Assert.Contains("Risk 3165 Working across systems: scores 16; the limit is 14. No one has accepted it; no action is open.", await ItemsAsync("Alert, advise, assure"));
    }

    [LedgerFact]
    public async Task AnAcceptance_SilencesTheAlert_AndALaterAssurance_IsTold()
    {
        await PublishAsync("no");
        await LoadAsync("risks/gradings.csv", "risk,stage,date,likelihood,consequence,score,by,reason,due\n3156,current,2020-03-02,4,5,,,,\n3165,current,2020-05-06,2,4,,,,\n");
        await LoadAsync("risks/acceptances.csv", "risk,on,by,reason,until\n3156,2020-05-10,Chief Nurse,Nothing else can be done,2020-12-31\n");
        await LoadAsync("risks/assurances.csv", "assurance,of,line,source,date,valid-until,result,gap\naudit-2020,control/joint-board,3,Internal audit,2020-04-01,2021-03-31,positive,\nvisit,risk/3165,2,The visit of May,2020-05-12,,negative,\n");
        var items = await ItemsAsync("Alert, advise, assure");
        Assert.DoesNotContain(items, static item => item.StartsWith("Risk 3156 Pay costs", StringComparison.Ordinal));
        Assert.Contains("Risk 3165: The visit of May says that it does not work, on 12 May 2020.", items);
        Assert.DoesNotContain(items, static item => item.Contains("Internal audit", StringComparison.Ordinal));
    }

    // Findings are read where a block asks for them, and no other.
    [LedgerFact]
    public async Task Findings_OpenAndSettle_WhereTheyAreAskedFor()
    {
        await LoadAsync("checks.csv", "check,severity,rule\nfalls-few,error,falls between 0 and 5\n");
        await PublishAsync("yes");
        await LoadAsync("observations/figures.csv", "indicator,unit,period,value\nfalls,trust,2020-03,9\nfalls,trust,2020-04,5\n");
        Assert.Contains(await ItemsAsync("Since the last paper"), static item => item.StartsWith("New error: ", StringComparison.Ordinal) && item.Contains("March 2020", StringComparison.Ordinal));
        Assert.Contains(await ItemsAsync("Alert, advise, assure"), static item => item.StartsWith("Errors in figures: ", StringComparison.Ordinal));
        await LoadAsync("reports/board.yaml", Report.Replace("{0}", "no", StringComparison.Ordinal));
        Assert.DoesNotContain(await ItemsAsync("Since the last paper"), static item => item.StartsWith("New error: ", StringComparison.Ordinal));
        Assert.DoesNotContain(await ItemsAsync("Alert, advise, assure"), static item => item.StartsWith("Errors in figures: ", StringComparison.Ordinal));
    }

    // A paper is what it is of a position: that of March is made against nothing, then and now.
    [LedgerFact]
    public async Task ThePaperOfTheEditionItself_ComparesWithNone()
    {
        await PublishAsync("no");
        var definitions = await DefinitionsAsync();
        var document = await BuildReport.RunAsync(Ledger, definitions, definitions.FindReport("board")!, March);
        Assert.Contains("No earlier edition of this paper has been published, so there is nothing to compare it with.", Traversal.Elements(document.Content).OfType<Paragraph>().Select(static paragraph => paragraph.Content.PlainText));
    }

    private async Task PublishAsync(string findings)
    {
        await LoadAsync("reports/board.yaml", Report.Replace("{0}", findings, StringComparison.Ordinal));
        var definitions = await DefinitionsAsync();
        await PublishEdition.RunAsync(Ledger, definitions, Holding(Permission.Executive, "Chief Executive"), definitions.FindReport("board")!, March, "For the board");
    }

    private async Task<IReadOnlyList<string>> ItemsAsync(string heading)
    {
        var definitions = await DefinitionsAsync();
        var document = await BuildReport.RunAsync(Ledger, definitions, definitions.FindReport("board")!, April);
        return
        [
            .. Traversal.Elements(document.Content).SkipWhile(element => element is not Heading { Level: 1 } found || found.Content.PlainText != heading).Skip(1).TakeWhile(static element => element is not Heading { Level: 1 })
                .OfType<ItemList>().SelectMany(static list => list.Words).Select(static words => words.PlainText),
        ];
    }
}
