using System.Globalization;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>Answers a request of one address of the API: a table, streamed whole, with its position.</summary>
internal sealed class ApiAnswer(ApiEndpoint endpoint, Site site, ReadGate gate, ExportNotes exports, Limits limits)
{
    /// <summary>The header that says at which change the answer was read.</summary>
    internal const string PositionHeader = "X-Plumbline-Position";

    internal async Task SendAsync(HttpContext http)
    {
        var cancellation = http.RequestAborted;
        if (http.Caller().Actor.Account is { } account) limits.TakeProgram(http, account.Text);
        ApiRequest.RefuseUnknown(http.Request.Query, endpoint.All);
        var format = ApiFormat.Of(http);
        var position = await site.PositionAsync(http, cancellation);
        http.Response.Headers[PositionHeader] = position.ToString();
        http.Response.Headers["Link"] = $"<{http.Request.PathBase}/api/v1/openapi.json>; rel=\"service-desc\"";
        var day = endpoint.IsOfTheDay ? site.Today.DayNumber : 0;
        var scope = (await site.ReadingAsync(http, cancellation)).Key;
        var isSent = EntityTag.IsSent(http, string.Create(CultureInfo.InvariantCulture, $"{position.Value}-{day}-{Site.Build}-{scope}-{Names<ViewFormat>.Of(format)}"));
        http.Response.Headers.Vary = http.Caller().Actor.IsOwnMachine ? "Accept, Accept-Encoding" : "Accept, Accept-Encoding, Authorization";
        if (isSent) return;
        exports.Note(http);
        using var turn = await gate.WaitAsync(endpoint.IsHeavy, cancellation);
        var request = new ApiRequest(await site.VisitAsync(http, position, cancellation), http.Request.Query);
        var table = await endpoint.ReadAsync(request, cancellation);
        if (request.MayHaveMore) http.Response.Headers.Append("Link", $"<{NextAddress(http, request, position.ToString())}>; rel=\"next\"");
        await SendTable.RunAsync(http, table, format, format == ViewFormat.Json ? null : $"{Site.OrganisationOf(http)}-{endpoint.Path.Split('/')[0]}.{Names<ViewFormat>.Of(format)}");
    }

    // The rows that follow are of the same position, so that none is missed or sent twice.
    private static string NextAddress(HttpContext http, ApiRequest request, string position)
    {
        var others = http.Request.Query.Where(static pair => pair.Key is not ("skip" or Links.AsAt)).SelectMany(static pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
        var skip = (request.Skip + (long)request.Limit!.Value).ToString(CultureInfo.InvariantCulture);
        return $"{http.Request.PathBase}{http.Request.Path}{QueryString.Create(others.Append(KeyValuePair.Create("skip", (string?)skip)).Append(KeyValuePair.Create(Links.AsAt, (string?)position)))}";
    }
}
