using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Text;

namespace Plumbline.Web.Forms;

/// <summary>The post in which a form is sent.</summary>
public static class Acting
{
    /// <summary>The field with the post.</summary>
    public const string Field = "post";

    private const int LongestPost = 200;

    /// <summary>The posts that the caller can act in here. Whoever uses the store on its own machine names any.</summary>
    public static IReadOnlyList<string> Posts(FormVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return [.. visit.Caller.PostsIn(visit.Visit.Definitions.Picture.Settings.Code).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether the caller holds no post here, so that nothing they write could be saved.</summary>
    public static bool HasNone(FormVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return HasNone(visit, visit.Visit.Definitions.Picture.Settings.Code);
    }

    /// <summary>Whether the caller holds no post in an organisation.</summary>
    internal static bool HasNone(FormVisit visit, string organisation) => !visit.Caller.Actor.IsOwnMachine && !visit.Caller.PostsIn(organisation).Any();

    /// <summary>Where the caller gives themselves a post in an organisation; null where they may not.</summary>
    internal static string? GivesPost(FormVisit visit, string organisation) => visit.Caller.Actor is { Account: { } account } actor && actor.May(Operation.KeepAccounts, organisation)
        ? $"{visit.PathBase}/administration/accounts/{account}/posts/new{QueryString.Create("organisation", organisation)}"
        : null;

    /// <summary>The actor in the post that was chosen; null once its problem is added.</summary>
    public static Actor? Of(FormVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var (actor, named) = (visit.Visit.Actor, visit.Fields.Text(Field));
        if (actor.IsOwnMachine)
        {
            if (named is null) return actor;
            if (named.Length <= LongestPost && PlainText.LineRefusal(named) is null) return actor.In(named);
            visit.Add(Field, "Found a post that is too long or has a character that cannot be seen; expected a job title of one line.");
            return null;
        }

        var posts = Posts(visit);
        if (posts.Count == 0)
        {
            visit.Add(Field, "You hold no post in this organisation, and a change is made in a post. An administrator can give you one.");
            return null;
        }

        if (named is null && posts.Count == 1) return actor.In(posts[0]);
        if (posts.Contains(named, StringComparer.Ordinal)) return actor.In(named);
        visit.Add(Field, named is null ? "Choose the post that you act in." : $"You do not hold the post “{named}” here. Choose one that you hold.");
        return null;
    }

    /// <summary>Makes the change that a form asks for, in the post that was chosen.</summary>
    /// <param name="visit">The form as it was sent.</param>
    /// <param name="field">The field beside which a conflict or a refusal of the ledger is told.</param>
    /// <param name="done">Where the browser goes once it is saved.</param>
    /// <param name="commit">Makes the change.</param>
    public static async Task<FormAnswer> SaveAsync(this FormVisit visit, string field, string done, Func<Actor, Task<CommitResult>> commit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(commit);
        if (Of(visit) is not { } actor || visit.Problems.Count > 0) return FormAnswer.Again;
        try
        {
            if (await commit(actor) is CommitResult.Committed(var change)) return new FormAnswer.Done(done, change.Number);
            visit.Add(field, "Nothing has changed: the ledger says exactly this already.");
            return FormAnswer.Again;
        }
        catch (LedgerConflictException conflict)
        {
            visit.Add(field, $"{conflict.Intervening.Author.Post} changed this in change {conflict.Intervening.Number}, after you began. Nothing was saved. Look at what it says now, and save again.");
            return FormAnswer.Again;
        }
        catch (LedgerException refused) when (refused.Problem is LedgerProblem.InvalidFact)
        {
            visit.Add(field, $"{char.ToUpperInvariant(refused.Message[0])}{refused.Message[1..]}. {char.ToUpperInvariant(refused.Remedy[0])}{refused.Remedy[1..]}.");
            return FormAnswer.Again;
        }
    }
}
