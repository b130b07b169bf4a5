using System.Globalization;
using System.Text;
using Plumbline.App.Definitions.Benchmarks;
using Plumbline.App.Definitions.Indicators;
using Plumbline.App.Definitions.Targets;
using Plumbline.App.Definitions.Units;
using Plumbline.App.Exporting;
using Plumbline.App.Exporting.Queries;
using Plumbline.App.Ledger;
using Plumbline.App.Tables;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>The files that ask the API for its tables: a Power Query file and a workbook.</summary>
internal static class QueryFiles
{
    // The workbook holds these before it is refreshed; then it holds all that a sheet can.
    private const int MostRows = 10_000;

    // The tables that a model begins with. The rest are asked for in the same way.
    private static readonly string[] Asked = ["observations", "indicators", "units", "targets", "benchmarks"];

    /// <summary>The Power Query file: a record of tables with their types. Power BI allows scheduled refresh only where the first argument of Web.Contents is a fixed text.</summary>
    internal static string PowerQuery(HttpContext http, Visit visit)
    {
        var code = visit.Definitions.Picture.Settings.Code;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            // The tables of {{code}} in Plumbline, for Power BI and Excel.
            // Paste it into a blank query (Advanced editor). Each field of the result is a table: right-click and add it as a new query.
            // Where the site asks for a token: when Power BI or Excel asks how to sign in, choose Basic, write anything as the user name and the token as the password.
            // They keep it themselves; it does not stand here.
            // Incremental refresh: make the parameters RangeStart and RangeEnd (date and time), and remove the two lines that define them here.
            let
                RangeStart = #datetime(1900, 1, 1, 0, 0, 0),
                RangeEnd = #datetime(2100, 1, 1, 0, 0, 0),
                Read = (table as text, query as record, types as list) as table =>
                    let
                        Answer = Web.Contents("{{Root(http)}}", [RelativePath = "{{code}}/" & table & ".csv", Query = query]),
                        Csv = Csv.Document(Answer, [Delimiter = ",", Encoding = TextEncoding.Utf8, QuoteStyle = QuoteStyle.Csv]),
                        Headed = Table.PromoteHeaders(Csv, [PromoteAllScalars = true]),
                        Typed = Table.TransformColumnTypes(Headed, types, "en-GB")
                    in
                        Typed,
                // A figure belongs to the range in which its period begins.
                Days = [from = Date.ToText(DateTime.Date(RangeStart), "yyyy-MM-dd"), to = Date.ToText(Date.AddDays(DateTime.Date(RangeEnd), -1), "yyyy-MM-dd")]
            in
                [

            """);
        for (var i = 0; i < Asked.Length; i++)
        {
            var endpoint = ApiEndpoints.All.Single(one => one.Path == Asked[i]);
            var types = string.Join(", ", endpoint.Columns.Select(static column => $"{{\"{column.Name}\", {TypeOf(column.Type)}}}"));
            text.Append(CultureInfo.InvariantCulture, $"        {char.ToUpperInvariant(Asked[i][0])}{Asked[i][1..]} = Read(\"{Asked[i]}\", {(Asked[i] == "observations" ? "Days" : "[]")}, {{{types}}}){(i < Asked.Length - 1 ? "," : "")}\n");
        }

        return text.Append("    ]\n").ToString();
    }

    /// <summary>Writes the workbook.</summary>
    internal static Task WriteWorkbookAsync(HttpContext http, Visit visit, Stream output, CancellationToken cancellation)
    {
        var workspace = visit.Definitions.Workspace;
        var code = visit.Definitions.Picture.Settings.Code;
        var figures = ReadFigures.RunAsync(visit.Ledger, code, new ObservationQuery { AsAt = visit.Position }, cancellation);
        return QueryWorkbook.WriteAsync(output,
        [
            Sheet("figures", "observations", FiguresForPrograms.Of(visit.Calendar), figures.Take(MostRows)),
            Sheet("measures", "indicators", IndicatorsTable.Table, visit.Definitions.Picture.Indicators.ToAsyncEnumerable()),
            Sheet("units", "units", UnitsTable.Table, workspace.Units.ToAsyncEnumerable()),
            Sheet("targets", "targets", TargetsTable.Table, workspace.Targets.ToAsyncEnumerable()),
            Sheet("benchmarks", "benchmarks", BenchmarksTable.Table, workspace.Benchmarks.ToAsyncEnumerable()),
        ]);

        QuerySheet Sheet<TRow>(string name, string path, Table<TRow> table, IAsyncEnumerable<TRow> rows) =>
            new(name, new Uri($"{Root(http)}{code}/{path}.csv"), writer => WriteTable.RunAsync(table, rows, writer, cancellation));
    }

    // Only host names that the site answers to come this far.
    private static string Root(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{MapApi.Base}/";

    private static string TypeOf(CellType type) => type switch
    {
        CellType.Text or CellType.Figure or CellType.Amount or CellType.Flag or CellType.Items or CellType.Reference => "type text",
        CellType.Whole => "Int64.Type",
        CellType.Number => "type number",
        CellType.Day => "type date",
        CellType.Time => "type datetimezone",
    };
}
