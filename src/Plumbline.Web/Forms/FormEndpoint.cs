using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Entering;
using Plumbline.Web.Views;

namespace Plumbline.Web.Forms;

/// <summary>Answers the addresses of one form.</summary>
internal sealed class FormEndpoint(FormOf form, Site site, PageWriter writer, IAntiforgery antiforgery, HeldForms held, Limits limits, TimeProvider clock) : ITakesFromStrangers
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

    /// <summary>Answers a request for the page.</summary>
    internal async Task SendPageAsync(HttpContext http)
    {
        if (!IsProved(http, ProofToOpen))
        {
            GoToProof(http);
            return;
        }

        var visit = await VisitAsync(http, FormFields.None, isSent: false);
        await SendAsync(http, visit, await form.Show(visit, http.RequestAborted), StatusCodes.Status200OK);
    }

    /// <summary>Answers what was sent.</summary>
    internal async Task TakeAsync(HttpContext http)
    {
        if (await FieldsAsync(http, form.Rule.NeedsProof) is not { } fields) return;
        var visit = await VisitAsync(http, fields, isSent: true);
        if (visit.Draft is { Other: null, Version: > 0 } && visit.Fields.Raw("act") == "draft")
        {
            // The button of a page without script: the draft is kept, and the page shown with it.
            GoTo(http, http.Request.PathBase + DraftEndpoint.FormOf(http));
            return;
        }

        var answer = visit.Draft is { Other: not null } || visit.Fields.Raw("act") == "draft" ? FormAnswer.Again : await form.Take(visit, http.RequestAborted);
        if (answer is FormAnswer.Told told)
        {
            http.Response.Headers.CacheControl = "no-store";
            await http.Response.WriteAsJsonAsync(told.Data, http.RequestAborted);
            return;
        }

        if (answer is FormAnswer.Done done)
        {
            if (visit.Draft is not null) await DraftEndpoint.EndAsync(http, visit.Visit, CancellationToken.None);
            GoTo(http, done.Change is { } change ? $"{done.Address}{(done.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Links.Saved}={change}" : done.Address);
            return;
        }

        await SendAsync(http, visit, await form.Show(visit, http.RequestAborted), visit.Problems.Count > 0 || visit.Draft?.Other is not null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Saves what is typed, for the script of the page.</summary>
    internal async Task SaveDraftAsync(HttpContext http)
    {
        if (await FieldsAsync(http, needsProof: false) is { } fields) await DraftEndpoint.SaveAsync(http, await OrganisationAsync(http), fields);
    }

    /// <summary>Discards the draft, and shows the form as the ledger has it.</summary>
    internal async Task DiscardDraftAsync(HttpContext http)
    {
        if (await FieldsAsync(http, needsProof: false) is null) return;
        await DraftEndpoint.EndAsync(http, await OrganisationAsync(http), http.RequestAborted);
        GoTo(http, http.Request.PathBase + DraftEndpoint.FormOf(http));
    }

    /// <summary>Answers what somebody sent whose session has ended: with what they typed, but passwords and codes.</summary>
    public async Task AnswerStrangerAsync(HttpContext http)
    {
        limits.TakeForm(http);
        if (form.Rule.IsSecret)
        {
            GoTo(http, http.Request.PathBase + AccountAddresses.SignIn);
            return;
        }

        await held.AnswerSignedOutAsync(http, await ReadAsync(http, Math.Min(form.Rule.MostBytes, MostOfStranger)));
    }

    // What was sent, once its token is known to be of a page of ours and the caller has proved who they are; null where the answer is given already.
    private async Task<FormFields?> FieldsAsync(HttpContext http, bool needsProof)
    {
        if (!http.Caller().Actor.IsOwnMachine) limits.TakeForm(http);
        var sent = await ReadAsync(http, form.Rule.MostBytes);
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            if (form.Rule.IsSecret) throw Refused.BadRequest("The page was open for long, or you signed in or out since. Nothing was done. Go back, load the page again and repeat what you did.");
            await held.AnswerStaleAsync(http, sent);
            return null;
        }

        if (needsProof && !IsProved(http, ProofToSend))
        {
            if (form.Rule.IsSecret) GoToProof(http);
            else await held.AnswerUnprovedAsync(http, sent);
            return null;
        }

        return new FormFields(sent.Where(static pair => pair.Key != TokenField).ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal), sent.Files);
    }

    private static void GoTo(HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = address;
    }

    private async Task<Visit> OrganisationAsync(HttpContext http)
    {
        if (!form.Rule.IsOfAnyPosition && http.Request.Query.ContainsKey(Links.AsAt)) throw Refused.BadRequest("You are reading the past, where nothing can be written. Go back to the present.", Links.AsAt);
        return await site.VisitAsync(http, await site.PositionAsync(http, http.RequestAborted), http.RequestAborted);
    }

    private static async Task<IFormCollection> ReadAsync(HttpContext http, long most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most, ValueCountLimit = MostFields, ValueLengthLimit = LongestField, KeyLengthLimit = 500 }));
        if (!http.Request.HasFormContentType) throw Refused.BadRequest("What was sent is no form.");
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            throw Refused.TooLarge("What was sent is larger than this form takes.");
        }
    }

    private bool IsProved(HttpContext http, TimeSpan within) =>
        !form.Rule.NeedsProof || http.Caller() is { Actor.IsOwnMachine: true } || http.Caller().ProvedAt + within >= clock.GetUtcNow();

    // What has no page of its own is repeated from the page of the account.
    private void GoToProof(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = LocalAddress.Through(http.Request.PathBase + AccountAddresses.Proof, form.HasPage ? LocalAddress.Of(http) : http.Request.PathBase + AccountAddresses.Account);
    }

    private async Task<FormVisit> VisitAsync(HttpContext http, FormFields fields, bool isSent)
    {
        var visit = form.IsOfOrganisation ? await OrganisationAsync(http) : null;
        var draft = visit is null || !form.Rule.KeepsDraft ? null
            : isSent ? await DraftEndpoint.KeepSentAsync(http, visit, fields, http.RequestAborted)
            : await DraftEndpoint.FindAsync(http, visit, fields, isSent: false, http.RequestAborted);
        if (draft?.Shown is { } shown) fields = FormDraft.FieldsOf(shown);
        return new FormVisit(http, visit, fields, isSent, antiforgery.GetAndStoreTokens(http).RequestToken!) { Draft = draft };
    }

    private async Task SendAsync(HttpContext http, FormVisit visit, View view, int status)
    {
        var shell = form.IsOfOrganisation
            ? Shells.Of(http, visit.Visit, view)
            : new ShellModel { Title = view.Title, PathBase = http.Request.PathBase.Value ?? "", Crumbs = view.Crumbs };
        var page = await writer.WriteAsync(shell with { Title = visit.Problems.Count > 0 ? $"Error: {view.Title}" : view.Title }, view.Body);
        var response = http.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        if (view.RefreshAfter is { } seconds) response.Headers["Refresh"] = seconds.ToString(CultureInfo.InvariantCulture);
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await response.Body.WriteAsync(page, http.RequestAborted);
    }
}
