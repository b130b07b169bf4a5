using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Tokens;
using Plumbline.App.Ledger;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>The form of a new grant, post or token: first the organisation is chosen, then what is of it.</summary>
/// <param name="Visit">The request.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Back">The page that it came from.</param>
/// <param name="Organisation">The organisation that was chosen, by name; null while it is to be chosen.</param>
public sealed record HoldingFormModel(FormVisit Visit, string Title, string Back, string? Organisation)
{
    /// <summary>Where the form is sent: its address with the organisation.</summary>
    public string? Action { get; init; }

    /// <summary>The organisations to choose from.</summary>
    public IReadOnlyList<TextLink> Organisations { get; init; } = [];

    /// <summary>The units to choose from; empty where there is nothing to choose.</summary>
    public IReadOnlyList<Choice> Units { get; init; } = [];

    /// <summary>The sections to choose from.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Whether all sections can be chosen: whoever reads some alone chooses among those.</summary>
    public bool HasAllSections { get; init; } = true;

    /// <summary>What is to be known before something is given; null for nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>Job titles that the organisation names.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>The first day that stands there when it is opened.</summary>
    public string From { get; init; } = "";

    /// <summary>The last day that stands there when it is opened.</summary>
    public string To { get; init; } = "";
}

/// <summary>Gives and ends grants and posts, and revokes the token of another.</summary>
internal sealed class GrantForms(ILedger ledger, TimeProvider clock)
{
    private static readonly FormRule Rule = new() { Need = new AccessNeed.MayDo(Operation.KeepAccounts), NeedsProof = true };

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapForm($"{AdministrationAddresses.Account}/grants/new", Rule, ShowGrantAsync, TakeGrantAsync);
        app.MapForm($"{AdministrationAddresses.Account}/posts/new", Rule, ShowPostAsync, TakePostAsync);
        MapEnd(app, "grants/{key}/end", "End the permission", "It ends at once. That it was held, and who ended it, stays.", "End it", async (actor, key, cancellation) => (await EndGrant.RunAsync(ledger, actor, key, cancellation)).Problem);
        MapEnd(app, "posts/{key}/end", "End the post", "It ends at once. The ledger keeps the title beside what was done in it.", "End it", async (actor, key, cancellation) => (await EndPost.RunAsync(ledger, actor, key, cancellation)).Problem);
        MapEnd(app, "tokens/{key}/revoke", "Revoke the token", "Whatever uses it reads nothing from now on.", "Revoke it", async (actor, key, cancellation) => (await RevokeToken.RunAsync(ledger, actor, key, cancellation)).Problem);
    }

    private void MapEnd(IEndpointRouteBuilder app, string below, string title, string words, string button, Func<App.Access.Actor, string, CancellationToken, Task<Problem?>> end) => app.MapForm(
        $"{AdministrationAddresses.Account}/{below}",
        Rule,
        async (visit, cancellation) =>
        {
            var account = (await AccountView.FindAsync(ledger, visit.Http, cancellation)).Account;
            return new Confirmation(visit, title, [words], button, AdministrationAddresses.Of(visit.Http, account.Number)).ToView(AccountView.Crumbs(visit.Http, account, title));
        },
        async (visit, cancellation) =>
        {
            var account = (await AccountView.FindAsync(ledger, visit.Http, cancellation)).Account;
            if (await end(visit.Caller.Actor, (string)visit.Http.Request.RouteValues["key"]!, cancellation) is not { } problem) return new FormAnswer.Done(AdministrationAddresses.Of(visit.Http, account.Number));
            visit.Add("content", problem == LastAdministrator.Problem ? "This is the permission of the last account that administers every organisation. Make another one first." : FormVisit.Words(problem));
            return FormAnswer.Again;
        });

    private async Task<View> ShowGrantAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = (await AccountView.FindAsync(ledger, visit.Http, cancellation)).Account;
        var model = await ModelAsync(visit, account, "Give a permission", mayBeEvery: true, cancellation);
        return new View { Title = model.Title, Crumbs = AccountView.Crumbs(visit.Http, account, model.Title), Body = PageBody.Of<GrantFormPage>(model) };
    }

    private async Task<FormAnswer> TakeGrantAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = (await AccountView.FindAsync(ledger, visit.Http, cancellation)).Account;
        var permission = HoldingFields.Permission(visit);
        var scope = HoldingFields.Scope(visit);
        var (from, to) = HoldingFields.Days(visit, isLastNeeded: false);
        if (visit.Http.Query("organisation") is not { } organisation) visit.Add("content", "Choose the organisation first.");
        else if (visit.Problems.Count == 0 && visit.Read("content", await GiveGrant.RunAsync(ledger, visit.Caller.Actor, account.Number, new Grant(permission!.Value, organisation == HoldingFields.Every ? null : organisation, scope!, from!.Value, to), cancellation)) is not null)
            return new FormAnswer.Done(AdministrationAddresses.Of(visit.Http, account.Number));
        return FormAnswer.Again;
    }

    private async Task<View> ShowPostAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = (await AccountView.FindAsync(ledger, visit.Http, cancellation)).Account;
        var model = await ModelAsync(visit, account, "Give a post", mayBeEvery: false, cancellation);
        return new View { Title = model.Title, Crumbs = AccountView.Crumbs(visit.Http, account, model.Title), Body = PageBody.Of<PostFormPage>(model) };
    }

    private async Task<FormAnswer> TakePostAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = (await AccountView.FindAsync(ledger, visit.Http, cancellation)).Account;
        var title = visit.Fields.Text("title") ?? "";
        if (GivePost.Check(title) is { } odd) visit.Add("title", FormVisit.Words(odd));
        var (from, to) = HoldingFields.Days(visit, isLastNeeded: false);
        if (visit.Http.Query("organisation") is not { } organisation) visit.Add("content", "Choose the organisation first.");
        else if (visit.Problems.Count == 0 && visit.Read("content", await GivePost.RunAsync(ledger, visit.Caller.Actor, account.Number, organisation, title, from!.Value, to, cancellation)) is not null)
            return new FormAnswer.Done(AdministrationAddresses.Of(visit.Http, account.Number));
        return FormAnswer.Again;
    }

    // Whoever made the link into an account may have opened it: that is said where they keep nothing of what is given.
    private async Task<string?> WarningAsync(FormVisit visit, App.Access.Accounts.Account account, CancellationToken cancellation)
    {
        var by = (await FindAccount.RunAsync(ledger, account.Number, cancellation))?.Invited?.By;
        if (visit.Http.Query("organisation") is not { } organisation || by == visit.Caller.Actor.Account?.Text || !AccountNumber.Parse(by).TryGet(out var inviter, out _)) return null;
        var theirs = App.Access.Actor.Of(inviter, post: null, (await ReadGrants.RunAsync(ledger, inviter, cancellation)).Grants);
        return (organisation == HoldingFields.Every ? theirs.MayEverywhere(Operation.KeepAccounts) : theirs.May(Operation.KeepAccounts, organisation)) ? null
            : $"The link into this account was made by {inviter}, who does not keep the accounts here. Whoever makes a link can open it. Be sure who has the account before you give it anything. Where you are not, ask an administrator of every organisation to erase it and to make it anew.";
    }

    private async Task<HoldingFormModel> ModelAsync(FormVisit visit, App.Access.Accounts.Account account, string title, bool mayBeEvery, CancellationToken cancellation)
    {
        var (actor, back) = (visit.Caller.Actor, AdministrationAddresses.Of(visit.Http, account.Number));
        var kept = (await AdministrationWords.OrganisationsAsync(ledger, cancellation)).Where(one => actor.May(Operation.KeepAccounts, one.Code)).ToList();
        if (mayBeEvery && actor.MayEverywhere(Operation.KeepAccounts)) kept.Add((HoldingFields.Every, "Every organisation of the store"));
        var model = await HoldingFields.ModelAsync(ledger, visit, title, back, kept, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation);
        return model with { Warning = await WarningAsync(visit, account, cancellation) };
    }
}
