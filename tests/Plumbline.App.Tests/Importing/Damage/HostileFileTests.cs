using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Plumbline.App.Tests.Importing.Damage;

/// <summary>Malicious files are refused quickly, with a reason.</summary>
public sealed class HostileFileTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task AZipBomb_IsRefused() =>
        await RefusedAsync(Workbook(sheet: writer =>
        {
            var blank = new string(' ', 1 << 16);
            for (var i = 0; i < 5_000; i++) writer.Write($"<row r=\"{(i + 1).ToString(CultureInfo.InvariantCulture)}\">{blank}</row>");
        }), "unpacks to more than", "zip bomb");

    [Fact]
    public async Task ATextOfMillionsOfCharacters_IsRefused() =>
        await RefusedAsync(Workbook(sheet: writer =>
        {
            writer.Write("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
            var text = new string('x', 1 << 16);
            for (var i = 0; i < 100; i++) writer.Write(text);
            writer.Write("</t></is></c></row>");
        }), "a text of more than a million characters");

    [Fact]
    public async Task AMillionColumns_AreRefused()
    {
        await RefusedAsync(Workbook(sheet: writer => writer.Write("<row r=\"1\"><c r=\"BDWGN1\"><v>1</v></c></row>")), "column 1,000,000");
        await RefusedAsync(Encoding.ASCII.GetBytes("a,b\n" + new string(',', 999_999) + "\n"), "1,000,000 columns");
    }

    [Fact]
    public async Task ADocumentType_IsRefused() =>
        await RefusedAsync(Workbook(prologue: "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", sheet: writer => writer.Write("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>")), "a document type declaration");

    [Theory]
    [InlineData("xl/externalLinks/externalLink1.xml", "links to other workbooks")]
    [InlineData("xl/connections.xml", "connections to data elsewhere")]
    public async Task LinksOutsideTheWorkbook_AreRefused(string part, string reason) =>
        await RefusedAsync(Workbook(more: [(part, "<x/>")]), reason);

    [Theory]
    [InlineData("WEBSERVICE(\"http://example.com/\")")]
    [InlineData("cmd|'/c calc'!A1")]
    public async Task AFormulaThatReachesOutside_IsRefused(string formula) =>
        await RefusedAsync(Workbook(sheet: writer => writer.Write($"<row r=\"1\"><c r=\"A1\"><f>{System.Security.SecurityElement.Escape(formula)}</f><v>1</v></c></row>")), "a formula that reaches outside the workbook");

    [Fact]
    public async Task AZipDirectoryOfMillions_IsRefusedBeforeItIsRead()
    {
        var end = new byte[22];
        "PK\u0005\u0006"u8.CopyTo(end);
        (end[8], end[9], end[10], end[11]) = (0xFF, 0xFF, 0xFF, 0xFF);
        await RefusedAsync([0x50, 0x4B, 0x03, 0x04, .. end], "65,535 parts");
    }

    [Theory]
    [InlineData(0xD0, 0xCF, 0x11, 0xE0, "a workbook that is cut short or damaged")]
    [InlineData(0x25, 0x50, 0x44, 0x46, "a PDF")]
    [InlineData(0x50, 0x4B, 0x03, 0x04, "a workbook that is cut short or damaged")]
    public async Task FilesOfOtherKinds_AreRefusedByName(byte a, byte b, byte c, byte d, string reason) => await RefusedAsync([a, b, c, d, 0, 0, 0, 0, 1, 2, 3], reason);

    [Theory]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("@SUM(1)")]
    [InlineData("+1+1")]
    public async Task AFormulaInACsv_IsRefused(string formula) =>
        await RefusedAsync(Encoding.UTF8.GetBytes($"indicator,period,value\nincidents,2023-04,{formula}\n"), "which a spreadsheet would run as a formula");

    [Theory]
    [InlineData("01/04/2023,", 16_000, 70)]
    [InlineData("Apr,2023/24,", 8_000, 70)]
    [InlineData("1999,", 16_000, 70)]
    [InlineData("value,", 16_000, 70)]
    [InlineData("\t", 1_000_000, 1)]
    [InlineData("Apr-23 ", 2_000_000, 1)]
    [InlineData("Apr-23 1 ", 800, 1_500)]
    public async Task EndlessHeadings_EndSoon(string cell, int times, int rows)
    {
        await using var store = await ImportStore.SmallAsync();
        var row = new StringBuilder().Insert(0, cell, times).Append("\nx\n");
        var file = Encoding.ASCII.GetBytes(new StringBuilder().Insert(0, row.ToString(), rows).ToString());
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        using var preview = await store.PreviewAsync("hostile.csv", file);

        // This takes a second or two on an idle machine; the limit allows for a busy one.
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromMinutes(3));
        Assert.False(preview.IsAcceptable);
    }

    [Fact]
    public async Task AFileNameWithAPath_LosesThePath()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("../../etc/\u0001figures.csv", "indicator,period,value\nincidents,2023-04,1\n");
        Assert.Equal("_figures.csv:2:3", Assert.Single(preview.New).Source);
    }

    private static async Task RefusedAsync(byte[] file, params string[] reasons)
    {
        await using var store = await ImportStore.SmallAsync();
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        using var preview = await store.PreviewAsync("hostile", file);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromMinutes(3));
        Assert.False(preview.IsAcceptable);
        foreach (var reason in reasons) Assert.Contains(preview.Refused, problem => problem.ToString().Contains(reason, StringComparison.Ordinal));
    }

    private static byte[] Workbook(string prologue = "", Action<TextWriter>? sheet = null, params (string Path, string Text)[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("xl/workbook.xml", writer => writer.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
            Part("xl/_rels/workbook.xml.rels", writer => writer.Write("<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
            Part("xl/worksheets/sheet1.xml", writer =>
            {
                writer.Write($"{prologue}<worksheet xmlns=\"{Main}\"><sheetData>");
                sheet?.Invoke(writer);
                writer.Write("</sheetData></worksheet>");
            });
            foreach (var (path, text) in more) Part(path, writer => writer.Write(text));

            void Part(string path, Action<TextWriter> write)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                write(writer);
            }
        }

        return stream.ToArray();
    }
}
