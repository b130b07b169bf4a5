using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Granting;

/// <summary>Gives a post of an organisation to an account: a job title, which is the author of its changes there.</summary>
public static class GivePost
{
    private const int Longest = 200;

    /// <summary>Gives a post.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="actor">Who gives it.</param>
    /// <param name="account">The account.</param>
    /// <param name="organisation">The code of the organisation.</param>
    /// <param name="title">The job title.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; null: it has no end.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The post as it is kept, or what is wrong with it.</returns>
    /// <exception cref="NotAllowedException">The actor does not keep the accounts of the organisation.</exception>
    public static async Task<Parsed<HeldPost>> RunAsync(
        ILedger ledger, Actor actor, AccountNumber account, string organisation, string title, DateOnly from, DateOnly? to, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(title);
        actor.Demand(Operation.KeepAccounts, organisation);
        if (Check(title) is { } odd) return odd;
        if (to is { } last && last < from) return Problem.With($"{last:yyyy-MM-dd}", $"a last day from {from:yyyy-MM-dd} on");
        if (await Keeping.OrganisationProblemAsync(ledger, organisation, cancellation) is { } unknown) return unknown;
        var now = ledger.Beside.Now;
        var held = new HeldPost(ShortKey.Random(), account, organisation, title.Trim(), from, to, new Deed(actor.Account?.Text ?? "", DateTimeOffset.FromUnixTimeMilliseconds(now)), Ended: null);
        return await ledger.Beside.WriteAsync<Parsed<HeldPost>>(
            async session =>
            {
                if (!await Keeping.IsThereAsync(session, account, cancellation)) return Keeping.NoAccount(account);
                await GrantRows.InsertAsync(session, held, cancellation);
                await AccessLog.NoteAsync(session, now, AccessEvent.GrantChanged, actor.Account, organisation, $"{account}: post “{held.Title}” given", cancellation);
                return held;
            },
            cancellation);
    }

    /// <summary>What is wrong with a job title; null where it is one line of words.</summary>
    public static Problem? Check(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return PlainText.LineRefusal(title) ?? (title.Trim().Length is > 0 and <= Longest ? null : Problem.With(title, FormattableString.Invariant($"a job title of at most {Longest} letters")));
    }
}
