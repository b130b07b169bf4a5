using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Ledger;
using Plumbline.App.Publishing.Making;
using Plumbline.App.Reporting;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.App.Tests.Records;

public sealed class SqliteRestatedAssuranceTests : RestatedAssuranceTests
{
    protected override Task<StoreAddress> NewAddressAsync() => Task.FromResult(StoreAddress.Parse(Folder.File("store.db")));
}

[NeedsPostgres]
public sealed class PostgresRestatedAssuranceTests : RestatedAssuranceTests
{
    protected override Task<StoreAddress> NewAddressAsync() => PostgresServer.NewDatabaseAsync();
}

/// <summary>What a paper says of the assurance that the last published edition told of: opinions, directions and definitions that are now others.</summary>
public abstract class RestatedAssuranceTests : RecordStores
{
    private const string Framework = """
        - from: 2019-04-01
          levels: [substantial, reasonable, partial]
          domains:
            - domain: safe
          lines:
            - line: falls
              domain: safe
              criteria:
                - {criterion: safe-s1, level: substantial, text: Few falls, when: "falls at most 5 and learning is yes"}
                - {criterion: safe-r1, level: reasonable, text: Some falls, when: "falls at most 9"}
                - {criterion: safe-p1, level: partial, text: Many falls, when: "falls more than 9"}

        """;

    private const string Opinions = "objective,domain,period,level,reason,by,on\n1,safe,2020-03,reasonable,,Chief Nurse,2020-04-10\n";
    private const string Positions = "objective,period,direction,reason,by,on\n1,2020-03,improved,,Chief Nurse,2020-04-10\n";
    private static readonly Period March = Period.Month(2020, 3), April = Period.Month(2020, 4);

    [LedgerFact]
    public async Task RestatedOpinionsAndDirections_AreTold_WithWhatTheyWere()
    {
        await PublishAsync();
        await LoadAsync("assurance/opinions.csv", Opinions.Replace("reasonable,,Chief Nurse,2020-04-10", "partial,,Director of Finance,2020-05-19", StringComparison.Ordinal));
        await LoadAsync("objective-positions.csv", Positions.Replace("improved,,Chief Nurse,2020-04-10", "worsened,,Director of Finance,2020-05-19", StringComparison.Ordinal));
        var items = await ItemsAsync();
        Assert.Contains("Safe, objective 1: the opinion of March 2020 is now partial, given by Director of Finance on 19 May 2020 in change 8; the paper of that time had reasonable.", items);
        Assert.Contains("Objective 1 Outstanding care: the direction of travel of March 2020 is now worsened, given by Director of Finance on 19 May 2020 in change 9; the paper of that time had improved.", items);
    }

    [LedgerFact]
    public async Task OpinionsAndDirections_ThatAreWithdrawn_AreTold()
    {
        await PublishAsync();
        await UndoChange.RunAsync(Ledger, Small, ChangeNumber.Of(5), Actor.OwnMachine("Chief Nurse"));
        var items = await ItemsAsync();
        Assert.Contains("Safe, objective 1: the opinion of March 2020, reasonable, stood in the paper of that time and is withdrawn.", items);
        Assert.Contains("Objective 1 Outstanding care: the direction of travel of March 2020, improved, stood in the paper of that time and is withdrawn.", items);
    }

    [LedgerFact]
    public async Task OpinionsAndDirections_ThatCameAfterThePaper_AreTold()
    {
        await PublishAsync(isSaid: false);
        Folder.Write("w/objective-positions.csv", "objective,period,direction\n1,2020-03,improved\n");
        await LoadAsync("assurance/opinions.csv", Opinions);
        var items = await ItemsAsync();
        Assert.Contains("Safe, objective 1: the opinion of March 2020, reasonable, came after the paper of that time, given by Chief Nurse on 10 April 2020 in change 7.", items);
        Assert.Contains("Objective 1 Outstanding care: the direction of travel of March 2020, improved, came after the paper of that time, given in change 7.", items);
    }

