using System.Globalization;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Web.Pages;

/// <summary>A document as an HTTP response.</summary>
internal sealed class HtmlPage(Document document, int status = StatusCodes.Status200OK) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        var page = new StringWriter(CultureInfo.InvariantCulture);
        httpContext.Response.Headers.ContentSecurityPolicy = $"{HtmlWriter.Write(document, page)}; {SecurityHeaders.NotFramed}";
        await httpContext.Response.WriteAsync(page.ToString(), httpContext.RequestAborted);
    }
}
