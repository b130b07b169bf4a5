using Plumbline.App.Tests.Importing.Workbooks;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Plumbline.App.Csv;
using Plumbline.App.Ledger;
using Plumbline.App.Exporting;

namespace Plumbline.App.Tests.Importing;

public sealed class ExportTests
{
    [Theory]
    [InlineData("community-trust")]
    [InlineData("county-council")]
    public async Task Exported_ImportsBackWithoutAChange(string sample)
    {
        await using var store = await ImportStore.OfSampleAsync(sample, figures: true);
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("export.xlsx", await store.ExportAsync()));
    }

    [OfficeTheory]
    [InlineData("community-trust")]
    [InlineData("county-council")]
    public async Task ExportedAndSavedByLibreOffice_ImportsBackWithoutAChange(string sample)
    {
        await using var store = await ImportStore.OfSampleAsync(sample, figures: true);
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("export.xlsx", await SavedByOffice.ExportThroughOdsAsync(sample)));
    }

    [Fact]
    public async Task Exported_IsAValidWorkbook_WithNumbersAsNumbers()
    {
        await using var store = await ImportStore.OfSampleAsync("community-trust", figures: true);
        using var stream = new MemoryStream(await store.ExportAsync());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        Assert.Contains(cells, cell => cell.DataType is null && cell.CellValue?.Text == "0.86");
    }

    [Fact]
    public async Task ExportedCells_CannotBeFormulas()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("figures.csv", "indicator,period,value,note\nincidents,2023-04,3,\"'=cmd|'/c calc'!A1\"\nsurplus,2023-04,-5,_x0041_ is not A\n");
        var export = await store.ExportAsync();
        Assert.Contains(await store.FiguresAsync(), figure => figure.EndsWith("|=cmd|'/c calc'!A1", StringComparison.Ordinal));
        using var zip = new ZipArchive(new MemoryStream(export));
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var xml = XDocument.Load(sheet);
        Assert.DoesNotContain(xml.Descendants(), element => element.Name.LocalName == "f");
        var cell = xml.Descendants().Single(element => element.Name.LocalName == "c" && element.Value.StartsWith('='));
        Assert.Equal("inlineStr", (string?)cell.Attribute("t"));
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("export.xlsx", export));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("'+5 since April")]
    [InlineData("'-2 by hand")]
    [InlineData("''@team")]
    [InlineData("'tis so")]
    public async Task ANoteThatBeginsWithAnApostrophe_KeepsIt(string note)
    {
        await using var store = await ImportStore.SmallAsync();
        var guarded = FormulaGuard.Guard(note);
        await store.ImportAsync("figures.csv", $"indicator,period,value,note,source-note\nincidents,2023-04,3,{guarded},{guarded}\n");
        var figure = await ReadFigures.RunAsync(store.Ledger, store.Organisation, ObservationQuery.All).SingleAsync();
        Assert.Equal((note, note), (figure.Fact.Note, figure.Fact.SourceNote));
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("export.xlsx", await store.ExportAsync()));
    }

    [Fact]
    public async Task TheSameFigures_GiveTheSameBytes()
    {
        await using var store = await ImportStore.OfSampleAsync("county-council", figures: true);
        Assert.Equal(await store.ExportAsync(), await store.ExportAsync());
    }
}
