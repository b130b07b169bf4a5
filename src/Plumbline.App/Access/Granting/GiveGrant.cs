using Plumbline.App.Access.Logging;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Granting;

/// <summary>Gives a grant to an account.</summary>
public static class GiveGrant
{
    /// <summary>Gives a grant.</summary>
    /// <returns>The grant as it is kept, or what is wrong with it.</returns>
    /// <exception cref="NotAllowedException">The actor does not keep the accounts of the organisation; or the grant is for all, and it keeps those of one.</exception>
    public static async Task<Parsed<HeldGrant>> RunAsync(ILedger ledger, Actor actor, AccountNumber account, Grant grant, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(grant);
        Keeping.Demand(actor, grant.Organisation);
        if (await ProblemAsync(ledger, grant, cancellation) is { } problem) return problem;
        var now = ledger.Beside.Now;
        var held = new HeldGrant(ShortKey.Random(), account, grant, GrantOrigin.Administrator, new Deed(actor.Account?.Text ?? "", DateTimeOffset.FromUnixTimeMilliseconds(now)), Ended: null);
        return await ledger.Beside.WriteAsync<Parsed<HeldGrant>>(
            async session =>
            {
                if (!await Keeping.IsThereAsync(session, account, cancellation)) return Keeping.NoAccount(account);
                await GrantRows.InsertAsync(session, held, cancellation);
                await NoteAsync(session, now, actor, held, "given", cancellation);
                return held;
            },
            cancellation);
    }

    /// <summary>What is wrong with a grant: an organisation or a unit that is not there, a last day before the first.</summary>
    internal static async Task<Problem?> ProblemAsync(ILedger ledger, Grant grant, CancellationToken cancellation)
    {
        if (grant.To is { } to && to < grant.From) return Problem.With($"{to:yyyy-MM-dd}", $"a last day from {grant.From:yyyy-MM-dd} on");
        if (grant.Organisation is not { } organisation) return grant.Scope.IsWhole ? null : Problem.With($"{grant.Scope}", "all of each organisation: units and sections are those of one");
        if (await Keeping.OrganisationProblemAsync(ledger, organisation, cancellation) is { } unknown) return unknown;
        if (!OperationRules.IsAnyScoped(grant.Permission) && !grant.Scope.IsWhole) return Problem.With($"{grant.Scope}", $"the whole organisation: {Names<Permission>.Of(grant.Permission)} is not for a part of it");
        if (grant.Scope.IsWhole) return null;
        var picture = (await ReadDefinitions.RunAsync(ledger, organisation, cancellation: cancellation)).Picture;
        if (grant.Scope.Unit is { } unit && picture.Units.Find(unit) is null) return Problem.With($"{unit}", $"a unit of {organisation}");
        var sections = picture.Indicators.Select(static indicator => indicator.Placement.Section).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return grant.Scope.Sections.FirstOrDefault(section => !sections.Contains(section)) is { } odd ? Problem.With(odd, $"a section of {organisation}: one of {string.Join(", ", sections.Order(StringComparer.Ordinal))}") : null;
    }

    internal static Task NoteAsync(Session session, long now, Actor actor, HeldGrant held, string what, CancellationToken cancellation) =>
        AccessLog.NoteAsync(session, now, AccessEvent.GrantChanged, actor.Account, held.Grant.Organisation ?? "", Words(held, what), cancellation);

    internal static string Words(HeldGrant held, string what) =>
        $"{held.Account}: {Names<Permission>.Of(held.Grant.Permission)} ({(held.Grant.Organisation is null ? "every organisation" : held.Grant.Scope)}) {what}";
}
