using Plumbline.Web.Views;

namespace Plumbline.Web.Forms;

/// <summary>Makes the page of a form, from what was typed and what is wrong with it.</summary>
public delegate Task<View> ShowForm(FormVisit visit, CancellationToken cancellation);

/// <summary>Does what a form asks for, or adds what is wrong with what was typed.</summary>
public delegate Task<FormAnswer> TakeForm(FormVisit visit, CancellationToken cancellation);

/// <summary>Maps the forms of a feature. Whatever a browser sends comes this way: the caller is asked, then the token, then what was typed is read.</summary>
public static class MapForms
{
    /// <summary>Maps the page of a form and what is sent from it.</summary>
    /// <param name="app">The routes.</param>
    /// <param name="pattern">The address; where it begins with <c>/{org}</c>, the form is of that organisation as it stands now.</param>
    /// <param name="rule">How it is guarded and kept.</param>
    /// <param name="show">Makes its page.</param>
    /// <param name="take">Does what it asks for.</param>
    public static void MapForm(this IEndpointRouteBuilder app, string pattern, FormRule rule, ShowForm show, TakeForm take)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(rule);
        var (form, guard) = Make(app, new FormOf(pattern, rule, show, take, HasPage: true));
        app.MapMethods(pattern, MapViews.Reading, form.SendPageAsync).Needs(rule.Need).WithMetadata(rule);
        app.MapPost(pattern, form.TakeAsync).Needs(rule.Need).WithMetadata(rule, guard);
        if (!rule.KeepsDraft) return;
        // Drafts are kept without anew proving who one is: nothing of them is in the ledger.
        app.MapPost(pattern + FormDraft.SavePart, form.SaveDraftAsync).Needs(rule.Need).WithMetadata(rule with { NeedsProof = false });
        app.MapPost(pattern + FormDraft.DiscardPart, form.DiscardDraftAsync).Needs(rule.Need).WithMetadata(rule with { NeedsProof = false });
    }

    /// <summary>Maps what is done by a button that stands on a page with a form of its own: it has no page, and is answered with one where something is wrong.</summary>
    /// <param name="app">The routes.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="rule">How it is guarded.</param>
    /// <param name="take">Does what it asks for.</param>
    public static void MapAction(this IEndpointRouteBuilder app, string pattern, FormRule rule, TakeForm take)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(rule);
        var (form, guard) = Make(app, new FormOf(pattern, rule, static (_, _) => throw Refused.NotFound("There is no page at this address."), take, HasPage: false));
        app.MapPost(pattern, form.TakeAsync).Needs(rule.Need).WithMetadata(rule, guard);
    }

    private static (FormEndpoint Form, FormGuard Guard) Make(IEndpointRouteBuilder app, FormOf form)
    {
        var guard = ActivatorUtilities.CreateInstance<FormGuard>(app.ServiceProvider, form);
        return (ActivatorUtilities.CreateInstance<FormEndpoint>(app.ServiceProvider, form, guard), guard);
    }
}

/// <summary>A form as it was mapped.</summary>
/// <param name="Pattern">Its address.</param>
/// <param name="Rule">How it is guarded and kept.</param>
/// <param name="Show">Makes its page.</param>
/// <param name="Take">Does what it asks for.</param>
/// <param name="HasPage">Whether it has a page of its own.</param>
internal sealed record FormOf(string Pattern, FormRule Rule, ShowForm Show, TakeForm Take, bool HasPage)
{
    /// <summary>Whether it is of an organisation.</summary>
    internal bool IsOfOrganisation => Pattern.StartsWith("/{org}", StringComparison.Ordinal);
}
