using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Views;

namespace Plumbline.Web.Forms;

/// <summary>Guards one form: how much is read, that it comes from a page of ours, and that who sends what matters has proved who they are. What it does not let through it answers, with what was typed.</summary>
internal sealed class FormGuard(FormOf form, IAntiforgery antiforgery, HeldForms held, Limits limits, TimeProvider clock) : ITakesFromStrangers
{
    internal const string TokenField = "__RequestVerificationToken";

    // A form of more fields than the largest grid has is nobody's.
    private const int MostFields = 20_000;
    private const int LongestField = 200_000;

    // A stranger's form is read to be given back, and no further.
    private const long MostOfStranger = 1 << 20;

    // Who opened a form in time has as long again to fill it in.
    private static readonly TimeSpan ProofToOpen = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ProofToSend = TimeSpan.FromMinutes(20);

    private FormRule Rule => form.Rule;

    /// <summary>Whether the page may be shown. Where it may not, the browser is on its way to the proof.</summary>
    internal bool LetsOpen(HttpContext http)
    {
        if (IsProved(http, ProofToOpen)) return true;
        GoToProof(http);
        return false;
    }

    /// <summary>What was sent; null where it is not taken, and answered.</summary>
    internal async Task<FormFields?> TakeAsync(HttpContext http)
    {
        var sent = await ReadAsync(http, Rule.MostBytes);
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            if (Rule.IsSecret) throw Stale();
            await held.AnswerStaleAsync(http, sent);
            return null;
        }

        if (IsProved(http, ProofToSend)) return FieldsOf(sent);
        if (Rule.IsSecret) GoToProof(http);
        else await held.AnswerUnprovedAsync(http, sent);
        return null;
    }

    /// <summary>What the script of a page sent, to be kept as a draft: nothing of it is in the ledger, so nobody has to prove anew who they are.</summary>
    internal async Task<FormFields> TakeDraftAsync(HttpContext http)
    {
        var sent = await ReadAsync(http, Rule.MostBytes);
        return await antiforgery.IsRequestValidAsync(http) ? FieldsOf(sent) : throw Stale();
    }

    /// <summary>Answers what somebody sent whose session has ended: with what they typed, but passwords and codes.</summary>
    public async Task AnswerStrangerAsync(HttpContext http)
    {
        var sent = await ReadAsync(http, Math.Min(Rule.MostBytes, MostOfStranger));
        if (!Rule.IsSecret)
        {
            await held.AnswerSignedOutAsync(http, sent);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = http.Request.PathBase + AccountAddresses.SignIn;
    }

    private static Refused Stale() => Refused.BadRequest("The page was open for long, or you signed in or out since. Nothing was done. Go back, load the page again and repeat what you did.");

    private static FormFields FieldsOf(IFormCollection sent) =>
        new(sent.Where(static pair => pair.Key != TokenField).ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal), sent.Files);

    private async Task<IFormCollection> ReadAsync(HttpContext http, long most)
    {
        if (!http.Caller().Actor.IsOwnMachine) limits.TakeForm(http);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most, ValueCountLimit = MostFields, ValueLengthLimit = LongestField, KeyLengthLimit = 500 }));
        if (!http.Request.HasFormContentType) throw Refused.BadRequest("What was sent is no form.");
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentException or (IOException and not BadHttpRequestException))
        {
            // Too large a body the server refuses itself. This one is broken off, or no browser wrote it.
            throw Refused.BadRequest(FormattableString.Invariant($"What was sent cannot be read as a form: it is broken, or a field in it is longer than {LongestField:N0} letters."));
        }
    }

    private bool IsProved(HttpContext http, TimeSpan within) =>
        !Rule.NeedsProof || http.Caller() is { Actor.IsOwnMachine: true } || http.Caller().ProvedAt + within >= clock.GetUtcNow();

    // What has no page of its own is repeated from the page of the account.
    private void GoToProof(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = LocalAddress.Through(http.Request.PathBase + AccountAddresses.Proof, form.HasPage ? LocalAddress.Of(http) : http.Request.PathBase + AccountAddresses.Account);
    }
}
