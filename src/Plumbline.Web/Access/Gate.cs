using Plumbline.App.Access;

namespace Plumbline.Web.Access;

/// <summary>Lets a request through to its address once the caller is known and may open it. Stands after routing and before anything reads what was sent.</summary>
internal sealed class Gate(ICallers callers, TokenCallers tokens)
{
    internal async Task LetInAsync(HttpContext http, RequestDelegate next)
    {
        // What routing makes itself, for a method that an address does not take, is no address of ours.
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(http);
            return;
        }

        var need = endpoint.Metadata.GetMetadata<AccessNeed>() ?? throw new InvalidOperationException($"The address {endpoint.DisplayName} does not state what it needs.");
        if (need is not AccessNeed.Nothing)
        {
            var hasKey = need is AccessNeed.MayDo { TakesKey: true } && TokenCallers.HasKey(http) && callers is not OwnMachineCallers;
            // A cookie never reaches the API: what another site makes a browser send there has no caller.
            var caller = hasKey ? await tokens.ByKeyAsync(http) : await (need is AccessNeed.Token && callers is not OwnMachineCallers ? tokens : callers).FindAsync(http);
            http.Features.Set(caller);
            // Not by way of signing in, which would carry the key into another address.
            if (hasKey && !caller.IsKnown) throw NotAllowedException.NeedsKey();
            if (Refusal(need, caller, (string?)http.Request.RouteValues["org"]) is { } refusal)
            {
                if (!refusal.IsSignedOut || endpoint.Metadata.GetMetadata<ITakesFromStrangers>() is not { } form) throw refusal;
                await form.AnswerStrangerAsync(http);
                return;
            }
        }

        await next(http);
    }

    private static NotAllowedException? Refusal(AccessNeed need, Caller caller, string? organisation) => need switch
    {
        AccessNeed.Token when !caller.IsKnown => NotAllowedException.NeedsToken(),
        _ when !caller.IsKnown => NotAllowedException.For(Operation.Read, isSignedOut: true),
        AccessNeed.Token when organisation is not null && !caller.Actor.MaySomewhere(Operation.Read, organisation) => NotAllowedException.For(Operation.Read, isSignedOut: false),
        AccessNeed.MayDo { What: var what } when !(organisation is null ? MayAnywhere(caller, what) : caller.Actor.MaySomewhere(what, Links(organisation))) => NotAllowedException.For(what, isSignedOut: false),
        _ => null,
    };

    private static bool MayAnywhere(Caller caller, Operation what) =>
        caller.Actor.MayAnywhere(what) || (OperationRules.IsScoped(what) && caller.Actor.Grants.Any(grant => OperationRules.Allowing(what).Contains(grant.Permission)));

    // The home of an organisation called a.json is /a.json.html.
    private static string Links(string organisation) => organisation.EndsWith(Addresses.Links.Page, StringComparison.Ordinal) ? organisation[..^Addresses.Links.Page.Length] : organisation;
}

/// <summary>The caller of a request.</summary>
internal static class Callers
{
    /// <summary>The caller, once the gate has let the request in.</summary>
    internal static Caller Caller(this HttpContext http) => http.Features.Get<Caller>() ?? Access.Caller.Unknown;

    /// <summary>States what an address needs.</summary>
    internal static TBuilder Needs<TBuilder>(this TBuilder builder, AccessNeed need)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(need));
        return builder;
    }
}
