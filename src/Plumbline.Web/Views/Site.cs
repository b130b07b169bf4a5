using System.Reflection;
using Plumbline.App.Access.Reading;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Web.Addresses;

namespace Plumbline.Web.Views;

/// <summary>Finds what the address of a request speaks of: the organisation, and the position that is read.</summary>
internal sealed class Site(ILedger ledger, TimeProvider clock)
{
    /// <summary>The build of the program, which pages depend on.</summary>
    internal static string Build { get; } = typeof(Site).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    internal static string Version { get; } = typeof(Site).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    internal ILedger Ledger => ledger;

    internal DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The code of the organisation in a path.</summary>
    internal static string OrganisationOf(HttpContext http) => (string)http.Request.RouteValues["org"]!;

    /// <summary>What the caller of a request reads of the organisation, found once for each request.</summary>
    internal async Task<SiteReading> ReadingAsync(HttpContext http, CancellationToken cancellation)
    {
        if (http.Features.Get<SiteReading>() is { } known) return known;
        var organisation = OrganisationOf(http);
        var head = http.Features.Get<Head>()?.Number ?? await HeadAsync(http, organisation, cancellation);
        var asked = (string?)http.Request.Query[SiteReading.Parameter];
        var definitions = await ReadDefinitions.RunAsync(ledger, organisation, head, cancellation);
        // What is done to a whole organisation, such as keeping its accounts and settings, is not done to the part of it that the same person reads; the gate has asked.
        var reading = http.GetEndpoint()?.Metadata.GetMetadata<AccessNeed>() is AccessNeed.MayDo { What: var what } && !OperationRules.IsScoped(what)
            ? SiteReading.OfWhole(ledger, definitions, http.Caller().Actor)
            : SiteReading.Of(ledger, definitions, http.Caller().Actor, string.IsNullOrEmpty(asked) ? null : asked).For(definitions, http.Caller().PostsIn(organisation));
        http.Features.Set(reading);
        return reading;
    }

    /// <summary>An organisation as the caller of a request reads it first; null where they read nothing of it.</summary>
    internal async Task<ILedger?> FirstReadingAsync(HttpContext http, string organisation, CancellationToken cancellation)
    {
        var actor = http.Caller().Actor;
        if (actor.IsOwnMachine) return ledger;
        var definitions = await ReadDefinitions.RunAsync(ledger, organisation, cancellation: cancellation);
        return ReadingScopes.Of(actor.Grants, definitions.Picture) is [var first, ..] ? ScopedLedgers.Of(ledger, definitions, first).Ledger : null;
    }

    /// <summary>The organisations that the caller of a request may read.</summary>
    internal async Task<IReadOnlyList<OrganisationEntry>> OrganisationsAsync(HttpContext http, CancellationToken cancellation)
    {
        var actor = http.Caller().Actor;
        return [.. (await ledger.OrganisationsAsync(cancellation)).Where(entry => actor.MaySomewhere(Operation.Read, entry.Code))];
    }

    /// <summary>The position that a request reads.</summary>
    internal async Task<ChangeNumber> PositionAsync(HttpContext http, CancellationToken cancellation)
    {
        var organisation = OrganisationOf(http);
        var asked = (string?)http.Request.Query[Links.AsAt];
        if (string.IsNullOrEmpty(asked)) return await HeadAsync(http, organisation, cancellation);
        if (ChangeNumber.TryParse(asked, provider: null, out var number))
        {
            if (await ledger.ChangeAsync(organisation, number, cancellation) is not null) return number;
            throw await ledger.HeadAsync(organisation, cancellation) is { } head
                ? Refused.NotFound($"There is no change {number} of {organisation}; the latest is change {head}.")
                : await UnknownAsync(http, organisation, cancellation);
        }

        if (!PointInTime.Parse(asked).TryGet(out var instant, out var problem)) throw Refused.BadRequest($"{Links.AsAt}: {problem}", Links.AsAt);
        if (await ledger.ChangeAtAsync(organisation, instant, cancellation) is { } found) return found;
        throw await ledger.HeadAsync(organisation, cancellation) is null
            ? await UnknownAsync(http, organisation, cancellation)
            : Refused.NotFound($"The ledger of {organisation} begins after {asked}.");
    }

    /// <summary>The visit of a request at a position.</summary>
    internal async Task<Visit> VisitAsync(HttpContext http, ChangeNumber position, CancellationToken cancellation)
    {
        var asked = (string?)http.Request.Query[Links.AsAt];
        var reading = await ReadingAsync(http, cancellation);
        var definitions = await ReadDefinitions.RunAsync(reading.Ledger, OrganisationOf(http), position, cancellation);
        var links = new Links(http.Request.PathBase.Value ?? "", definitions.Picture.Settings.Code, string.IsNullOrEmpty(asked) ? null : asked, reading.Within);
        var caller = http.Caller();
        IReadOnlyList<string> posts = [.. caller.PostsIn(definitions.Picture.Settings.Code).Distinct(StringComparer.Ordinal)];
        return new Visit(reading, caller.Actor.In(caller.Actor.Post ?? (posts is [var held, ..] ? held : null)), definitions, links, Today, http.Request.RouteValues, http.Request.Query) { Posts = posts, Now = clock.GetUtcNow() };
    }

    /// <summary>Whether the caller of a request may read other organisations than one, which a page then leads to.</summary>
    internal async Task<bool> ReadsSeveralAsync(HttpContext http, CancellationToken cancellation)
    {
        if (http.Features.Get<Others>() is { } known) return known.Are;
        var actor = http.Caller().Actor;
        var may = actor.Grants.Where(static grant => OperationRules.Allowing(Operation.Read).Contains(grant.Permission)).Select(static grant => grant.Organisation).Distinct(StringComparer.Ordinal).Take(2).ToList();
        // Whoever may read one by name need not be told how many there are.
        var are = (actor.IsOwnMachine || may is not ([] or [not null])) && (await OrganisationsAsync(http, cancellation)).Count > 1;
        http.Features.Set(new Others(are));
        return are;
    }

    private async Task<ChangeNumber> HeadAsync(HttpContext http, string organisation, CancellationToken cancellation)
    {
        var head = await ledger.HeadAsync(organisation, cancellation) ?? throw await UnknownAsync(http, organisation, cancellation);
        http.Features.Set(new Head(head));
        return head;
    }

    private async Task<Refused> UnknownAsync(HttpContext http, string organisation, CancellationToken cancellation)
    {
        var codes = (await OrganisationsAsync(http, cancellation)).Select(static entry => entry.Code).ToList();
        return Refused.NotFound($"There is no organisation “{organisation}” here{Spelling.Suggestion(organisation, codes)}.");
    }

    // What was read for a request, and is not read again for it.
    private sealed record Head(ChangeNumber Number);

    private sealed record Others(bool Are);
}
