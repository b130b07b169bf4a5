using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.App.Workspaces;
using Plumbline.Core.Observations;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing;

public sealed class TextReadingsTests
{
    [Fact]
    public async Task AReadingOfAText_IsRemembered()
    {
        await using var store = await ImportStore.SmallAsync();
        const string April = "Indicator,Apr-23\nIncidents,n/k\nSickness absence,-\nSurplus or deficit,3\n";
        using (var asked = await store.PreviewAsync("april.csv", April))
        {
            Assert.Equal(2, asked.Refused.Count);
            Assert.Equal(["n/k", "-"], asked.UnreadTexts);
        }

        var options = new ImportOptions { Mappings = [new TextReading(" N/K ", ReportingStatus.Suppressed), new TextReading("-", null), new TextReading("not met with", ReportingStatus.Awaited)] };
        using (var preview = await store.PreviewAsync("april.csv", April, options))
        {
            Assert.Contains(preview.Remarks, remark => remark.Text == "no cell has the text “not met with”: not remembered");
            Assert.Equal(2, preview.Mappings.Count);
            await CommitImport.RunAsync(store.Ledger, preview, Actor.OwnMachine("analyst"));
        }

        await store.ImportAsync("may.csv", April.Replace("Apr-23", "May-23", StringComparison.Ordinal).Replace("n/k", "N/K", StringComparison.Ordinal));
        Assert.Equal(
            ["incidents|small|2023-04|Suppressed|||suppressed||", "incidents|small|2023-05|Suppressed|||suppressed||", "surplus|small|2023-04|3|||reported||", "surplus|small|2023-05|3|||reported||"],
            await store.FiguresAsync());
    }

    [Fact]
    public async Task AReading_OverridesTheUsualMeaning_InLongTablesAndWorkbooks()
    {
        await using var store = await ImportStore.SmallAsync();
        var options = new ImportOptions { Mappings = [new TextReading("N/A", ReportingStatus.Awaited), new TextReading("nil", null), new TextReading("#DIV/0!", ReportingStatus.NotApplicable)] };
        using (var preview = await store.PreviewAsync("a.csv", "indicator,period,value\nincidents,2023-04,N/A\nincidents,2023-05,Nil\nincidents,2023-06,#DIV/0!\n", options))
            Assert.Equal(["2023-04 TBA", "2023-06 Not applicable"], preview.New.Select(figure => $"{figure.Period} {figure.Value}"));
        var workbook = new TestWorkbook();
        workbook.Sheet("Figures", [[null, workbook.Shared("Apr-23"), workbook.Shared("May-23")], [workbook.Shared("Incidents"), TestWorkbook.Error("1/0", "#DIV/0!"), workbook.Shared("nil")]]);
        using var sheet = await store.PreviewAsync("w.xlsx", workbook.ToBytes(), options);
        Assert.Equal("Not applicable", Assert.Single(sheet.New).Value);
        Assert.DoesNotContain(sheet.Remarks, remark => remark.NeedsAttention);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("(£61k)")]
    [InlineData("4/5")]
    [InlineData(" ")]
    public async Task AFigureOrABlank_CannotHaveAReading(string text)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "Indicator,Apr-23\nIncidents,5\n", new ImportOptions { Mappings = [new TextReading(text, null)] });
        Assert.Contains(preview.Refused, problem => problem.ToString().EndsWith("expected a text of at most 100 characters that is not a figure", StringComparison.Ordinal));
        Assert.Equal("5", Assert.Single(preview.New).Value);
    }

    [Fact]
    public async Task AnInvisibleCharacter_IsRefusedInAMapping()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "Indicator,Apr-23\nIncidents,5\n", new ImportOptions { Mappings = [new TextReading("n\u202ek", null), new LabelMapping("n\u202ek", null)] });
        Assert.Equal(2, preview.Refused.Count(problem => problem.ToString().Contains("U+202E (right-to-left override) as the 2nd character", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task MappingsFile_KeepsEveryKind_AndRefusesUnknownOnes()
    {
        await using var store = await ImportStore.SmallAsync();
        const string Mappings = "label,indicator,kind,recipe\n..,not-available,status,\nNever mind,,,\nSickness absense,sickness,,\nn/k,none,status,\nTeam N,north,unit,\nEngland,,unit,\nFemales,sex=female,item,\nPersons,,item,\nA,sickness,,fingertips\nB,survey,indicator,\n";
        using var folder = new TemporaryFolder();
        foreach (var file in new[] { "plumbline.yaml", "units.csv", "breakdowns.csv", "indicators.csv" }) File.Copy(store.Folder.File(file), folder.File(file));
        folder.Write("mappings.csv", Mappings);
        var reading = ReadWorkspace.Run(folder.Path);
        Assert.Empty(reading.Problems);
        await LoadWorkspace.RunAsync(store.Ledger, reading.Workspace!, Actor.OwnMachine("loader"), "again");
        using var dumped = new TemporaryFolder();
        await DumpWorkspace.RunAsync(store.Ledger, await ReadDefinitions.RunAsync(store.Ledger, "small", asAt: null, default), dumped.File("out"));
        Assert.Equal(Mappings.Replace(",indicator,\n", ",,\n", StringComparison.Ordinal).Split('\n').Order(StringComparer.Ordinal), (await File.ReadAllTextAsync(dumped.File("out", "mappings.csv"))).Split('\n').Order(StringComparer.Ordinal));

        folder.Write("mappings.csv", "label,indicator,kind,recipe\nTeam N,nort,unit,\nMen,male,item,\nx,y,colour,\n..,reported,status,\nz,,status,\nA,sex=femal,item,\n5,none,status,\nB,sickness,indicator,\n");
        Assert.Equal(
            [
                "mappings.csv:2:2: found “nort”; expected a unit of units.csv, perhaps “north”",
                "mappings.csv:3:2: found “male”; expected an item of breakdowns.csv, as sex=female",
                "mappings.csv:4:3: found “colour”; expected indicator, unit, item, status or nothing",
                "mappings.csv:5:2: found “reported”; expected one of not-available, not-applicable, awaited, no-collection, suppressed, none",
                "mappings.csv:6:2: found nothing; expected one of not-available, not-applicable, awaited, no-collection, suppressed, none",
                "mappings.csv:7:2: found “sex=femal”; expected an item of sex in breakdowns.csv: female, male",
                "mappings.csv:8:1: found “5”; expected a text of at most 100 characters that is not a figure",
            ],
            ReadWorkspace.Run(folder.Path).Problems.Select(problem => problem.ToString()));
    }
}
