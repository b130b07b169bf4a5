using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Forms;

/// <summary>Answers the addresses of one form.</summary>
internal sealed class FormEndpoint(FormOf form, Site site, PageWriter writer, IAntiforgery antiforgery, FormGuard guard)
{
    /// <summary>Answers a request for the page.</summary>
    internal async Task SendPageAsync(HttpContext http)
    {
        if (!guard.LetsOpen(http)) return;
        var visit = await VisitAsync(http, FormFields.None, isSent: false);
        await SendAsync(http, visit, await form.Show(visit, http.RequestAborted), StatusCodes.Status200OK);
    }

    /// <summary>Answers what was sent.</summary>
    internal async Task TakeAsync(HttpContext http)
    {
        if (await guard.TakeAsync(http) is not { } fields) return;
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
            if (visit.Draft is not null) await DraftEndpoint.EndWrittenAsync(http, visit.Visit);
            GoTo(http, done.Change is { } change ? $"{done.Address}{(done.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Links.Saved}={change}" : done.Address);
            return;
        }

        await SendAsync(http, visit, await form.Show(visit, http.RequestAborted), visit.Problems.Count > 0 || visit.Draft?.Other is not null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Saves what is typed, for the script of the page.</summary>
    internal async Task SaveDraftAsync(HttpContext http)
    {
        var fields = await guard.TakeDraftAsync(http);
        var visit = await OrganisationAsync(http);
        await RefuseFormlessAsync(http, visit, fields);
        await DraftEndpoint.SaveAsync(http, visit, fields);
    }

    /// <summary>Discards the draft, and shows the form as the ledger has it.</summary>
    internal async Task DiscardDraftAsync(HttpContext http)
    {
        await guard.TakeDraftAsync(http);
        await DraftEndpoint.EndAsync(http, await OrganisationAsync(http), http.RequestAborted);
        GoTo(http, http.Request.PathBase + DraftEndpoint.FormOf(http));
    }

    private static void GoTo(HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = LocalAddress.InHeader(address);
    }

    private async Task<Visit> OrganisationAsync(HttpContext http)
    {
        if (!form.Rule.IsOfAnyPosition && http.Request.Query.ContainsKey(Links.AsAt)) throw Refused.OfThePast(Shells.InPresent(http), Links.AsAt);
        return await site.VisitAsync(http, await site.PositionAsync(http, http.RequestAborted), http.RequestAborted);
    }

    /// <summary>Refuses to begin a draft of a form that its writer is not shown: of a measure or a unit that is not there, or not theirs. A draft that follows another was asked about when that began.</summary>
    private async Task RefuseFormlessAsync(HttpContext http, Visit visit, FormFields fields)
    {
        if (FormDraft.VersionOf(fields) > 0) return;
        var draft = await DraftEndpoint.FindAsync(http, visit, FormFields.None, isSent: false, http.RequestAborted);
        await form.Show(new FormVisit(http, visit, FormFields.None, isSent: false, token: "") { Draft = draft with { Shown = null } }, http.RequestAborted);
    }

    private async Task<FormVisit> VisitAsync(HttpContext http, FormFields fields, bool isSent)
    {
        var visit = form.IsOfOrganisation ? await OrganisationAsync(http) : null;
        if (isSent && visit is not null && form.Rule.KeepsDraft)
        {
            await RefuseFormlessAsync(http, visit, fields);
            // A browser sends a form whole. Without the change that its writer saw, what another wrote since would be written over unseen.
            if (FormDraft.BaseOf(fields) is null) throw Refused.BadRequest("What was sent is not the whole form: it does not say at which change the form was opened. Nothing was saved. Load the page again, and send it from there.", FormDraft.BaseField);
        }

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
            : new ShellModel { Title = view.Title, PathBase = http.Request.PathBase.Value ?? "", Crumbs = view.Crumbs, IsOfStrangers = form.Rule.Need is AccessNeed.Nothing };
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
