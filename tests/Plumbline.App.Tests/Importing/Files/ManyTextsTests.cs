using DocumentFormat.OpenXml.Spreadsheet;
using Plumbline.App.Importing.Files;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.Core.Periods;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing.Files;

/// <summary>Texts beyond one record of an .xls file, whose records hold 8,224 bytes, in characters of one byte and of two.</summary>
public sealed class ManyTextsTests
{
    private const int Rows = 900;

    [OfficeTheory]
    [InlineData("xls")]
    [InlineData("ods")]
    public async Task TextsOfEveryLength_AreReadWhole(string format)
    {
        using var folder = new TemporaryFolder();
        var workbook = new TestWorkbook();
        var random = new Random(1);
        List<string> texts = [.. Enumerable.Range(0, Rows).Select(row => $"{row} {new string(random.Next(3) switch { 0 => 'x', 1 => 'Ł', _ => 'é' }, random.Next(1, row % 100 == 0 ? 9_000 : 120))} end")];
        workbook.Sheet("S", texts.ConvertAll(text => new Cell?[] { workbook.Shared(text), TestWorkbook.Inline("b"), Joined() }));
        var file = folder.File("texts.xlsx");
        await File.WriteAllBytesAsync(file, workbook.ToBytes());
        var saved = await Office.ConvertAsync(folder, format, [file]);
        using var stream = File.OpenRead(saved[0]);
        using var opened = OpenGrids.Run("f", stream, FinancialCalendar.April, new ImportFindings());
        var rows = opened.Grids.Single().Rows().ToList();
        Assert.Equal(texts, rows.ConvertAll(row => row.Text(1) ?? ""));
        Assert.All(rows, row => Assert.Equal(("b", "ab"), (row.Text(2), row.Text(3))));
    }

    // A formula that gives a text has it in a record of its own.
    private static Cell Joined() => new() { CellFormula = new CellFormula("CONCATENATE(\"a\",\"b\")"), DataType = CellValues.String, CellValue = new CellValue("ab") };
}
