using System.Globalization;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Web.Pages;

/// <summary>A page that says why a request has no result, and links back to the list of reports.</summary>
internal sealed class Refusal(int status, string title, string reason) : IResult
{
    /// <summary>What was requested does not exist.</summary>
    internal static Refusal NotFound(string reason) => new(StatusCodes.Status404NotFound, "Not found", reason);

    /// <summary>The request is invalid.</summary>
    internal static Refusal BadRequest(string reason) => new(StatusCodes.Status400BadRequest, "Invalid address", reason);

    /// <summary>The request can be repeated in a moment.</summary>
    internal static Refusal Busy(string reason) => new(StatusCodes.Status503ServiceUnavailable, "Busy at the moment", reason);

    /// <summary>The request failed.</summary>
    internal static Refusal Failed(string reason) => new(StatusCodes.Status500InternalServerError, "Something went wrong", reason);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = BuildLimit.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        // Relative, so that it also works behind a proxy that serves the reading room under a path prefix.
        var steps = (httpContext.Request.Path.Value ?? "/").Count(letter => letter == '/') - 1;
        var home = steps == 0 ? "./" : string.Concat(Enumerable.Repeat("../", steps));
        var page = new Document(title, "Plumbline", [new Paragraph(reason), new Paragraph(new Hyperlink("All papers", new Uri(home, UriKind.Relative)))]);
        return new HtmlPage(page, status).ExecuteAsync(httpContext);
    }
}
