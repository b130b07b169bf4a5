using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Providing;

/// <summary>Whom a provider says somebody is.</summary>
/// <param name="Issuer">The provider, as it names itself.</param>
/// <param name="Subject">The person, as the provider knows them for ever.</param>
/// <param name="Name">Their name; null where it says none.</param>
/// <param name="Email">Their email address; null where it says none.</param>
/// <param name="Claims">All that it says.</param>
public sealed record OutsidePerson(string Issuer, string Subject, string? Name, string? Email, IReadOnlyCollection<(string Type, string Value)> Claims);

/// <summary>Finds or makes the account of somebody who comes from the organisation's provider, and gives it what the claims say.</summary>
public static class EnterFromProvider
{
    /// <summary>Finds or makes the account.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="settings">The provider.</param>
    /// <param name="person">Whom it says somebody is.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The account; null where there is none, it is closed, or another person has its email address.</returns>
    /// <remarks>An account is never joined by its email address alone: whoever can choose an address at the provider would come into it.</remarks>
    public static async Task<AccountNumber?> RunAsync(ILedger ledger, ProviderSettings settings, OutsidePerson person, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(person);
        var beside = ledger.Beside;
        var account = await beside.WriteAsync(
            async session =>
            {
                var now = beside.Now;
                var key = new { issuer = person.Issuer, subject = person.Subject };
                if (await session.FirstAsync("SELECT account FROM outside_login WHERE issuer = @issuer AND subject = @subject", key, static row => AccountNumber.Parse(row.GetString(0)).Value, cancellation) is { } known)
                    return (await AccountRows.FindAsync(session, known, cancellation))?.ClosedAt is null ? known : null;
                if (!settings.Provisions || await AddAsync(now) is not { } joined) return null;
                await session.ExecuteAsync("INSERT INTO outside_login (issuer, subject, account) VALUES (@issuer, @subject, @account)", new { issuer = person.Issuer, subject = person.Subject, account = joined.Text }, cancellation);
                await AccessLog.NoteAsync(session, now, AccessEvent.MeansChanged, joined, "", "joined with the organisation's provider", cancellation);
                return joined;

                async Task<AccountNumber?> AddAsync(long at)
                {
                    if (!EmailAddress.Parse(person.Email).TryGet(out var email, out _) || await AccountRows.FindAsync(session, email, cancellation) is not null) return null;
                    var name = PersonName.Parse(person.Name).TryGet(out var said, out _) ? said.Text : email.Text;
                    var number = AccountNumber.Random();
                    await session.ExecuteAsync(
                        "INSERT INTO account (account, name, email, made_at, failures, locked_until, authenticator_step, version, made_by) VALUES (@account, @name, @email, @at, 0, 0, 0, 1, '')",
                        new { account = number.Text, name, email = email.Text, at },
                        cancellation);
                    await AccessLog.NoteAsync(session, at, AccessEvent.AccountChanged, number, "", "made from the organisation's provider", cancellation);
                    return number;
                }
            },
            cancellation);
        if (account is not null) await ReplaceClaimedGrants.RunAsync(ledger, account, ClaimRules.GrantsOf(settings.Rules, person.Claims, DateOnly.FromDayNumber(beside.Today)), cancellation);
        return account;
    }
}
