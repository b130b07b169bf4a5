using System.Runtime.CompilerServices;
using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Reading;

/// <summary>A store as a scope shows it.</summary>
/// <param name="Ledger">The store, whole or in part.</param>
/// <param name="Key">Two readings with the same key show the same; it names no person.</param>
public sealed record ScopedReading(ILedger Ledger, string Key);

/// <summary>Opens a store for a scope. Whoever reads the same scope is given the same ledger, so that they share what is kept for it, and no others do.</summary>
public static class ScopedLedgers
{
    /// <summary>The key of a whole organisation.</summary>
    public const string Whole = "all";

    /// <summary>How many scopes are kept for a store. What is worked out for them has a limit of its own, which they share.</summary>
    internal const int Kept = 200;

    private static readonly ConditionalWeakTable<ILedger, OfStore> Stores = [];
    private static readonly ConditionalWeakTable<OrganisationDefinitions, Dictionary<Scope, VisiblePart>> Parts = [];

    /// <summary>The store as a scope of an organisation shows it.</summary>
    /// <param name="ledger">The whole store.</param>
    /// <param name="definitions">The organisation now.</param>
    /// <param name="scope">The scope.</param>
    public static ScopedReading Of(ILedger ledger, OrganisationDefinitions definitions, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.IsWhole) return new ScopedReading(ledger, Whole);
        var part = PartOf(definitions, scope);
        return Stores.GetValue(ledger, static _ => new OfStore()).Open(ledger, definitions.Picture.Settings.Code, scope, part);
    }

    private static VisiblePart PartOf(OrganisationDefinitions definitions, Scope scope)
    {
        var parts = Parts.GetValue(definitions, static _ => []);
        lock (parts)
        {
            return parts.TryGetValue(scope, out var known) ? known : parts[scope] = VisiblePart.Of(scope, definitions.Picture);
        }
    }

    private sealed class OfStore
    {
        private readonly RecentlyUsed<(string Organisation, string Part), ScopedReading> _open = new(Kept, static _ => 1);
        private readonly Lock _opening = new();

        internal ScopedReading Open(ILedger ledger, string organisation, Scope scope, VisiblePart part)
        {
            lock (_opening)
            {
                if (_open.Find((organisation, part.Key)) is { } known) return known;
                var reading = new ScopedReading(new ScopedLedger(ledger, organisation, scope, part), part.Key);
                _open.Keep((organisation, part.Key), reading);
                return reading;
            }
        }
    }
}
