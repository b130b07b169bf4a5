using System.Text.Json;
using Plumbline.App.Drafting;
using Plumbline.App.Ledger.Facts;
using Plumbline.Web.Addresses;
using Plumbline.Web.Views;

namespace Plumbline.Web.Forms;

/// <summary>Keeps the drafts of forms: while the page is open by its script, when it is sent, and by the button of a page without script.</summary>
internal static class DraftEndpoint
{
    /// <summary>The draft that a request's form has, for its page.</summary>
    internal static async Task<FormDraft> FindAsync(HttpContext http, Visit visit, FormFields sent, bool isSent, CancellationToken cancellation)
    {
        var draft = await ReadDrafts.FindAsync(visit.Ledger, KeyOf(http, visit), cancellation);
        var (path, query) = AddressOf(http);
        var form = new FormDraft
        {
            Version = draft?.Version ?? 0,
            Base = draft?.BasedOn ?? visit.Position,
            Shown = draft,
            SaveAddress = $"{http.Request.PathBase}{path}{FormDraft.SavePart}{query}",
            DiscardAddress = $"{http.Request.PathBase}{path}{FormDraft.DiscardPart}{query}",
        };
        // What was sent is shown as it was sent. It follows the version that its window had.
        return isSent ? form with { Version = FormDraft.VersionOf(sent), Base = BaseOf(sent, visit), Shown = null } : form;
    }

    /// <summary>Keeps what was sent before anything is done with it, so that it is there whatever happens meanwhile.</summary>
    /// <returns>What the form knows of its draft then.</returns>
    internal static async Task<FormDraft> KeepSentAsync(HttpContext http, Visit visit, FormFields sent, CancellationToken cancellation)
    {
        var form = await FindAsync(http, visit, sent, isSent: true, cancellation);
        var (key, kept) = (KeyOf(http, visit), FormDraft.KeptOf(sent));
        var answer = await KeepDraft.RunAsync(visit.Ledger, key, form.Version, form.Base, kept, FormDraft.TurnOf(sent), cancellation);
        // Whoever sends a form whose draft was discarded in another window means what they send.
        if (answer is DraftAnswer.Ended) answer = await KeepDraft.RunAsync(visit.Ledger, key, follows: 0, form.Base, kept, FormDraft.TurnOf(sent), cancellation);
        return answer switch
        {
            DraftAnswer.Saved saved => form with { Version = saved.Draft.Version },
            // The page that is shown tells of the other, and what it sends then follows it.
            DraftAnswer.Superseded superseded => form with { Version = superseded.Other.Version, Other = superseded.Other },
            _ => form with { Version = 0 },
        };
    }

    /// <summary>Ends the draft of a form that was sent, or whose writer wants it no more.</summary>
    internal static Task EndAsync(HttpContext http, Visit visit, CancellationToken cancellation) => DiscardDraft.RunAsync(visit.Ledger, KeyOf(http, visit), cancellation);

    /// <summary>Ends the draft of a form whose change is in the ledger. Where the store is too busy for it the draft stays, since the change is made whatever becomes of the draft.</summary>
    internal static async Task EndWrittenAsync(HttpContext http, Visit visit)
    {
        try
        {
            await EndAsync(http, visit, CancellationToken.None);
        }
        catch (LedgerException e) when (e.Problem is LedgerProblem.StoreIsBusy or LedgerProblem.Unreachable)
        {
            // It is shown when the form is opened again, and can be discarded there.
        }
    }

    /// <summary>The address of the form that a request is about, of which the endpoints of its draft are part.</summary>
    internal static string FormOf(HttpContext http)
    {
        var (path, query) = AddressOf(http);
        return $"{path}{query}";
    }

    /// <summary>Answers the script of the page.</summary>
    internal static async Task SaveAsync(HttpContext http, Visit visit, FormFields sent)
    {
        var answer = await KeepDraft.RunAsync(visit.Ledger, KeyOf(http, visit), FormDraft.VersionOf(sent), BaseOf(sent, visit), FormDraft.KeptOf(sent), FormDraft.TurnOf(sent), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "application/json; charset=utf-8";
        (http.Response.StatusCode, var body) = answer switch
        {
            DraftAnswer.Saved saved => (StatusCodes.Status200OK, new Answer(saved.Draft.Version, saved.Draft.SavedAt, Fields: null, Words: null)),
            DraftAnswer.Superseded superseded => (StatusCodes.Status409Conflict, new Answer(superseded.Other.Version, superseded.Other.SavedAt, superseded.Other.Fields, "Another window of yours has saved a later draft of this form.")),
            DraftAnswer.TooMany many => (StatusCodes.Status422UnprocessableEntity, new Answer(0, null, Fields: null, $"You have {many.Most} drafts, which is the most there can be. Discard some that you do not need.")),
            _ => (StatusCodes.Status409Conflict, new Answer(0, null, Fields: null, "This draft was saved or discarded in another window.")),
        };
        await http.Response.WriteAsync(JsonSerializer.Serialize(body, JsonSerializerOptions.Web), http.RequestAborted);
    }

    // What was written about the ledger of a later change cannot be said to be about this one.
    private static Core.Ledger.ChangeNumber BaseOf(FormFields sent, Visit visit) => FormDraft.BaseOf(sent) is { } change && change <= visit.Position ? change : visit.Position;

    private static DraftKey KeyOf(HttpContext http, Visit visit) => DraftKey.Of(visit.Actor, visit.Definitions.Picture.Settings.Code, FormOf(http));

    private static (string Path, string Query) AddressOf(HttpContext http)
    {
        var path = http.Request.Path.ToUriComponent();
        foreach (var part in new[] { FormDraft.DiscardPart, FormDraft.SavePart })
        {
            if (!path.EndsWith(part, StringComparison.Ordinal)) continue;
            path = path[..^part.Length];
            break;
        }

        var query = QueryString.Create(http.Request.Query
            .Where(static pair => pair.Key != Links.Saved)
            .OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(static pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));
        return (path, query.ToUriComponent());
    }

    private sealed record Answer(int Version, DateTimeOffset? SavedAt, IReadOnlyDictionary<string, IReadOnlyList<string>>? Fields, string? Words);
}
