using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Plumbline.App.Tables;
using Plumbline.App.Tables.Workbooks;

namespace Plumbline.App.Tests.Tables;

public class WriteTableTests
{
    private const string Headings = "text,whole,number,figure,day,time,flag,items,reference\n";

    [Fact]
    public async Task Csv_WritesEveryTypeOfCell() =>
        Assert.Equal(
            Headings + "\"a, \"\"b\"\"\",12,12.50,5.60%,2024-03-31,2024-03-31T17:05:00.000Z,yes,x; y; z,risk/3156\n,,,,,,,,\n",
            await TextAsync(stream => new CsvTableWriter(stream), MadeUpRow.Full, MadeUpRow.Blank));

    [Fact]
    public async Task Csv_WithoutRows_IsTheHeader() => Assert.Equal(Headings, await TextAsync(stream => new CsvTableWriter(stream)));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+5")]
    [InlineData("@SUM(A1)")]
    public async Task Csv_NoCellCanRun(string text)
    {
        var written = await TextAsync(stream => new CsvTableWriter(stream), MadeUpRow.Blank with { Text = text, Figure = text, Items = [text] });
        Assert.Equal($"{Headings}'{text},,,'{text},,,,'{text},\n", written);
    }

    [Fact]
    public async Task Json_HasNumbersAsNumbers_AndListsAsTheirItems()
    {
        var text = await TextAsync(stream => new JsonTableWriter(stream), MadeUpRow.Full);
        var row = Assert.Single(JsonDocument.Parse(text).RootElement.EnumerateArray());
        Assert.Equal(Headings.TrimEnd().Split(','), row.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["\"a, \\\"b\\\"\"", "12", "12.50", "\"5.60%\"", "\"2024-03-31\"", "\"2024-03-31T17:05:00.000Z\"", "\"yes\"", "\"risk/3156\""],
            row.EnumerateObject().Where(property => property.Name != "items").Select(property => property.Value.GetRawText()));
        Assert.Equal(["x; y", "z"], row.GetProperty("items").EnumerateArray().Select(item => item.GetString()));
        Assert.EndsWith("]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_BlankCells_AreNull_AndNoItemsAreAnEmptyList()
    {
        var row = Assert.Single(JsonDocument.Parse(await TextAsync(stream => new JsonTableWriter(stream), MadeUpRow.Blank with { Text = "" })).RootElement.EnumerateArray());
        Assert.All(row.EnumerateObject(), property => Assert.Equal(property.Name == "items" ? "[]" : "null", property.Value.GetRawText()));
    }

    [Theory]
    [InlineData("5.60%", 5.60, "5.60%", "5.60")]
    [InlineData("N/A", null, "N/A", "null")]
    [InlineData(null, null, "", "null")]
    public async Task AnAmount_IsANumberInJson_AndAsItIsPrintedElsewhere(string? printed, double? number, string csv, string json)
    {
        var table = new Table<decimal?>("amounts").Amount("amount", value => (printed, value));
        var amount = number is null ? (decimal?)null : 5.60m;
        Assert.Equal($"amount\n{csv}\n", await AmountAsync(stream => new CsvTableWriter(stream)));
        Assert.Equal(json, JsonDocument.Parse(await AmountAsync(stream => new JsonTableWriter(stream))).RootElement[0].GetProperty("amount").GetRawText());

        async Task<string> AmountAsync(Func<Stream, ITableWriter> make)
        {
            using var stream = new MemoryStream();
            using (var writer = make(stream)) await WriteTable.RunAsync(table, new[] { amount }.ToAsyncEnumerable(), writer);
            return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF').Replace("\r", "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Json_WithoutRows_IsAnEmptyArray() => Assert.Equal("[]\n", await TextAsync(stream => new JsonTableWriter(stream)));

    [Fact]
    public async Task Workbook_HasNumbersAndDaysAsNumbers_AndTextsAsTexts()
    {
        using var stream = await WriteAsync(output => new WorkbookTableWriter(output), MadeUpRow.Full, MadeUpRow.Blank with { Text = "=1+1", Figure = "N/A", Day = new DateOnly(1900, 2, 28) });
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value!, Said)).ToList();
        Assert.Equal(
            [("A2", "“a, \"b\"”"), ("B2", "12"), ("C2", "12.5"), ("D2", "0.056"), ("E2", "45382"), ("F2", "“2024-03-31T17:05:00.000Z”"), ("G2", "“yes”"), ("H2", "“x; y; z”"), ("I2", "“risk/3156”")],
            rows[1].Select(pair => (pair.Key, pair.Value)));
        Assert.Equal([("A3", "“=1+1”"), ("D3", "“N/A”"), ("E3", "“1900-02-28”")], rows[2].Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task Workbook_NamesColumnsBeyondZ()
    {
        var wide = Enumerable.Range(0, 703).Aggregate(new Table<int>("wide"), (table, place) => table.Whole($"c{place}", row => row + place));
        using var stream = new MemoryStream();
        using var workbook = new WorkbookTableWriter(stream);
        await WriteTable.RunAsync(wide, new[] { 1 }.ToAsyncEnumerable(), workbook);
        stream.Position = 0;
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Where(cell => cell.DataType is null).ToDictionary(cell => cell.CellReference!.Value!, cell => cell.CellValue!.Text);
        Assert.Equal(["1", "26", "27", "702", "703"], new[] { "A2", "Z2", "AA2", "ZZ2", "AAA2" }.Select(name => cells[name]));
    }

    [Fact]
    public async Task FailingRows_LeaveTheTableUnfinished()
    {
        using var stream = new MemoryStream();
        using (var json = new JsonTableWriter(stream))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => WriteTable.RunAsync(MadeUpTable.Table, FailingAsync(), json));
        }

        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(stream.ToArray()));
    }

    [Fact]
    public async Task Rows_AreWrittenAsTheyCome()
    {
        using var stream = new MemoryStream();
        var most = 0L;
        using var csv = new CsvTableWriter(stream);
        await WriteTable.RunAsync(MadeUpTable.Table, ManyAsync(), csv);
        Assert.True(stream.Length > 4_000_000);
        Assert.True(most < 200_000, $"{most} bytes were held back");

        async IAsyncEnumerable<MadeUpRow> ManyAsync()
        {
            var row = MadeUpRow.Blank with { Text = new string('x', 100) };
            for (var i = 0L; i < 50_000; i++)
            {
                await Task.CompletedTask;
                most = Math.Max(most, (i * 109) - stream.Length);
                yield return row;
            }
        }
    }

    private static async IAsyncEnumerable<MadeUpRow> FailingAsync()
    {
        await Task.CompletedTask;
        yield return MadeUpRow.Blank;
        throw new InvalidOperationException("The rows end here.");
    }

    private static string Said(Cell cell) => cell.DataType is null ? cell.CellValue!.Text : $"“{cell.InnerText}”";

    private static async Task<string> TextAsync(Func<Stream, ITableWriter> writer, params MadeUpRow[] rows)
    {
        using var stream = await WriteAsync(writer, rows);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<MemoryStream> WriteAsync(Func<Stream, ITableWriter> writer, params MadeUpRow[] rows)
    {
        var stream = new MemoryStream();
        using var written = writer(stream);
        await WriteTable.RunAsync(MadeUpTable.Table, rows.ToAsyncEnumerable(), written);
        stream.Position = 0;
        return stream;
    }
}
