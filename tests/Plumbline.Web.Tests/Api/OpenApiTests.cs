using System.Text.Json;
using Plumbline.Web.Api;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Api;

/// <summary>Routes, OpenAPI and the page say the same.</summary>
[Collection(SampleSiteCollection.Name)]
public sealed class OpenApiTests(SampleSite site)
{
    [Fact]
    public async Task Document_NamesEveryAddress_AndItsParameters()
    {
        using var document = JsonDocument.Parse(await site.TextAsync("/api/v1/openapi.json"));
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().ToDictionary(path => path.Name, path => path.Value.GetProperty("get"), StringComparer.Ordinal);
        Assert.Equal("3.1.0", document.RootElement.GetProperty("openapi").GetString());
        Assert.Equal(ApiEndpoints.All.Select(endpoint => "/{org}/" + endpoint.Path).Prepend("/organisations"), paths.Keys);
        foreach (var endpoint in ApiEndpoints.All)
        {
            var parameters = paths["/{org}/" + endpoint.Path].GetProperty("parameters").EnumerateArray().ToList();
            Assert.Equal(endpoint.All.Select(one => one.Name), parameters.Where(one => one.GetProperty("in").GetString() == "query").Select(one => one.GetProperty("name").GetString()));
            Assert.Equal(
                endpoint.Path.Split('{').Skip(1).Select(part => part.Split('}')[0]).Prepend("org"),
                parameters.Where(one => one.GetProperty("in").GetString() == "path").Select(one => one.GetProperty("name").GetString()));
        }

        Assert.Equal(paths.Count, paths.Values.Select(path => path.GetProperty("operationId").GetString()).Distinct().Count());
    }

    // Every answer fits the schema of its address: each column, its type, and no other.
    [Theory]
    [MemberData(nameof(TablesTests.Paths), MemberType = typeof(TablesTests))]
    public async Task Answer_FitsItsSchema(string path)
    {
        var endpoint = ApiEndpoints.All.Single(one => one.Path == path);
        using var document = JsonDocument.Parse(await site.TextAsync("/api/v1/openapi.json"));
        var schema = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(endpoint.Name).GetProperty("items");
        var properties = schema.GetProperty("properties").EnumerateObject().ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        using var rows = JsonDocument.Parse(await site.TextAsync(TablesTests.AddressOf(endpoint)));
        foreach (var cell in rows.RootElement.EnumerateArray().SelectMany(row => row.EnumerateObject()))
        {
            if (!properties.TryGetValue(cell.Name, out var property))
            {
                Assert.True(endpoint.HasOwnColumns, cell.Name);
                continue;
            }

            var types = property.GetProperty("type") is { ValueKind: JsonValueKind.Array } several ? several.EnumerateArray().Select(one => one.GetString()).ToList() : [property.GetProperty("type").GetString()];
            var type = TypeOf(cell.Value);
            Assert.True(types.Contains(type) || (type == "integer" && types.Contains("number")), $"{cell.Name}: {type}");
        }
    }

    [Fact]
    public async Task Page_HasAFormForEachAddress_ThatLeadsToAnAnswer()
    {
        var page = await site.PageAsync("/api?org=sample-trust");
        var forms = page.QuerySelectorAll("form[action^='/api/v1/sample-trust/']").ToList();
        Assert.Equal(ApiEndpoints.All.Count, forms.Count);
        foreach (var (form, endpoint) in forms.Zip(ApiEndpoints.All))
        {
            Assert.Equal(endpoint.All.Select(one => one.Name), form.QuerySelectorAll("input[name], select[name]").Select(one => one.GetAttribute("name")));
            var fields = endpoint.All.Select(one => $"{one.Name}={(one.IsRequired ? Uri.EscapeDataString(one.Example) : "")}");
            await site.TextAsync($"{form.GetAttribute("action")}?{string.Join('&', fields)}");
        }

        Assert.Empty(page.QuerySelectorAll("[style], script:not([src])"));
        Assert.Equal(page.QuerySelectorAll("[id]").Select(one => one.Id).Distinct().Count(), page.QuerySelectorAll("[id]").Length);
    }

    // The names by which programs know the columns are few and plain.
    [Fact]
    public void Columns_HaveEachNameOnce()
    {
        foreach (var endpoint in ApiEndpoints.All)
        {
            Assert.Equal(endpoint.Columns.Count, endpoint.Columns.Select(column => column.Name).Distinct(StringComparer.Ordinal).Count());
            Assert.All(endpoint.Columns, column => Assert.Matches("^[a-z0-9][a-z0-9_-]*$", column.Name));
        }
    }

    private static string TypeOf(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => cell.TryGetInt64(out _) && !cell.GetRawText().Contains('.', StringComparison.Ordinal) ? "integer" : "number",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "array",
        _ => cell.ValueKind.ToString(),
    };
}
