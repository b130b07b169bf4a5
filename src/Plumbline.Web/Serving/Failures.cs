using System.Globalization;
using System.Text.Json;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger.Facts;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Views;

namespace Plumbline.Web.Serving;

/// <summary>Answers a failed request with what was found and what can be done: a page, or problem details (RFC 9457) for a program. Nothing of the inside is shown; the log has it.</summary>
internal sealed partial class Failures(PageWriter writer, Site site, ICallers callers, ExportNotes notes, ILogger<Failures> log)
{
    private static readonly string[] Challenges = ["Bearer realm=\"plumbline\"", "Basic realm=\"plumbline\", charset=\"UTF-8\""];

    internal async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, ContentLength: null, ContentType: null })
            {
                if (context.Response.StatusCode == StatusCodes.Status404NotFound) throw Refused.NotFound("There is no page at this address.");
                if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed) throw Refused.MethodNotAllowed();
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested || context.Response.HasStarted)
        {
            // The client has gone; there is nobody to answer.
            context.Abort();
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var refused = RefusalOf(e);
            if (refused.Status == StatusCodes.Status500InternalServerError) Failed(log, RouteOf(context), e);
            if (refused.Status == StatusCodes.Status403Forbidden) notes.NoteRefusal(context);
            if (refused.Status == StatusCodes.Status401Unauthorized && IsOfPerson(context.Request))
            {
                context.Response.Clear();
                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = LocalAddress.Through(context.Request.PathBase + AccountAddresses.SignIn, LocalAddress.Of(context));
                return;
            }

            await SendAsync(context, refused);
        }
        catch (Exception e)
        {
            // Part of the answer is sent; only a broken connection tells the client that it is not whole.
            Failed(log, RouteOf(context), e);
            context.Abort();
        }
    }

    private static Refused RefusalOf(Exception failure) => failure switch
    {
        Refused refused => refused,
        NotAllowedException notAllowed => Refused.NotAllowed(notAllowed.Message, notAllowed.IsSignedOut),
        NoFiguresException nothing => Refused.NotFound(nothing.Message),
        LedgerException { Problem: LedgerProblem.Unreachable or LedgerProblem.StoreIsBusy } => Refused.Busy("The store does not answer at the moment. Try again in a minute.", 60),
        LedgerException { Problem: LedgerProblem.OrganisationNotFound or LedgerProblem.ChangeNotFound } unknown => Refused.NotFound($"{char.ToUpperInvariant(unknown.Message[0])}{unknown.Message[1..]}."),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Refused.TooLarge("What was sent is larger than this address takes."),
        BadHttpRequestException => Refused.BadRequest("The request was not understood."),
        _ => Refused.Failed(),
    };

    private async Task SendAsync(HttpContext context, Refused refused)
    {
        var response = context.Response;
        var allowed = response.Headers.Allow;
        response.Clear();
        if (refused.Status == StatusCodes.Status405MethodNotAllowed) response.Headers.Allow = allowed;
        response.StatusCode = refused.Status;
        response.Headers.CacheControl = "no-store";
        // What a program can sign in with.
        if (refused.Status == StatusCodes.Status401Unauthorized && context.Request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal)) response.Headers.WWWAuthenticate = new[] { "Bearer realm=\"Plumbline\"", "Basic realm=\"Plumbline\", charset=\"UTF-8\"" };
        if (refused.RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (refused.Status == StatusCodes.Status401Unauthorized && IsOfApi(context.Request)) response.Headers.WWWAuthenticate = Challenges;
        var isForProgram = IsForProgram(context.Request);
        var bytes = isForProgram ? DetailsOf(refused) : await PageOfAsync(context, refused);
        response.ContentType = isForProgram ? "application/problem+json; charset=utf-8" : "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool IsOfApi(HttpRequest request) => request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal);

    private static bool IsForProgram(HttpRequest request) => IsOfApi(request) || request.RouteValues["format"] is "json" || request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

    /// <summary>Whether somebody asks for a page, whom the page of signing in helps. A script or a program takes the status.</summary>
    private static bool IsOfPerson(HttpRequest request) => (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !IsForProgram(request)
        && (string?)request.Headers["Sec-Fetch-Mode"] is null or "" or "navigate";

    private static byte[] DetailsOf(Refused refused)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", refused.Title);
            json.WriteNumber("status", refused.Status);
            json.WriteString("detail", refused.Message);
            if (refused.Parameter is { } parameter) json.WriteString("parameter", parameter);
            json.WriteEndObject();
        }

        return output.ToArray();
    }

    private async Task<byte[]> PageOfAsync(HttpContext context, Refused refused)
    {
        var home = $"{context.Request.PathBase}/";
        return await writer.WriteAsync(
            await ShellOfAsync(context, refused),
            new PageBody(typeof(ErrorPage), new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(ErrorPage.Title)] = refused.Title,
                [nameof(ErrorPage.Reason)] = refused.Message,
                [nameof(ErrorPage.Way)] = refused.Way,
                [nameof(ErrorPage.Home)] = home,
            }));
    }

    /// <summary>The shell of the organisation that the address names, so that a reader who mistyped finds menu and search; a bare one where it names none, or where the store does not answer.</summary>
    private async Task<ShellModel> ShellOfAsync(HttpContext context, Refused refused)
    {
        var bare = new ShellModel { Title = refused.Title, PathBase = context.Request.PathBase.Value ?? "" };
        if (refused.Status >= StatusCodes.Status500InternalServerError) return bare;
        var code = Uri.UnescapeDataString(context.Request.Path.Value?.Split('/') is [_, var first, ..] ? first : "");
        try
        {
            // Where the address is nobody's, the gate asked nothing. Only who may read an organisation is shown its name.
            var caller = context.Features.Get<Caller>() ?? await callers.FindAsync(context);
            if (code.Length == 0 || !caller.Actor.MaySomewhere(Operation.Read, code) || await site.Ledger.HeadAsync(code, context.RequestAborted) is not { } head) return bare;
            var definitions = await ReadDefinitions.RunAsync(site.Ledger, code, head, context.RequestAborted);
            var settings = definitions.Picture.Settings;
            return (bare with { Organisation = settings.Name, Language = settings.Language.Name, Links = new Links(bare.PathBase, code, asAt: null), MayEnter = caller.Actor.MaySomewhere(Operation.EnterFigures, code) }).WithMenuOf(definitions);
        }
        catch (LedgerException e)
        {
            // The refusal is answered all the same.
            Failed(log, RouteOf(context), e);
            return bare;
        }
    }

    // The pattern, not the address: what somebody searched for is nobody's business.
    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";

    [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "No answer for {Route}")]
    private static partial void Failed(ILogger log, string route, Exception failure);
}
