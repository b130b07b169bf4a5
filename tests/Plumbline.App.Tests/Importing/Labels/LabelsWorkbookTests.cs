using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Plumbline.App.Importing;

namespace Plumbline.App.Tests.Importing.Labels;

public sealed class LabelsWorkbookTests
{
    private const string Table = "indicator,unit,period,value\nSickness absence rate %,north,2023-04,5%\nSickness (target),north,2023-04,4%\nincidents,Nrth Team,2023-04,3\n";

    [Fact]
    public async Task EachDecision_IsChosenFromTheCodesOfItsKind_OnASecondSheet()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", Table);
        await WriteLabels.RunAsync(preview, store.Folder.File("labels.xlsx"), []);
        using var document = SpreadsheetDocument.Open(store.Folder.File("labels.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        Assert.Equal(["labels", "Codes"], document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        var (labels, codes) = (Sheet(document, 0), Sheet(document, 1));
        Assert.Equal(["kind|code|name|group", "indicator|skip|leave the rows out"], codes.Descendants<Row>().Take(2).Select(Text));
        foreach (var (cells, kind, known) in new[] { ("H2:H3", "indicator", "sickness"), ("H4:H4", "unit", "north") })
        {
            var choice = Assert.Single(labels.Descendants<DataValidation>(), choice => choice.SequenceOfReferences!.InnerText == cells);
            Assert.Equal(DataValidationValues.List, choice.Type!.Value);
            var rows = choice.Formula1!.Text["Codes!$B$".Length..].Split(":$B$").Select(int.Parse).ToArray();
            var offered = codes.Descendants<Row>().Skip(rows[0] - 1).Take(rows[1] - rows[0] + 1).Select(Text).ToList();
            Assert.All(offered, row => Assert.StartsWith(kind + "|", row, StringComparison.Ordinal));
            Assert.Equal(codes.Descendants<Row>().Count(row => Text(row).StartsWith(kind + "|", StringComparison.Ordinal)), offered.Count);
            Assert.Contains(offered, row => row.StartsWith($"{kind}|{known}|", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task ScoresAndRowsAreNumbers_ColumnsAreAsWideAsTheirTexts_AndTheHeadingStays()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", Table);
        await WriteLabels.RunAsync(preview, store.Folder.File("labels.xlsx"), []);
        using var document = SpreadsheetDocument.Open(store.Folder.File("labels.xlsx"), isEditable: false);
        var sheet = Sheet(document, 0);
        var first = sheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value!);
        Assert.Equal(("1", "0.86", "Sickness absence"), (first["D2"].CellValue!.Text, first["G2"].CellValue!.Text, first["I2"].InnerText));
        Assert.Equal("says target", sheet.Descendants<Cell>().Single(cell => cell.CellReference == "K3").InnerText);
        Assert.DoesNotContain(sheet.Descendants<Cell>(), cell => cell.CellReference == "H3");
        Assert.Equal(11, sheet.Descendants<Column>().Count());
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
    }

    private static Worksheet Sheet(SpreadsheetDocument document, int at) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().ElementAt(at).Id!)).Worksheet;

    private static string Text(Row row) => string.Join('|', row.Elements<Cell>().Select(cell => cell.InnerText));
}
