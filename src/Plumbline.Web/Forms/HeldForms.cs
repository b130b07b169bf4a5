using Microsoft.AspNetCore.Antiforgery;
using Plumbline.Web.Components;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Views;

namespace Plumbline.Web.Forms;

/// <summary>Answers a form that cannot be taken yet with a page that holds what was typed: the session has ended, the token is of another one, or who sends it must prove first who they are.</summary>
internal sealed class HeldForms(PageWriter writer, IAntiforgery antiforgery)
{
    internal Task AnswerSignedOutAsync(HttpContext http, IFormCollection sent) => AnswerAsync(http, sent, StatusCodes.Status401Unauthorized, new HeldFormModel
    {
        Title = "Sign in, then send it again",
        Reason = "You are not signed in any more.",
        Then = "Then come back here and send it again. You are asked to confirm in whose name.",
        Link = new TextLink("Sign in", AccountAddresses.SignInElsewhere(http.Request.PathBase)),
        Address = "",
        Token = "",
        Fields = [],
    });

    internal Task AnswerStaleAsync(HttpContext http, IFormCollection sent) => AnswerAsync(http, sent, StatusCodes.Status400BadRequest, new HeldFormModel
    {
        Title = "Send it again",
        Button = http.Caller().Name is { } own ? $"Send it as {own}" : "Send it again",
        Reason = http.Caller().Name is { } name ? $"You have signed in again since this page was opened, or it was open for long. You send it as {name}." : "The page was open for long.",
        Address = "",
        Token = "",
        Fields = [],
    });

    internal Task AnswerUnprovedAsync(HttpContext http, IFormCollection sent) => AnswerAsync(http, sent, StatusCodes.Status403Forbidden, new HeldFormModel
    {
        Title = "Show that it is you, then send it again",
        Reason = "What you send matters, and some time has passed since you showed who you are.",
        Link = new TextLink("Show that it is you", LocalAddress.Through(http.Request.PathBase + AccountAddresses.Proof, $"{http.Request.PathBase}{AccountAddresses.Account}?{AccountAddresses.Elsewhere}=1")),
        Address = "",
        Token = "",
        Fields = [],
    });

    private async Task AnswerAsync(HttpContext http, IFormCollection sent, int status, HeldFormModel model)
    {
        var held = model with
        {
            Address = LocalAddress.Of(http),
            Token = antiforgery.GetAndStoreTokens(http).RequestToken!,
            Fields = [.. sent.Where(static field => field.Key != FormGuard.TokenField).SelectMany(static field => field.Value.Select(value => (field.Key, value ?? "")))],
            HasFiles = sent.Files.Any(static file => file.Length > 0),
        };
        var page = await writer.WriteAsync(new ShellModel { Title = held.Title, PathBase = http.Request.PathBase.Value ?? "" }, PageBody.Of<HeldForm>(held));
        var response = http.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        await response.Body.WriteAsync(page, http.RequestAborted);
    }
}
