using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Tables;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>The description of the API in OpenAPI 3.1, made from the list of its addresses.</summary>
internal static class OpenApi
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document.</summary>
    /// <param name="pathBase">The path under which a proxy serves the site; empty for none.</param>
    internal static string Document(string pathBase)
    {
        var paths = new JsonObject
        {
            ["/organisations"] = Path("organisations", "Organisations", "The organisations of the store, each with the change it stands at.", [], [], [.. ApiParameter.Common.Where(static one => one.Name == "format")], Schema("organisations")),
        };
        var schemas = new JsonObject { ["organisations"] = Table(OrganisationsTable.Table.Columns, hasOwnColumns: false), ["problem"] = Problem() };
        foreach (var endpoint in ApiEndpoints.All)
        {
            paths["/{org}/" + endpoint.Path] = Path(endpoint.Name, endpoint.Title, endpoint.Meaning, [("org", "The code of the organisation.", "sample-trust"), .. endpoint.PathExamples.Select(static part => (part.Key, "", part.Value))], endpoint.Parameters, ApiParameter.Common, Schema(endpoint.Name));
            schemas[endpoint.Name] = Table(endpoint.Columns, endpoint.HasOwnColumns);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Plumbline",
                ["version"] = Site.Version,
                ["summary"] = "Figures, measures, targets and ratings of an organisation, as at any change of its ledger.",
                ["description"] = "Every answer is a whole table: a JSON array of objects, CSV or a workbook. It bears an ETag, made of the position of the ledger, the build and what the reader may see, and the position itself in the header X-Plumbline-Position.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = pathBase + MapApi.Base }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString(Indented);
    }

    private static JsonObject Path(
        string name, string title, string meaning, IReadOnlyList<(string Name, string Meaning, string Example)> parts, IReadOnlyList<ApiParameter> own, IReadOnlyList<ApiParameter> common, JsonObject schema)
    {
        var parameters = new JsonArray();
        foreach (var (part, what, example) in parts)
        {
            var parameter = new JsonObject { ["name"] = part, ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" }, ["example"] = example };
            if (what.Length > 0) parameter["description"] = what;
            parameters.Add((JsonNode)parameter);
        }

        foreach (var one in own.Concat(common)) parameters.Add((JsonNode)Parameter(one));
        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = name,
                ["summary"] = title,
                ["description"] = meaning,
                ["parameters"] = parameters,
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject
                    {
                        ["description"] = "The table.",
                        ["headers"] = new JsonObject
                        {
                            ["ETag"] = Header("What the answer is a function of."),
                            [ApiAnswer.PositionHeader] = Header("The change at which the ledger was read."),
                            ["Link"] = Header("With limit: the address of the rows that follow (rel=\"next\")."),
                        },
                        ["content"] = new JsonObject
                        {
                            ["application/json"] = new JsonObject { ["schema"] = schema },
                            ["text/csv"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } },
                            [ViewFormats.ContentType(ViewFormat.Xlsx)] = new JsonObject(),
                        },
                    },
                    ["304"] = new JsonObject { ["description"] = "The client has the answer already (If-None-Match)." },
                    ["default"] = new JsonObject
                    {
                        ["description"] = "What was found and what is expected (RFC 9457).",
                        ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = Schema("problem") } },
                    },
                },
            },
        };
    }

    private static JsonObject Parameter(ApiParameter one)
    {
        var item = new JsonObject { ["type"] = "string" };
        if (one.Words.Count > 0) item["enum"] = new JsonArray([.. one.Words.Select(static word => (JsonNode)word)]);
        var parameter = new JsonObject { ["name"] = one.Name, ["in"] = "query", ["description"] = one.Meaning, ["schema"] = one.IsRepeated ? new JsonObject { ["type"] = "array", ["items"] = item } : item };
        if (one.IsRequired) parameter["required"] = true;
        parameter["example"] = one.IsRepeated ? new JsonArray(one.Example) : one.Example;
        return parameter;
    }

    private static JsonObject Header(string meaning) => new() { ["description"] = meaning, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject Schema(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Table(IReadOnlyList<Column> columns, bool hasOwnColumns)
    {
        var properties = new JsonObject();
        foreach (var column in columns) properties[column.Key] = Cell(column.Type);
        return new JsonObject
        {
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = properties,
                ["required"] = new JsonArray([.. columns.Select(static column => (JsonNode)column.Key)]),
                ["additionalProperties"] = hasOwnColumns ? new JsonObject { ["type"] = new JsonArray("string", "number", "null") } : (JsonNode)false,
            },
        };
    }

    private static JsonObject Cell(CellType type) => type switch
    {
        CellType.Text or CellType.Figure or CellType.Reference => Nullable("string"),
        CellType.Whole => Nullable("integer"),
        CellType.Number or CellType.Amount => Nullable("number"),
        CellType.Day => Nullable("string", "date"),
        CellType.Time => Nullable("string", "date-time"),
        CellType.Flag => new JsonObject { ["type"] = new JsonArray("string", "null"), ["enum"] = new JsonArray("yes", null) },
        CellType.Items => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
    };

    private static JsonObject Nullable(string type, string? format = null)
    {
        var cell = new JsonObject { ["type"] = new JsonArray(type, "null") };
        if (format is not null) cell["format"] = format;
        return cell;
    }

    private static JsonObject Problem()
    {
        var properties = new JsonObject();
        foreach (var name in new[] { "type", "title", "detail", "parameter" }) properties[name] = new JsonObject { ["type"] = "string" };
        properties["status"] = new JsonObject { ["type"] = "integer" };
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray("type", "title", "status", "detail") };
    }
}
