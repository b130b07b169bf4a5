using System.Globalization;
using System.Net;
using System.Text.Json;
using Plumbline.Web.Api;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Api;

/// <summary>Every address of the API, in every format.</summary>
[Collection(SampleSiteCollection.Name)]
public sealed class TablesTests(SampleSite site)
{
    public static TheoryData<string> Paths { get; } = [.. ApiEndpoints.All.Select(endpoint => endpoint.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Json_IsAListOfObjectsWithTheColumns_AndCsvSaysTheSame(string path)
    {
        var endpoint = ApiEndpoints.All.Single(one => one.Path == path);
        var address = AddressOf(endpoint);
        using var json = JsonDocument.Parse(await site.TextAsync(address));
        var csv = (await site.TextAsync(address.Replace("?", ".csv?", StringComparison.Ordinal))).Split('\n');
        var columns = endpoint.Columns.Select(column => column.Name).ToList();
        Assert.Equal(columns, endpoint.HasOwnColumns ? csv[0].Split(',').Take(columns.Count) : csv[0].Split(','));
        var rows = json.RootElement.EnumerateArray().ToList();
        // The heading of a figure of a register has its period beside the field; its key does not, so that it is the same in each month.
        var keys = csv[0].Split(',').Select(heading => path.StartsWith("registers/", StringComparison.Ordinal) ? heading.Split(' ')[0] : heading);
        Assert.All(rows, row => Assert.Equal(keys, row.EnumerateObject().Select(cell => cell.Name)));
        // Nobody is reminded today of what was due years ago.
        if (path is not ("reminders" or "benchmarks" or "commentary" or "editions" or "risks/{risk}/reviews")) Assert.NotEmpty(rows);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Workbook_OfEachTable_IsAWorkbook(string path)
    {
        using var answer = await site.Client.GetAsync(new Uri(AddressOf(ApiEndpoints.All.Single(one => one.Path == path)).Replace("?", ".xlsx?", StringComparison.Ordinal), UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var package = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(package));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task EveryAnswer_SaysItsPosition_AndIsNotSentTwice(string path)
    {
        var address = AddressOf(ApiEndpoints.All.Single(one => one.Path == path));
        using var first = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("1", Assert.Single(first.Headers.GetValues("X-Plumbline-Position")));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("observations?indicator=sickness-monthly&period=2019-04", "4.57%", 1)]
    [InlineData("observations?indicator=sickness-monthly,incidents&period=2019-04", "4.57%", 2)]
    [InlineData("observations?indicator=sickness-monthly&indicator=incidents&period=2019-04", "incidents", 2)]
    [InlineData("observations?indicator=sickness-monthly&from=2023-10&to=2023-12", "2023-10", 3)]
    [InlineData("observations?indicator=sickness-monthly&from=2023-10-02", "2023-11", 2)]
    [InlineData("observations?indicator=sickness-monthly&period=2019-20", "2020-03", 12)]
    [InlineData("observations?since=1", null, 0)]
    [InlineData("observations?indicator=sickness-monthly&since=0", "4.57%", 24)]
    [InlineData("observations?indicator=sickness-monthly&aspect=plan", null, 0)]
    [InlineData("observations?limit=7", null, 7)]
    [InlineData("indicators?section=workforce/hr&limit=2", "Workforce/HR", 2)]
    [InlineData("ratings?period=2023-12", "sickness-monthly", 180)]
    [InlineData("lists/complaints?period=2023-12", "2023-12", null)]
    [InlineData("changes?since=0", "tester", null)]
    [InlineData("search?q=sick", "sickness-monthly", null)]
    [InlineData("search?q=xyzzy", null, 0)]
    [InlineData("units?kind=directorate", null, 0)]
    [InlineData("figures/sickness-monthly/trust/2023-12?aspect=plan", null, 0)]
    [InlineData("figures/sickness-monthly/trust/2023-12", "6.98%", 1)]
    [InlineData("risks", "Director of Finance and Resources", 10)]
    [InlineData("risks?state=closed", null, 0)]
    [InlineData("risks?since=2020-03-05&limit=1", "2020-03-05", 1)]
    [InlineData("risks/3165", "Complexity of system working", 1)]
    [InlineData("risks/3165/gradings", "target", null)]
    [InlineData("actions?about=risk/3165", "risk/3165", null)]
    [InlineData("editions?report=risk-register", null, 0)]
    public async Task Question_IsAnswered(string question, string? words, int? rows)
    {
        var text = await site.TextAsync($"/api/v1/sample-trust/{question}");
        if (words is not null && words != "tester") Assert.Contains(words, text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        if (rows is { } count) Assert.Equal(count, json.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("observations?indicator=sickness-monthl", 400, "indicator", "perhaps “sickness-monthly”")]
    [InlineData("observations?indcator=sickness-monthly", 400, "indcator", "perhaps “indicator”")]
    [InlineData("observations?unit=trst", 400, "unit", "perhaps “trust”")]
    [InlineData("observations?period=2023-13", 400, "period", "found “2023-13”")]
    [InlineData("observations?period=2023-12&period=2023-11", 400, "period", "expected it once")]
    [InlineData("observations?since=9", 400, "since", "a change up to 1")]
    [InlineData("observations?since=-1", 400, "since", "a whole number from 0 on")]
    [InlineData("observations?since=1&rolled-up=yes", 400, "since", "expected one of the two")]
    [InlineData("observations?rolled-up=maybe", 400, "rolled-up", "yes or no")]
    [InlineData("observations?below=yes", 400, "below", "expected the parameter unit")]
    [InlineData("observations?limit=0", 400, "limit", "a whole number from 1 on")]
    [InlineData("observations?format=pdf", 400, "format", "pdf")]
    [InlineData("observations?as-at=9", 404, null, "the latest is change 1")]
    [InlineData("ratings", 400, "period", "such as 2023-12")]
    [InlineData("ratings?period=2023-12&frequency=month", 400, "frequency", "one of quarter, half-year, year")]
    [InlineData("ratings?period=2023-12&span=121", 400, "span", "1 to 120")]
    [InlineData("series", 400, "indicator", "expected a value")]
    [InlineData("search?q=", 400, "q", "expected a value")]
    [InlineData("figures/sickness-monthl/trust/2023-12", 404, null, "such as sickness-monthly")]
    [InlineData("figures/sickness-monthly/trust/2023-13", 404, null, "found “2023-13”")]
    [InlineData("lists/complaint", 404, null, "perhaps “complaints”")]
    [InlineData("changes/2/facts", 404, null, "the latest is change 1")]
    [InlineData("changes/x/facts", 404, null, "There is no change “x”")]
    [InlineData("risks?since=9", 400, "since", "a change up to 1")]
    [InlineData("risks?since=a/b/c", 400, "since", "an edition such as")]
    [InlineData("risks?state=shut", 400, "state", "one of open, closed")]
    [InlineData("risks/31655", 404, null, "perhaps “3165”")]
    [InlineData("risks/31655/gradings", 404, null, "perhaps “3165”")]
    [InlineData("actions?about=risks/3165", 400, "about", "a reference such as")]
    [InlineData("nothing", 404, null, "")]
    [InlineData("observations?%00=%00", 400, null, "does not take")]
    [InlineData("observations?period=%E2%80%AE2023-12", 400, "period", "")]
    public async Task WrongQuestion_SaysWhatWasFound(string question, int status, string? parameter, string words)
    {
        using var answer = await site.Client.GetAsync(new Uri($"/api/v1/sample-trust/{question}", UriKind.Relative));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains(words, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        if (parameter is not null) Assert.Equal(parameter, problem.RootElement.GetProperty("parameter").GetString());
    }

    // Columns do not depend on what is found.
    [Theory]
    [InlineData("observations.csv?aspect=plan")]
    [InlineData("observations.csv?since=1")]
    [InlineData("observations.csv?rolled-up=yes&period=2019-04&indicator=incidents")]
    [InlineData("observations.csv")]
    public async Task Columns_AreTheSame_WhateverIsFound(string question)
    {
        var first = (await site.TextAsync($"/api/v1/sample-trust/{question}")).Split('\n')[0];
        Assert.Equal("indicator,unit,period,value,numerator,denominator,status,provisional,note,change,aspect,source-note,doubtful,source,parts,missing,withdrawn,number,first-day,last-day", first);
    }

    [Fact]
    public async Task Pages_TogetherAreTheWhole()
    {
        var whole = (await site.TextAsync("/api/v1/sample-trust/observations.csv")).TrimEnd('\n').Split('\n');
        var (pieces, next) = (new List<string>(), (string?)"/api/v1/sample-trust/observations.csv?limit=500");
        while (next is not null)
        {
            using var answer = await site.Client.GetAsync(new Uri(next, UriKind.Relative));
            var rows = (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n')[1..];
            pieces.AddRange(rows);
            next = rows.Length < 500 ? null : answer.Headers.GetValues("Link").SelectMany(link => link.Split(',')).Single(link => link.Contains("rel=\"next\"", StringComparison.Ordinal)).Split('<', '>')[1];
        }

        Assert.Equal(whole[1..], pieces);
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/html, text/csv;q=0.5, application/json;q=0.1", "text/csv")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html", "application/json")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Accept_ChoosesTheFormat(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/sample-trust/units");
        request.Headers.Add("Accept", accept);
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(expected, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Organisations_AreBoth()
    {
        using var json = JsonDocument.Parse(await site.TextAsync("/api/v1/organisations"));
        Assert.Equal(["sample-council", "sample-trust"], json.RootElement.EnumerateArray().Select(row => row.GetProperty("organisation").GetString()));
    }

    internal static string AddressOf(ApiEndpoint endpoint)
    {
        var path = endpoint.PathExamples.Aggregate(endpoint.Path, (made, part) => made.Replace($"{{{part.Key}}}", part.Value, StringComparison.Ordinal));
        var required = string.Join('&', endpoint.Parameters.Where(one => one.IsRequired).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name}={Uri.EscapeDataString(one.Example)}")));
        return $"/api/v1/sample-trust/{path}?{required}";
    }
}
