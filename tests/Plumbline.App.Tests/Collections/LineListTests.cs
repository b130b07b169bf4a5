using Plumbline.App.Access;
using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.App.Definitions;
using Plumbline.App.Checking;
using Plumbline.App.Collections;
using Plumbline.App.Importing;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Checking;
using Plumbline.App.Workspaces;
using Plumbline.Core.Collections;
using Plumbline.Core.Collections.Counting;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Collections;

public class LineListTests
{
    private static readonly Period Year = Period.Parse("2023").Value;

    [Fact]
    public async Task Complaints_CountExactlyWhatThePaperPrints()
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var definitions = await sample.DefinitionsAsync();
        var list = await ReadLineList.RunAsync(sample.Ledger, definitions, Complaints(definitions));
        var counted = CountEvents.In(list, definitions.Picture, Year).ToDictionary(cell => (cell.Cell.Indicator, cell.Cell.Period), cell => cell.Cell);
        var printed = new List<Observation>();
        foreach (var file in ReadWorkspace.Run(Repository.Sample("community-trust")).Workspace!.Observations)
        {
            if (file.Indicator.ToString() != "complaints-clinical-care-days" && counted.ContainsKey((file.Indicator, file.Period))) printed.Add(file);
        }

        // Twelve months of three rows, except for the complex complaints of February, which the paper leaves blank.
        Assert.Equal(35, printed.Count);
        Assert.All(printed, cell =>
        {
            var count = counted[(cell.Indicator, cell.Period)];
            Assert.Equal((cell.Numerator, cell.Denominator), (count.Numerator, count.Denominator));
            if (cell.Denominator is null) Assert.Equal(cell.Amount, count.Amount);
        });
    }

    [Theory]
    [InlineData("incidents", 1957, 72)]
    [InlineData("information-requests", 59, 6)]
    public async Task IncidentsAndRequests_CountExactlyWhatThePaperPrints(string code, int events, int figures)
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var definitions = await sample.DefinitionsAsync();
        var collection = definitions.Workspace.Collections.Single(one => one.Code.ToString() == code);
        var list = await ReadLineList.RunAsync(sample.Ledger, definitions, collection);
        Assert.Equal(events, list.Events.Count);
        Assert.Equal(figures, CountEvents.In(list, definitions.Picture, Year).Count());
        Assert.Empty(await CountCollection.PreviewAsync(sample.Ledger, definitions, collection, Year));
    }

    [Fact]
    public async Task Count_ChangesOnlyWhatDiffers_WithItsReason()
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var definitions = await sample.DefinitionsAsync();
        var change = Assert.Single(await CountCollection.PreviewAsync(sample.Ledger, definitions, Complaints(definitions), Year));
        Assert.Equal(("complaints-complex-40-days", "2023-02", "0/0"), (change.Counted.Indicator.ToString(), change.Counted.Period.ToString(), change.Counted.Value.Text));
        var result = Assert.IsType<CommitResult.Committed>(await CountCollection.CommitAsync(sample.Ledger, definitions, Complaints(definitions), [change], Actor.OwnMachine("Complaints Manager"), "February had none"));
        Assert.Equal(("Complaints Manager", "February had none", "collections/complaints", 1), (result.Change.Author.Post, result.Change.Reason, result.Change.Source, result.Change.Observations));
        definitions = await sample.DefinitionsAsync();
        Assert.Empty(await CountCollection.PreviewAsync(sample.Ledger, definitions, Complaints(definitions), Year));
    }

    [Fact]
    public async Task Import_RevisesAnEvent_AndTheAuditSeesThatTheFigureNoLongerCounts()
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var rows = await File.ReadAllLinesAsync(Path.Combine(Repository.Sample("community-trust"), "collections", "complaints.csv"));
        var answered = rows.Skip(1).Select(row => row.Split(',')).First(cells => cells[3].StartsWith("2023-05", StringComparison.Ordinal) && cells[4] == "standard");
        answered[3] = "2023-06-30";
        var file = sample.File("new.csv");
        await File.WriteAllTextAsync(file, $"{rows[0]}\n{string.Join(',', answered)}\n");
        var definitions = await sample.DefinitionsAsync();
        var reading = Read(file, definitions);
        Assert.Empty(reading.Problems);
        var result = Assert.IsType<CommitResult.Committed>(await ImportEvents.IntoAsync(sample.Ledger, definitions, Complaints(definitions), reading.Events, Actor.OwnMachine("Complaints Manager"), "Answered later", "new.csv"));
        Assert.Equal(1, result.Change.Definitions);
        var findings = (await RunChecks.RunAsync(sample.Ledger, await sample.DefinitionsAsync(), new CheckRequest(new DateOnly(2024, 1, 31)))).Where(audited => audited.Finding.Check == "line-list");
        Assert.Equal(["2023-05", "2023-06"], findings.Select(audited => audited.Finding.Period!.ToString()));
    }

    [Fact]
    public async Task ImportOfTheSame_ChangesNothing()
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var definitions = await sample.DefinitionsAsync();
        var reading = Read(Path.Combine(Repository.Sample("community-trust"), "collections", "complaints.csv"), definitions);
        Assert.Equal(105, reading.Events.Count);
        Assert.IsType<CommitResult.NothingNew>(await ImportEvents.IntoAsync(sample.Ledger, definitions, Complaints(definitions), reading.Events, Actor.OwnMachine("tester"), "again", "complaints.csv"));
    }

    [Fact]
    public async Task Import_AcceptsAWorkbook_WithATitleAndDatesAndWordsAsTyped()
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var workbook = new TestWorkbook();
        workbook.Sheet("Register",
        [
            [workbook.Shared("Complaints register")],
            [],
            [null, workbook.Shared("Reference"), workbook.Shared("Unit"), workbook.Shared("RECEIVED"), workbook.Shared("Closed"), workbook.Shared("Kind"), workbook.Shared("Theme"), workbook.Shared("Outcome")],
            [null, workbook.Shared("C-2024-001"), workbook.Shared("trust"), workbook.Date(new DateOnly(2024, 1, 2), "dd/mm/yyyy"), workbook.Shared("05/02/2024"), workbook.Shared("Standard"), workbook.Shared("Staff attitude"), null],
            [null, workbook.Shared("C-2024-002"), workbook.Shared("trust"), workbook.Shared("31/02/2024"), null, workbook.Shared("Standard"), workbook.Shared("Rudeness"), null],
        ]);
        var file = sample.File("register.xlsx");
        await File.WriteAllBytesAsync(file, workbook.ToBytes());
        var definitions = await sample.DefinitionsAsync();
        var reading = Read(file, definitions);
        Assert.Equal(["register.xlsx!Register:5:4", "register.xlsx!Register:5:7"], reading.Problems.Select(problem => problem.ToString().Split(": ")[0]));
        var one = Assert.Single(reading.Events);
        Assert.Equal(("C-2024-001", new DateOnly(2024, 1, 2), new DateOnly(2024, 2, 5)), (one.Reference, one.Received, one.Closed));
        Assert.Equal("standard,staff-attitude,", string.Join(',', one.Values));
    }

    [Theory]
    [InlineData("reference;unit;received;closed;kind;theme;outcome;Patient\nC-1;trust;03/01/2023;;standard;;;Jane\n", "r.csv:1:8: found column “Patient”; ")]
    [InlineData("reference;unit;received;closed;kind;theme;outcome\nC-1;trust;03/01/2023;;standard;;;Jane\n", "r.csv:2:0: found 8 cells; ")]
    [InlineData("Reference,Unit,Received\nC-1,trust,03/01/2023\n", "r.csv:1:0: found no column “closed”; ")]
    [InlineData("", "r.csv: found an empty file; ")]
    [InlineData("%PDF-1.7", "r.csv: found a PDF; ")]
    public async Task ImportOfAnotherFile_IsRefused_AtItsPlace(string text, string problem)
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var file = sample.File("r.csv");
        await File.WriteAllTextAsync(file, text);
        var definitions = await sample.DefinitionsAsync();
        Assert.StartsWith(problem, Assert.Single(Read(file, definitions).Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reference,unit,received,closed,kind,theme,outcome,patient\nC-1,trust,2023-01-03,,standard,,,Jane\n", "complaints.csv:1:8", "a line list holds no personal data")]
    [InlineData("reference,unit,received,closed,kind,theme,outcome\nC-1,trust,2023-01-03,,standard,Jane's knee,\n", "complaints.csv:2:6", "one of administration, communication")]
    [InlineData("reference,unit,received,closed,kind,theme,outcome\n943-476-5919,trust,2023-01-03,,standard,,\n", "complaints.csv:2:1", "no NHS number")]
    [InlineData("reference,unit,received,closed,kind,theme,outcome\nC-1,trust,2023-01-03,2023-01-02,standard,,\n", "complaints.csv:2:4", "a day from 2023-01-03 on")]
    [InlineData("reference,unit,received,closed,kind,theme,outcome\nC-1,trust,03/01/2023,,standard,,\n", "complaints.csv:2:3", "a date such as")]
    [InlineData("reference,unit,received,closed,kind,theme,outcome\nC-1,trust,,,standard,,\n", "complaints.csv:2:3", "the day it was received")]
    [InlineData("reference,unit,received,closed,kind,theme,outcome\nC-1,trust,2001-01-03,,standard,,\n", "complaints.csv:2:3", "bank holidays are known")]
    [InlineData("reference,unit,received,closed,kind,theme,outcome\nC-1,ward,2023-01-03,,standard,,\n", "complaints.csv:2:2", "a unit of units.csv")]
    [InlineData("reference,unit,received,closed,kind,theme,outcome\nC-1,trust,2023-01-03,,standard,,\nC-1,trust,2023-01-03,,standard,,\n", "complaints.csv:3:1", "each event once")]
    [InlineData("reference,unit,received,kind,theme,outcome\nC-1,trust,2023-01-03,standard,,\n", "complaints.csv:1:0", "a column “closed”")]
    public void InvalidLineList_IsRefused_WithThePlaceAndTheReason(string text, string place, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Repository.Sample("community-trust"));
        folder.Write("collections/complaints.csv", text);
        var problem = Assert.Single(ReadWorkspace.Run(folder.Path).Problems);
        Assert.StartsWith($"collections/{place}:", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains(expected, problem.Problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    count: answered-in-time\n    within: 35 working days", "    count: answered-in-time", "no “within”")]
    [InlineData("    count: received", "    count: received\n    within: 35 working days", "“within”")]
    [InlineData("    count: received", "    count: mean-days", "complaints-formal, a count")]
    [InlineData("where: kind = standard", "where: kind = simple", "“simple”")]
    [InlineData("where: kind = standard", "where: sort = standard", "“sort”")]
    [InlineData("within: 35 working days", "within: 35 days", "“35 days”")]
    [InlineData("indicator: complaints-formal", "indicator: complaints-formall", "“complaints-formall”")]
    [InlineData("column: theme", "column: received", "“received”")]
    [InlineData("holidays: england-and-wales", "holidays: england", "“england”")]
    [InlineData("from: 2023-01", "since: 2023-01", "key “since”")]
    public void DefinitionWithAnError_IsRefused(string right, string wrong, string found)
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Repository.Sample("community-trust"));
        var yaml = File.ReadAllText(folder.File("collections", "complaints.yaml"));
        Assert.Contains(right, yaml, StringComparison.Ordinal);
        folder.Write("collections/complaints.yaml", yaml.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(ReadWorkspace.Run(folder.Path).Problems, problem => problem.Problem.Found.Contains(found, StringComparison.Ordinal));
    }

    [Fact]
    public void EventsOfAnUnknownLineList_AreRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Repository.Sample("community-trust"));
        folder.Write("collections/complaint.csv", "reference,unit,received,closed\n");
        var problem = Assert.Single(ReadWorkspace.Run(folder.Path).Problems);
        Assert.Equal("collections/complaint.csv: found events of “complaint”; expected one of the line lists complaints, incidents, information-requests, perhaps “complaints”", problem.ToString());
    }

    private static EventsReading Read(string path, OrganisationDefinitions definitions)
    {
        using var content = File.OpenRead(path);
        return ImportEvents.Read(new ImportFile(Path.GetFileName(path), content), definitions, Complaints(definitions));
    }

    private static CollectionDefinition Complaints(OrganisationDefinitions definitions) => definitions.Workspace.Collections.Single(static one => one.Code.ToString() == "complaints");
}
