using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Plumbline.App.Tests.Importing.Files;

namespace Plumbline.App.Tests.Importing.Damage;

/// <summary>Malicious .xls and .ods files are refused quickly, with a reason.</summary>
public sealed class HostileSpreadsheetTests
{
    private const string Begin = """<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S">""";
    private const string Heading = """<table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>Apr-23</text:p></table:table-cell></table:table-row>""";
    private const string Incidents = """<table:table-row><table:table-cell office:value-type="string"><text:p>Incidents</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="4"><text:p>4</text:p></table:table-cell></table:table-row>""";
    private const string End = "</table:table></office:spreadsheet></office:body></office:document-content>";
    private const string Cell = """<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>""";

    [Fact]
    public async Task AMillionBlankRows_CostNothing()
    {
        await using var store = await ImportStore.SmallAsync();
        var rows = new StringBuilder(Begin).Append(Heading);
        for (var i = 0; i < 1_000; i++) rows.Append("""<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>""");
        rows.Append(Incidents).Append(End);
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        using var preview = await store.PreviewAsync("f.ods", OpenDocument(rows.ToString()));
        Assert.Equal("f.ods!S:1000002:2", Assert.Single(preview.New).Source);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("<table:table-row table:number-rows-repeated=\"2000000000\">*</table:table-row>", "a row beyond the last a sheet can have")]
    [InlineData("<table:table-row table:number-rows-repeated=\"1048577\"><table:table-cell/></table:table-row><table:table-row>*</table:table-row>", "a row beyond the last a sheet can have")]
    [InlineData("<table:table-row><table:table-cell table:number-columns-repeated=\"999999\"/>*</table:table-row>", "column 1,000,000")]
    [InlineData("<table:table-row><table:table-cell table:formula=\"of:=WEBSERVICE(&quot;x&quot;)\"/></table:table-row>", "a formula that reaches outside the workbook")]
    [InlineData("<table:table-row><table:table-cell table:formula=\"of:=['file:///etc/x.ods'#$S.A1]\"/></table:table-row>", "a formula that reaches outside the workbook")]
    [InlineData("<table:table-source/>", "links to other workbooks")]
    public async Task RepeatsAndLinks_AreRefused(string rows, string reason) =>
        await RefusedAsync(OpenDocument(Begin + Heading + Incidents + rows.Replace("*", Cell, StringComparison.Ordinal) + End), reason);

    [Fact]
    public async Task ManyRepeatsOfManyCells_AreRefused() =>
        await RefusedAsync(OpenDocument($"{Begin}{Heading}{Incidents}<table:table-row table:number-rows-repeated=\"1000000\">{Cell.Replace("office:value-type", "table:number-columns-repeated=\"16384\" office:value-type", StringComparison.Ordinal)}</table:table-row>{End}"), "more than 4,000,000 cells that repeat another");

    [Fact]
    public async Task DeepNesting_IsRefused()
    {
        await RefusedAsync(OpenDocument(Begin + new StringBuilder().Insert(0, "<table:table-row-group>", 3_000_000)), "elements within each other");
        await RefusedAsync(OpenDocument(Begin + $"<table:table-row><table:table-cell>{new StringBuilder().Insert(0, "<text:p>", 100_000)}"), "elements within each other");
    }

    [Fact]
    public async Task AZipBomb_IsRefused() => await RefusedAsync(OpenDocument(Begin + new StringBuilder().Insert(0, "<table:table-row>" + new string(' ', 60_000) + "</table:table-row>", 4_000) + End), "unpacks to more than");

    [Fact]
    public async Task ADocumentType_IsRefused() => await RefusedAsync(OpenDocument("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>" + Begin + End), "a document type declaration");

    [Fact]
    public async Task APassword_AndOtherDocuments_AreRefusedByName()
    {
        await RefusedAsync(OpenDocument(Begin + End, "<manifest><encryption-data/></manifest>"), "a spreadsheet with a password");
        await RefusedAsync(OpenDocument(Begin.Replace("office:spreadsheet", "office:text", StringComparison.Ordinal) + End.Replace("office:spreadsheet", "office:text", StringComparison.Ordinal)), "an OpenDocument file that is not a spreadsheet");
        await RefusedAsync(Renamed("Workbook", "WordDocument"), "a Word document (.doc)");
        await RefusedAsync(Renamed("Workbook", "EncryptedPackage"), "a workbook with a password");
        await RefusedAsync(Renamed("Workbook", "Book"), "a workbook of Excel 5.0 or 95");
        await RefusedAsync(Renamed("Workbook", "__properties_version1.0"), "an Outlook message (.msg)");
        await RefusedAsync(Renamed("Workbook", "Contents"), "a file of an Office program, which is not a workbook");
        await RefusedAsync("<html><table><tr><td>Apr-23</td></tr></table></html>"u8.ToArray(), "a web page");
        await RefusedAsync("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"u8.ToArray(), "an XML spreadsheet of Excel 2003");
    }

    [Fact]
    public async Task AWorkbookWithARecordOfAPassword_IsRefused() => await RefusedAsync(Changed(SameFileTests.Case("xls"), 0x0042, 0x002F), "a workbook with a password");

    // Sector size, first directory sector, first table sector, count and start of further table sectors ([MS-CFB] 2.2).
    [Theory]
    [InlineData(30, 31)]
    [InlineData(48, 0)]
    [InlineData(48, 0x00FFFFFF)]
    [InlineData(68, 0)]
    [InlineData(72, 0x7FFFFFFF)]
    [InlineData(76, 0x00FFFFFF)]
    public async Task AFalseHeader_IsRefusedOrPassedOver(int at, int value)
    {
        await using var store = await ImportStore.SmallAsync();
        var file = SameFileTests.Case("xls");
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
        using var preview = await store.PreviewAsync("f.xls", file);
        Assert.True(preview.New.Count > 0 || preview.Refused.Count > 0);
    }

    [Fact]
    public async Task ATableOfSectorsThatPointsToItself_IsRefused()
    {
        var file = SameFileTests.Case("xls");
        var table = (BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(76)) + 1) * 512;
        for (var i = 0; i < 128; i++) BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(table + (4 * i)), i);
        await RefusedAsync(file, "cut short or damaged");
    }

    // The name of a stream in the directory is UTF-16, with its length in bytes after it.
    private static byte[] Renamed(string from, string to)
    {
        var file = SameFileTests.Case("xls");
        var at = file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(from + "\0"));
        file.AsSpan(at, 64).Clear();
        Encoding.Unicode.GetBytes(to).CopyTo(file.AsSpan(at));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(at + 64), (short)((to.Length + 1) * 2));
        return file;
    }

    // Makes the first record of a kind another.
    private static byte[] Changed(byte[] file, short from, short to)
    {
        var head = new byte[4];
        BinaryPrimitives.WriteInt16LittleEndian(head, from);
        head[2] = 2;
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(file.AsSpan().IndexOf(head)), to);
        return file;
    }

    private static async Task RefusedAsync(byte[] file, string reason)
    {
        await using var store = await ImportStore.SmallAsync();
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        using var preview = await store.PreviewAsync("hostile", file);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.False(preview.IsAcceptable);
        Assert.Contains(preview.Refused, problem => problem.ToString().Contains(reason, StringComparison.Ordinal));
    }

    private static byte[] OpenDocument(string content, string? manifest = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            Part("content.xml", content);
            if (manifest is not null) Part("META-INF/manifest.xml", manifest);

            void Part(string path, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
