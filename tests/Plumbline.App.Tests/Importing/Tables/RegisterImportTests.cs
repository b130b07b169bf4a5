using System.Globalization;
using System.Text;
using Plumbline.App.Access;
using Plumbline.App.Actions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Tests.Importing.Tables;

/// <summary>A register of risks that another system wrote comes in by recipes, with its dated history.</summary>
public sealed class RegisterImportTests
{
    private const string Risks = "recipe: register\ninto: risks\ncolumns:\n  Risk ID: risk\n  Type: kind\n  Risk Title: title\n  Business unit: unit\n  Risk Lead: owner\n  Date Opened: recorded\n  Status: state\n  Date Closed: closed\n  Closure Reason: reason\n  Aims: objectives\n  See Also: related\n  Approach: response\n  Initial L: ignore\n  Initial C: ignore\n  Current L: ignore\n  Current C: ignore\n  Scored On: ignore\n  Target Score: ignore\nvalues:\n  Type:\n    Corporate: strategic\n    Service: operational\n  Status:\n    Live: open\n    Archived: closed\n  Approach:\n    Mitigate: treat\n";
    private const string Current = "recipe: register-current\ninto: gradings\ncolumns:\n  Risk ID: risk\n  Scored On: date\n  Current L: likelihood\n  Current C: consequence\n  Type: ignore\n  Risk Title: ignore\n  Business unit: ignore\n  Risk Lead: by\n  Date Opened: ignore\n  Status: ignore\n  Date Closed: ignore\n  Closure Reason: ignore\n  Aims: ignore\n  See Also: ignore\n  Approach: ignore\n  Initial L: ignore\n  Initial C: ignore\n  Target Score: ignore\nfixed:\n  stage: current\n";
    private const string Target = "recipe: register-target\ninto: gradings\ncolumns:\n  Risk ID: risk\n  Scored On: date\n  Target Score: score\n  Current L: ignore\n  Current C: ignore\n  Type: ignore\n  Risk Title: ignore\n  Business unit: ignore\n  Risk Lead: ignore\n  Date Opened: ignore\n  Status: ignore\n  Date Closed: ignore\n  Closure Reason: ignore\n  Aims: ignore\n  See Also: ignore\n  Approach: ignore\n  Initial L: ignore\n  Initial C: ignore\nfixed:\n  stage: target\n";
    private const string Notes = "recipe: register-notes\ninto: progress\ncolumns:\n  Ref: risk\n  When: at\n  Who: by\n  Update: text\n";
    private const string Scores = "recipe: register-scores\ninto: gradings\ncolumns:\n  Ref: risk\n  Kind of score: stage\n  Scored: date\n  Likelihood: likelihood\n  Impact: consequence\nvalues:\n  Kind of score:\n    Residual: current\n    Gross: initial\n  Likelihood:\n    Almost certain: \"5\"\n    Likely: \"4\"\n    Possible: \"3\"\n";
    private const string Todo = "recipe: todo\ninto: actions\ncolumns:\n  No: action\n  Linked to: about\n  Action: what\n  Officer: owner\n  By: due\n  State: state\n  Finished: done\nvalues:\n  State:\n    Complete: done\n    In progress: open\n";

    private const string Heading = "Risk ID,Type,Risk Title,Business unit,Risk Lead,Date Opened,Status,Date Closed,Closure Reason,Aims,See Also,Approach,Initial L,Initial C,Current L,Current C,Scored On,Target Score\n";
    private const string Sheet = Heading
        + "CRR 1,Corporate,Floods,North Team,Head of Roads,1/5/2019,Live,,,\"A1, B2\",crr-2,Mitigate,5,5,4,4,14/06/2019,8\n"
        + "CRR 2,Service,Old buses,,Head of Transport,2019-05-02,Archived,31 Jan 2020,New buses came,,,,,,2,3,2 Jun 2019,\n";

    [LedgerFact]
    public async Task ARegister_ComesInWithItsHistory_InSqlite() => await ComesInAsync(address: null);

