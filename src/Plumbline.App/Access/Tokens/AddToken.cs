using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Tokens;

/// <summary>A token that was just made.</summary>
/// <param name="Token">The token as it is kept.</param>
/// <param name="Secret">What a program presents. It is shown once: the store keeps its hash.</param>
public sealed record NewToken(ApiToken Token, string Secret);

/// <summary>What a new token is to be.</summary>
/// <param name="Name">What it is for, so that whoever revokes it knows what will stop.</param>
/// <param name="Organisation">The code of the organisation.</param>
/// <param name="Scope">The part of it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, at most a year later.</param>
public sealed record TokenWish(string Name, string Organisation, Scope Scope, DateOnly From, DateOnly To)
{
    /// <summary>What it is to open.</summary>
    public TokenUse Use { get; init; } = TokenUse.Api;
}

/// <summary>Makes a token, with which a program reads what its account reads.</summary>
public static class AddToken
{
    private const int LongestName = 100;
    private const int MostDays = 366;

    /// <summary>Makes a token of an account: of the actor's own; or, on the machine of the store, of any.</summary>
    /// <returns>The token with its secret, or what is wrong with the wish: it is wider than what the account reads, too long, unnamed.</returns>
    /// <exception cref="NotAllowedException">It is another's account.</exception>
    public static async Task<Parsed<NewToken>> RunAsync(ILedger ledger, Actor actor, AccountNumber account, TokenWish wish, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(wish);
        if (!actor.IsOwnMachine && actor.Account != account) throw new NotAllowedException("A token is made by whoever has the account.");
        var (now, today) = (ledger.Beside.Now, ledger.Beside.Today);
        if (Check(wish, DateOnly.FromDayNumber(today)) is { } odd) return odd;
        if (await Keeping.OrganisationProblemAsync(ledger, wish.Organisation, cancellation) is { } unknown) return unknown;
        if (await WidthAsync(ledger, account, wish, today, cancellation) is { } wide) return wide;
        var secret = TokenSecret.Random(wish.Use);
        var token = new ApiToken(secret.Id, account, wish.Name.Trim(), wish.Organisation, wish.Scope, wish.From, wish.To, DateTimeOffset.FromUnixTimeMilliseconds(now), UsedAt: null, RevokedAt: null);
        return await ledger.Beside.WriteAsync<Parsed<NewToken>>(
            async session =>
            {
                if (!await Keeping.IsThereAsync(session, account, cancellation)) return Keeping.NoAccount(account);
                await session.ExecuteAsync(
                    "INSERT INTO token (token, hash, account, name, organisation, unit, sections, from_day, to_day, made_at) VALUES (@id, @hash, @account, @name, @organisation, @unit, @sections, @from, @to, @now)",
                    new
                    {
                        id = token.Id,
                        hash = secret.Hash(),
                        account = account.Text,
                        name = token.Name,
                        organisation = token.Organisation,
                        unit = ScopeText.UnitOf(token.Scope),
                        sections = ScopeText.SectionsOf(token.Scope),
                        from = token.From.DayNumber,
                        to = token.To.DayNumber,
                        now,
                    },
                    cancellation);
                await AccessLog.NoteAsync(session, now, AccessEvent.TokenChanged, actor.Account, token.Organisation, $"{account}: token {token.Id} made ({token.Scope})", cancellation);
                return new NewToken(token, secret.Reveal());
            },
            cancellation);
    }

    /// <summary>What is wrong with the name or the days of a wish.</summary>
    private static Problem? Check(TokenWish wish, DateOnly today) =>
        PlainText.LineRefusal(wish.Name) is { } odd ? odd
        : wish.Name.Trim().Length is 0 or > LongestName ? Problem.With(wish.Name, FormattableString.Invariant($"what the token is for, in at most {LongestName} letters"))
        : wish.To < wish.From ? Problem.With($"{wish.To:yyyy-MM-dd}", $"a last day from {wish.From:yyyy-MM-dd} on")
        : wish.To < today ? Problem.With($"{wish.To:yyyy-MM-dd}", $"a last day from {today:yyyy-MM-dd} on")
        : wish.To.DayNumber - wish.From.DayNumber > MostDays ? Problem.With($"{wish.To:yyyy-MM-dd}", "a last day at most a year after the first")
        : null;

    private static async Task<Problem?> WidthAsync(ILedger ledger, AccountNumber account, TokenWish wish, int today, CancellationToken cancellation)
    {
        var grants = await ledger.Beside.ReadAsync(
            session => GrantRows.GrantsAsync(session, $"account = @account AND {GrantRows.Holds}", new { account = account.Text, today }, cancellation), cancellation);
        var units = (await ReadDefinitions.RunAsync(ledger, wish.Organisation, cancellation: cancellation)).Picture.Units;
        var reading = grants.Where(held => held.Grant.IsFor(wish.Organisation) && OperationRules.Allowing(Operation.Read).Contains(held.Grant.Permission)).Select(static held => held.Grant.Scope).ToList();
        // Whoever reads a part is not told which units there are beside it.
        var isUnknown = wish.Scope.Unit is { } unit && units.Find(unit) is null;
        if (isUnknown && reading.Any(static scope => scope.Unit is null)) return Problem.With($"{wish.Scope.Unit}", $"a unit of {wish.Organisation}");
        return !isUnknown && reading.Any(scope => wish.Scope.IsWithin(scope, units)) ? null
            : Problem.With($"{wish.Organisation}, {wish.Scope}", reading.Count == 0 ? $"an organisation that the account reads" : $"no more than what the account reads: {string.Join("; or ", reading.Distinct())}");
    }
}