    [LedgerFact]
    public async Task Definitions_OfFrameworkQuestionsAndObjectives_AreTold_FromWhatToWhat()
    {
        await PublishAsync();
        await LoadAsync("assurance/framework.yaml", Framework.Replace("\"falls at most 9\"", "\"falls at most 12\"", StringComparison.Ordinal).Replace("falls more than 9", "falls more than 12", StringComparison.Ordinal).Replace("Many falls", "Very many falls", StringComparison.Ordinal));
        await LoadAsync("assurance/questions.csv", "question,text,asked-of\nlearning,Do we learn from every fall?,Chief Nurse\n");
        await LoadAsync("objectives.csv", "objective,name,domains\n1,Safe care,safe\n3,Partnership,safe\n");
        await LoadAsync("objective-measures.csv", "objective,indicator,name\n1,falls,Falls in wards\n3,falls,\n");
        const string Note = "29 June 2020, gives the reason “Load Small Trust”.";
        Clock.Now = Clock.Now.AddDays(40);
        await LoadAsync("assurance/framework.yaml", Framework.Replace("\"falls at most 9\"", "\"falls at most 13\"", StringComparison.Ordinal).Replace("falls more than 9", "falls more than 13", StringComparison.Ordinal).Replace("Many falls", "Very many falls", StringComparison.Ordinal));
        var items = await ItemsAsync();
        Assert.Contains($"Criterion safe-r1: what must hold is now “Falls: at most 13”, and was “Falls: at most 9”. Change 12, {Note}", items);
        Assert.Contains($"Criterion safe-p1: what must hold is now “Falls: more than 13”, and was “Falls: more than 9”; it now reads “Very many falls”, and read “Many falls”. Change 12, {Note}", items);
        Assert.Contains(items, static item => item.StartsWith("Question “Do we learn from every fall?”: it now reads “Do we learn from every fall?”, and read “Do we learn?”. Change 9,", StringComparison.Ordinal));
        Assert.Contains(items, static item => item.StartsWith("Objective 1 Safe care: its name was “Outstanding care”; its measure Falls in wards was called Falls. Change 11,", StringComparison.Ordinal));
        Assert.Contains(items, static item => item.StartsWith("Objective 3 Partnership: it now answers for safe, and answered for no domain; new among its measures: Falls. Change 11,", StringComparison.Ordinal));
        Assert.DoesNotContain(items, static item => item.Contains("safe-s1", StringComparison.Ordinal));
    }

    [LedgerFact]
    public async Task Levels_AreTold_AndManyCriteriaAreOneChange()
    {
        await PublishAsync();
        static string Of(string when) => string.Concat(Enumerable.Range(1, 7).Select(number => $"    - line: more-{number}\n      domain: safe\n      otherwise: limited\n      criteria:\n        - {{criterion: more-{number}, level: substantial, text: Few falls, when: \"{when}\"}}\n"));
        var text = Framework.Replace("partial", "limited", StringComparison.Ordinal);
        await LoadAsync("assurance/opinions.csv", Opinions);
        await LoadAsync("assurance/framework.yaml", text.TrimEnd() + "\n" + Of("falls at most 3"));
        var items = await ItemsAsync();
        Assert.Contains(items, static item => item.StartsWith("Levels of assurance: substantial, reasonable and limited now; substantial, reasonable and partial before. Change 8,", StringComparison.Ordinal));
        Assert.Contains(items, static item => item.StartsWith("The framework of assurance: eight of its criteria and lines differ from the paper before: safe-p1, more-1, more-2, more-3, more-4, more-5, more-6 and more-7. Change 8,", StringComparison.Ordinal));
    }

    [LedgerFact]
    public async Task WhatNobodyChanged_IsNotTold()
    {
        await PublishAsync();
        await LoadAsync("observations/figures.csv", "indicator,unit,period,value\nfalls,trust,2020-03,4\nfalls,trust,2020-04,6\n");
        Assert.DoesNotContain(await ItemsAsync(), static item => item.StartsWith("Criterion", StringComparison.Ordinal) || item.StartsWith("Question", StringComparison.Ordinal) || item.Contains("of March 2020 is now", StringComparison.Ordinal) || item.Contains("its name was", StringComparison.Ordinal));
    }

    // The opinion and the position are of change 5.
    private async Task PublishAsync(bool isSaid = true)
    {
        await LoadAsync("objectives.csv", "objective,name,domains\n1,Outstanding care,safe\n3,Partnership,\n");
        await LoadAsync("objective-measures.csv", "objective,indicator,name\n1,falls,\n");
        Folder.Write("w/assurance/questions.csv", "question,text,asked-of\nlearning,Do we learn?,Chief Nurse\n");
        await LoadAsync("assurance/framework.yaml", Framework);
        if (isSaid)
        {
            Folder.Write("w/objective-positions.csv", Positions);
            await LoadAsync("assurance/opinions.csv", Opinions);
        }

        await LoadAsync("reports/board.yaml", "report: board\ntitle: Board paper\nfrequency: month\ndays-after: 60\nblocks:\n  - block: since-last\n    findings: no\n  - block: assurance-summary\n");
        var definitions = await DefinitionsAsync();
        await PublishEdition.RunAsync(Ledger, definitions, Holding(Permission.Executive, "Chief Executive"), definitions.FindReport("board")!, March, "For the board");
    }

    private async Task<IReadOnlyList<string>> ItemsAsync()
    {
        var definitions = await DefinitionsAsync();
        var document = await BuildReport.RunAsync(Ledger, definitions, definitions.FindReport("board")!, April);
        return
        [
            .. Traversal.Elements(document.Content).SkipWhile(static element => element is not Heading { Level: 1 } found || found.Content.PlainText != "Since the last paper").Skip(1).TakeWhile(static element => element is not Heading { Level: 1 })
                .OfType<ItemList>().SelectMany(static list => list.Words).Select(static words => words.PlainText),
        ];
    }
}
