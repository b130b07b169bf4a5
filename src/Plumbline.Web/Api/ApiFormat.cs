using Plumbline.Core.Text;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>The format of an answer: of the path's end, of the parameter <c>format</c>, or of the header <c>Accept</c>; JSON where none of them asks for another.</summary>
internal static class ApiFormat
{
    internal static ViewFormat Of(HttpContext http)
    {
        if (http.Request.RouteValues["format"] is string end)
        {
            return http.Request.Query["format"] is [{ Length: > 0 } other] && other != end
                ? throw Refused.BadRequest($"format: {Problem.With(other, $"{end}, as the path ends, or a path without an end")}", "format")
                : Names<ViewFormat>.Parse(end).Value;
        }

        if (http.Request.Query["format"] is [{ Length: > 0 } asked]) return Visit.Unless(Names<ViewFormat>.Parse(asked), "format");
        return http.Request.GetTypedHeaders().Accept.Where(static one => one.Quality is not 0)
            .OrderByDescending(static one => one.Quality ?? 1).Select(static one => Named(one.MediaType.Value)).FirstOrDefault(static one => one is not null) ?? ViewFormat.Json;
    }

    private static ViewFormat? Named(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        "text/csv" or "application/csv" => ViewFormat.Csv,
        "application/json" or "text/json" => ViewFormat.Json,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => ViewFormat.Xlsx,
        _ => null,
    };
}
