using Plumbline.App.Tables;
using Plumbline.App.Tables.Workbooks;
using Plumbline.Core.Text;

namespace Plumbline.Web.Views;

/// <summary>A format of a view's table; its name is the end of the address.</summary>
public enum ViewFormat
{
    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>An array of objects.</summary>
    Json,
}

/// <summary>What the formats are called and how they are written.</summary>
public static class ViewFormats
{
    /// <summary>The end of a pattern of addresses that names a format.</summary>
    internal const string Pattern = ".{format:" + FormatConstraint.Name + "}";

    /// <summary>The media type.</summary>
    public static string ContentType(ViewFormat format) => format switch
    {
        ViewFormat.Csv => "text/csv; charset=utf-8; header=present",
        ViewFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ViewFormat.Json => "application/json; charset=utf-8",
    };

    /// <summary>A writer to a stream.</summary>
    public static ITableWriter Writer(ViewFormat format, Stream output) => format switch
    {
        ViewFormat.Csv => new CsvTableWriter(output),
        ViewFormat.Xlsx => new WorkbookTableWriter(output),
        ViewFormat.Json => new JsonTableWriter(output),
    };
}

/// <summary>Holds for the name of a format.</summary>
internal sealed class FormatConstraint : IRouteConstraint
{
    /// <summary>Its name in patterns of addresses.</summary>
    internal const string Name = "table";

    /// <inheritdoc/>
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string text && Names<ViewFormat>.Parse(text).TryGet(out _, out _);
}
