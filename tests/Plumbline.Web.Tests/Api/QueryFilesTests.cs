using System.Globalization;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Api;

/// <summary>The files for Power BI and Excel ask for addresses that answer, in columns that are there; and the requests of these programs are answered.</summary>
[Collection(SampleSiteCollection.Name)]
public sealed class QueryFilesTests(SampleSite site)
{
    [Fact]
    public async Task PowerQuery_AsksOneFixedAddress_ForColumnsThatAreThere()
    {
        var text = await site.TextAsync("/api/v1/sample-trust/plumbline.pq");
        Assert.Equal(2, text.Split("Web.Contents").Length);
        var root = text.Split("Web.Contents(\"")[1].Split('"')[0];
        Assert.Equal(new Uri(site.Address, "/api/v1/").ToString(), root);
        Assert.Equal(text.Count(c => c == '('), text.Count(c => c == ')'));
        Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
        Assert.Equal(text.Count(c => c == '['), text.Count(c => c == ']'));
        foreach (var line in text.Split('\n').Where(line => line.Contains("= Read(\"", StringComparison.Ordinal)))
        {
            var path = line.Split("Read(\"")[1].Split('"')[0];
            var query = line.Contains("Days", StringComparison.Ordinal) ? "?from=1900-01-01&to=2099-12-31" : "";
            var header = (await site.TextAsync($"/api/v1/sample-trust/{path}.csv{query}")).Split('\n')[0];
            Assert.Equal(header.Split(','), line.Split("{\"").Skip(1).Select(part => part.Split('"')[0]));
        }
    }

    [Fact]
    public async Task Workbook_IsValid_AndItsQueriesAskForItsRows()
    {
        var bytes = await site.Client.GetByteArrayAsync(new Uri("/api/v1/sample-trust/plumbline.xlsx", UriKind.Relative));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(one => one.Description));
        var workbook = document.WorkbookPart!;
        var connections = workbook.GetPartsOfType<ConnectionsPart>().Single().Connections!.Elements<Connection>().ToList();
        var sheets = workbook.Workbook!.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(["figures", "measures", "units", "targets", "benchmarks"], sheets.Select(sheet => sheet.Name!.Value!));
        Assert.Equal(sheets.Select(sheet => sheet.Name!.Value), connections.Select(connection => connection.Name!.Value));
        foreach (var (sheet, connection) in sheets.Zip(connections))
        {
            var part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
            Assert.Equal(connection.Id!.Value, part.QueryTableParts.Single().QueryTable!.ConnectionId!.Value);
            var source = connection.GetFirstChild<TextProperties>()!;
            var rows = (await site.TextAsync(new Uri(source.SourceFile!.Value!).PathAndQuery)).Split('\n')[0].Split(',');
            Assert.Equal(rows, part.Worksheet!.Descendants<Row>().First().Elements<Cell>().Select(cell => cell.InnerText));
            Assert.Equal(rows.Length, source.GetFirstChild<TextFields>()!.Elements<TextField>().Count());
            var range = workbook.Workbook.DefinedNames!.Elements<DefinedName>().Single(name => name.Name!.Value == sheet.Name!.Value).Text;
            Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"${part.Worksheet!.Descendants<Row>().Count()}"), range, StringComparison.Ordinal);
        }
    }

    // What the programs send, from Microsoft's documentation of Web.Contents, OData.Feed, Office's protocol discovery and Excel's text queries. Not recorded here: there is no Excel on this machine.
    public static TheoryData<string, string, string, int> Requests { get; } = new()
    {
        { "GET", "/api/v1/sample-trust/observations.csv?from=2023-01-01&to=2023-12-31", "User-Agent: Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)|Accept-Encoding: gzip, deflate", 200 },
        { "GET", "/api/v1/sample-trust/units", "User-Agent: Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)|Accept: application/json", 200 },
        { "HEAD", "/api/v1/sample-trust/observations.csv", "User-Agent: Microsoft Office Excel 2014", 200 },
        { "GET", "/api/v1/sample-trust/observations.csv", "User-Agent: Mozilla/4.0 (compatible; ms-office; MSOffice 16)|Accept: */*|UA-CPU: AMD64", 200 },
        { "OPTIONS", "/api/v1/sample-trust/", "User-Agent: Microsoft Office Protocol Discovery|X-Office-Major-Version: 16", 405 },
        { "PROPFIND", "/api/v1/sample-trust/", "User-Agent: Microsoft-WebDAV-MiniRedir/10.0.19045|Depth: 0", 405 },
        { "GET", "/api/v1/sample-trust/", "OData-MaxVersion: 4.0|MaxDataServiceVersion: 3.0|Prefer: odata.include-annotations=*|Accept: application/json;odata.metadata=minimal;q=1.0,application/atomsvc+xml;q=0.8", 404 },
        { "GET", "/api/v1/sample-trust/$metadata", "OData-MaxVersion: 4.0|Accept: application/xml", 404 },
        { "GET", "/api/v1/sample-trust/indicators.csv", "Prefer: odata.maxpagesize=1000|Accept-Encoding: gzip, deflate, br", 200 },
        { "GET", "/api/v1/sample-trust/observations.csv", "Range: bytes=0-99", 200 },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task RequestOfAnotherProgram_IsAnswered(string method, string address, string headers, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        foreach (var header in headers.Split('|')) request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        if (answer.StatusCode != HttpStatusCode.OK) Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        else if (method == "GET" && headers.Contains("gzip", StringComparison.Ordinal)) Assert.NotEmpty(answer.Content.Headers.ContentEncoding);
    }
}