    [LedgerFact]
    public async Task ARegister_ComesInWithItsHistory_InPostgres() => await ComesInAsync(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public async Task AWorkbook_SaysTheSame_WithDatesOfItsOwn()
    {
        await using var store = await StoreAsync();
        await store.ImportAsync("r.csv", Sheet, By("register"));
        var workbook = new TestWorkbook();
        var content = workbook.Sheet("Scores", [
            [.. "Ref,Kind of score,Scored,Likelihood,Impact".Split(',').Select(workbook.Shared)],
            [workbook.Shared("CRR 1"), workbook.Shared("Residual"), workbook.Date(new DateOnly(2019, 6, 14), "dd/mm/yyyy"), workbook.Shared("Likely"), workbook.Number(4)],
            [workbook.Shared("CRR 1"), workbook.Shared("Gross"), workbook.Date(new DateOnly(2019, 5, 1), "d mmm yy"), workbook.Shared("Almost certain"), workbook.Number(5)],
        ], []).ToBytes();
        await store.ImportAsync("scores.xlsx", content);
        Assert.Equal(["crr-1: initial 25 on 2019-05-01, current 16 on 2019-06-14, target  on ", "crr-2: initial  on , current  on , target  on "], await RegisterAsync(store));
    }

    [LedgerFact]
    public async Task OneFile_TellsTheGradingsOfSeveralStages_EachByItsRecipe()
    {
        await using var store = await StoreAsync();
        foreach (var recipe in new[] { "register", "register-current", "register-target" }) await store.ImportAsync("r.csv", Sheet, By(recipe));
        Assert.Equal(["crr-1: initial  on , current 16 on 2019-06-14, target 8 on 2019-06-14", "crr-2: initial  on , current 6 on 2019-06-02, target  on "], await RegisterAsync(store));
        using var again = await store.PreviewAsync("r.csv", Encoding.UTF8.GetBytes(Sheet), By("register-target"));
        Assert.Equal([new DefinitionCounts("risk-grading", 0, 0, 1)], again.Definitions);
        Assert.Contains(again.Remarks, remark => remark.Text == "one row without likelihood or consequence or score: left out");
    }

    [LedgerFact]
    public async Task ComparedWithTheLedger_ARowIsNewChangedOrTheSame()
    {
        await using var store = await StoreAsync();
        await store.ImportAsync("r.csv", Sheet, By("register"));
        using var preview = await store.PreviewAsync("r.csv", Encoding.UTF8.GetBytes(Sheet.Replace("Floods", "Floods and storms", StringComparison.Ordinal) + "CRR 3,Service,Heat,,Head of Roads,1/7/2019,Live,,,,,,,,,,,\n"), By("register"));
        Assert.Empty(preview.Refused);
        Assert.Equal([new DefinitionCounts("risk", 1, 1, 1)], preview.Definitions);
        Assert.Contains("title Floods;", preview.ChangedDefinitions.Single().Was, StringComparison.Ordinal);
        Assert.Contains("title Floods and storms;", preview.ChangedDefinitions.Single().Value, StringComparison.Ordinal);
        // A note that somebody adds meanwhile does not hold it up.
        var definitions = await ReadDefinitions.RunAsync(store.Ledger, store.Organisation);
        var risk = (await ReadRiskFiles.FindAsync(store.Ledger, definitions, new DateOnly(2020, 6, 1), RiskCode.Parse("crr-1").Value))!.Risk;
        await AddRiskNote.RunAsync(store.Ledger, definitions, Actor.OwnMachine("Head of Roads"), risk, "Seen", new DateTime(2020, 5, 1, 9, 0, 0));
        Assert.IsType<CommitResult.Committed>(await CommitImport.RunAsync(store.Ledger, preview, Actor.OwnMachine("analyst")));
    }

    [LedgerFact]
    public async Task RecipesThatEachFillAnotherTable_ReadOneFileInOneChange()
    {
        await using var store = await StoreAsync();
        using (var preview = await store.PreviewAsync("r.csv", Encoding.UTF8.GetBytes(Sheet)))
        {
            Assert.Empty(preview.Refused);
            Assert.Equal([new DefinitionCounts("risk", 2, 0, 0), new DefinitionCounts("risk-grading", 3, 0, 0)], preview.Definitions.OrderBy(static one => one.Label, StringComparer.Ordinal));
            Assert.Equal(["risks", "gradings", "gradings"], preview.Tables.Select(static table => table.Of));
        }

        await store.ImportAsync("r.csv", Sheet);
        Assert.Equal(["crr-1: initial  on , current 16 on 2019-06-14, target 8 on 2019-06-14", "crr-2: initial  on , current 6 on 2019-06-02, target  on "], await RegisterAsync(store));
    }

    [LedgerFact]
    public async Task TwoRecipesOfTheSameTable_AreStillNamed()
    {
        await using var store = await StoreAsync(address: null, Target.Replace("recipe: register-target", "recipe: other-target", StringComparison.Ordinal).Replace("  Risk Lead: ignore", "  Risk Lead: by", StringComparison.Ordinal));
        using var preview = await store.PreviewAsync("r.csv", Encoding.UTF8.GetBytes(Sheet));
        Assert.Contains("--recipe other-target or --recipe register or --recipe register-current or --recipe register-target", Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task OthersIgnored_PassesOverWhatIsNotNamed()
    {
        await using var store = await StoreAsync();
        await store.ImportAsync("r.csv", Sheet, By("register"));
        const string Short = "recipe: short\ninto: gradings\ncolumns:\n  Risk ID: risk\n  Scored On: date\n  Target Score: score\nfixed:\n  stage: target\n";
        using (var refused = await store.PreviewAsync("r.csv", Encoding.UTF8.GetBytes(Sheet), new ImportOptions { Recipe = new RecipeOption.OfFile("short.yaml", Short) }))
            Assert.Contains("or “others: ignore” for all that it does not name", refused.Refused[0].ToString(), StringComparison.Ordinal);
        await store.ImportAsync("r.csv", Sheet, new ImportOptions { Recipe = new RecipeOption.OfFile("short.yaml", Short + "others: ignore\n") });
        Assert.Contains("target 8 on 2019-06-14", (await RegisterAsync(store))[0], StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task WordsOfClosedVocabularies_HaveAnyCase()
    {
        await using var store = await StoreAsync();
        await store.ImportAsync("r.csv", Heading + "CRR 1,Strategic,Floods,,Head of Roads,1/5/2019,CLOSED,1/6/2019,Dams built,,,Treat,,,,,,\n", By("register"));
        await store.ImportAsync("c.csv", "No,Risk,Control,Sort,Stage\nC 1,CRR 1,Dams,Preventive,In Place\n", new ImportOptions { Recipe = new RecipeOption.OfFile("c.yaml", "recipe: c\ninto: controls\ncolumns: {No: control, Risk: risk, Control: text, Sort: kind, Stage: state}\n") });
        await store.ImportAsync("a.csv", "No,Linked to,Action,Officer,By,State,Finished\n7,risk/crr-1,Buy pumps,Head of Roads,1/9/2019,Open,\n", By("todo"));
        var definitions = await ReadDefinitions.RunAsync(store.Ledger, store.Organisation);
        var file = (await ReadRiskFiles.FindAsync(store.Ledger, definitions, new DateOnly(2020, 6, 1), RiskCode.Parse("crr-1").Value))!;
        Assert.Equal((RiskKind.Strategic, RiskResponse.Treat, "Dams built"), (file.Risk.Kind, file.Risk.Response, file.Risk.Closing?.Reason));
        var control = Assert.Single(file.Controls);
        Assert.Equal((ControlKind.Preventive, false), (control.Kind, control.IsPlanned));
        Assert.Equal("open", Assert.Single((await ReadActions.RunAsync(store.Ledger, definitions)).Entries).Action.State.Word);
    }

    [Theory]
    [InlineData("Risk ID,Risk Title,Owner,Date Opened,Likelihood,Consequence,Score\n1,Floods,Head of Roads,1/5/2019,4,4,16\n", true)]
    [InlineData("Ref,Risk,Owner,Current Likelihood,Current Impact,Rating\nR1,Floods,Head of Roads,High,Major,Red\n", true)]
    [InlineData("Register of June\n\nNo,Risk description,Initial consequence (1-5)\n1,Floods,4\n", true)]
    [InlineData("Risk ID,Owner,Score\n1,Head of Roads,16\n", false)]
    [InlineData("Team,Risk assessments,Likelihood to recommend\nNorth Team,4,5\n", false)]
    public async Task ARegisterWithoutARecipe_PointsToRecipes(string text, bool isRegister)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("r.csv", Encoding.UTF8.GetBytes(text));
        Assert.Equal(isRegister, Assert.Single(preview.Refused).ToString().Contains("those of a register of risks; expected a recipe that says what each column holds", StringComparison.Ordinal));
        using var none = await store.PreviewAsync("r.csv", Encoding.UTF8.GetBytes(text), new ImportOptions { Recipe = new RecipeOption.None() });
        Assert.DoesNotContain("register of risks", Assert.Single(none.Refused).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("register-notes", "Ref,When,Who,Update\nCRR 9,6/5/2020 19:26,Head of Roads,Seen\n", "r.csv:2:1: found “crr-9”; expected a risk of risks/risks.csv, perhaps “crr-")]
    [InlineData("register-notes", "Ref,When,Who,Update\nCRR 1,spring,Head of Roads,Seen\n", "r.csv:2:2: found “spring”; expected a time such as 2020-05-06T19:26:14")]
    [InlineData("register-scores", "Ref,Kind of score,Scored,Likelihood,Impact\nCRR 1,Residual,31/2/2019,Likely,4\n", "r.csv:2:3: found “31/2/2019”; expected a date such as 2023-04-01")]
    [InlineData("register-scores", "Ref,Kind of score,Scored,Likelihood,Impact\nCRR 1,Nett,1/2/2019,Likely,4\n", "r.csv:2:2: found “Nett”; expected one of initial, current, target")]
    [InlineData("register-scores", "Ref,Kind of score,Scored,Likelihood,Impact\nCRR 1,Residual,1/2/2019,Likely,4\nCRR 1,Residual,01/02/2019,Likely,5\n", "r.csv:3:1: found risk-grading “crr-1, current, 1 February 2019” a second time; expected each once; it stands in r.csv:2:1 with other content")]
    [InlineData("todo", "No,Linked to,Action,Officer,By,State,Finished\n7,risk/crr-8,Buy pumps,Head of Roads,1/9/2019,In progress,\n", "r.csv:2:2: found “crr-8”; expected a risk of risks/risks.csv, perhaps “crr-")]
    [InlineData("register", Heading + "CRR 3,Service,Heat,,Head of Roads,1/7/2019,Live,,,C3,,,,,,,,\n", "r.csv:2:10: found “c3”; expected an objective of objectives.csv")]
    [InlineData("register", Heading + "CRR 3,Service,Heat,,Head of Roads,1/7/2019,Live,,,,CRR-7,,,,,,,\n", "r.csv:2:11: found “crr-7”; expected a risk of risks/risks.csv, perhaps “crr-")]
    public async Task WhatIsWrong_IsRefusedWithTheirCell(string recipe, string sheet, string expected)
    {
        await using var store = await StoreAsync();
        await store.ImportAsync("r.csv", Sheet, By("register"));
        using var preview = await store.PreviewAsync("r.csv", Encoding.UTF8.GetBytes(sheet), By(recipe));
        Assert.StartsWith(expected, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task TenThousandRisks_ComeInAlike()
    {
        await using var store = await StoreAsync();
        var sheet = new StringBuilder(Heading);
        for (var risk = 1; risk <= 10_000; risk++) sheet.Append(CultureInfo.InvariantCulture, $"CRR {risk},Service,Risk {risk},North Team,Head of Roads,1/5/2019,Live,,,A1,,,,,4,{1 + (risk % 5)},14/06/2019,8\n");
        await store.ImportAsync("r.csv", sheet.ToString(), By("register"));
        await store.ImportAsync("r.csv", sheet.ToString(), By("register-current"));
        var register = await ReadRiskRegister.RunAsync(store.Ledger, await ReadDefinitions.RunAsync(store.Ledger, store.Organisation), new DateOnly(2020, 6, 1));
        Assert.Equal((10_000, 4 * (1 + (10_000 % 5))), (register.Entries.Count, register.Find(RiskCode.Parse("crr-10000").Value)!.Current!.Score.Value));
    }

    private static async Task ComesInAsync(StoreAddress? address)
    {
        await using var store = await StoreAsync(address);
        await store.ImportAsync("register.csv", Sheet, By("register"));
        await store.ImportAsync("scores.csv", "Ref,Kind of score,Scored,Likelihood,Impact\nCRR 1,Gross,01/05/2019,Almost certain,5\nCRR 1,Residual,2019-06-14,Likely,4\nCRR 1,Residual,1 March 2020,Possible,4\n");
        await store.ImportAsync("notes.csv", "Ref,When,Who,Update\nCRR 1,06/05/2020 19:26,Head of Roads,\"Pumps came, and work\"\nCRR 2,2019-12-01T09:30:15,Head of Transport,Sold\nCRR 2,2/12/2019,Head of Transport,Paid\n");
        await store.ImportAsync("todo.csv", "No,Linked to,Action,Officer,By,State,Finished\n7,risk/crr-1,Buy pumps,Head of Roads,1/9/2019,Complete,30/8/2019\n");
        var definitions = await ReadDefinitions.RunAsync(store.Ledger, store.Organisation);
        var day = new DateOnly(2020, 6, 1);
        Assert.Equal(["crr-1: initial 25 on 2019-05-01, current 12 on 2020-03-01, target  on ", "crr-2: initial  on , current  on , target  on "], await RegisterAsync(store));
        var (first, second) = ((await ReadRiskFiles.FindAsync(store.Ledger, definitions, day, RiskCode.Parse("crr-1").Value))!, (await ReadRiskFiles.FindAsync(store.Ledger, definitions, day, RiskCode.Parse("crr-2").Value))!);
        Assert.Equal((RiskKind.Strategic, "Floods", "north", "a1 b2", "crr-2", RiskResponse.Treat), (first.Risk.Kind, first.Risk.Title, first.Risk.Unit!.ToString(), string.Join(' ', first.Risk.Objectives), string.Join(' ', first.Risk.Related), first.Risk.Response));
        Assert.Equal(new RiskClosing(new DateOnly(2020, 1, 31), "New buses came"), second.Risk.Closing);
        Assert.Equal([16, 12], first.Gradings.Where(one => one.Stage == GradingStage.Current).Select(one => one.Score.Value));
        Assert.Equal(16, (await ReadRiskRegister.RunAsync(store.Ledger, definitions, new DateOnly(2020, 2, 29))).Entries[0].Current!.Score.Value);
        Assert.Equal((new DateTime(2020, 5, 6, 19, 26, 0), "Pumps came, and work"), (first.Notes[0].At, first.Notes[0].Text));
        Assert.Equal([new DateTime(2019, 12, 2), new DateTime(2019, 12, 1, 9, 30, 15)], second.Notes.Select(note => note.At));
        Assert.Equal("7 done", (await ReadActions.RunAsync(store.Ledger, definitions)).Entries.Select(entry => $"{entry.Action.Code} {entry.Action.State.Word}").Single());
    }

    private static Task<ImportStore> StoreAsync(StoreAddress? address = null, params string[] more) => ImportStore.SmallAtAsync(address, folder =>
    {
        folder.Write("objectives.csv", "objective,name\na1,Dry roads\nb2,Clean air\n");
        foreach (var recipe in (IEnumerable<string>)[Risks, Current, Target, Notes, Scores, Todo, .. more]) folder.Write($"recipes/{recipe.Split('\n')[0]["recipe: ".Length..]}.yaml", recipe);
    });

    private static ImportOptions By(string recipe) => new() { Recipe = new RecipeOption.Named(recipe) };

    private static async Task<List<string>> RegisterAsync(ImportStore store)
    {
        var register = await ReadRiskRegister.RunAsync(store.Ledger, await ReadDefinitions.RunAsync(store.Ledger, store.Organisation), new DateOnly(2020, 6, 1));
        return [.. register.Entries.Select(entry => $"{entry.Risk.Code}: initial {Said(entry.Initial)}, current {Said(entry.Current)}, target {Said(entry.Target)}")];

        static string Said(Grading? grading) => $"{grading?.Score.Value} on {grading?.Date:yyyy-MM-dd}";
    }
}
