using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Plumbline.App.Access;
using Plumbline.App.Access.Reading;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Web.Views;

/// <summary>What the reader of a request reads of an organisation: one of the scopes that their grants open.</summary>
/// <param name="Ledger">The store as that scope shows it.</param>
/// <param name="Scope">The scope that is read.</param>
/// <param name="Part">The key of what the scope shows.</param>
/// <param name="Key">The key of all that decides what a page shows and which links it has: the scope, and what the reader may do. People with the same grants have the same; it names nobody.</param>
/// <param name="Within">The unit of the scope as an address names it; null where it is the reader's first or only one.</param>
/// <param name="Scopes">All the scopes that the reader can choose from, with their words.</param>
internal sealed record SiteReading(ILedger Ledger, Scope Scope, string Part, string Key, string? Within, ImmutableArray<(Scope Scope, string Within, string Words)> Scopes)
{
    /// <summary>The query parameter for the unit whose scope is read, where a reader has several.</summary>
    internal const string Parameter = Addresses.Links.Within;

    // What may be read and done depends on the grants and the definitions, which change rarely.
    private static readonly ConditionalWeakTable<OrganisationDefinitions, Dictionary<string, ImmutableArray<Scope>>> Known = [];

    /// <summary>The reading of somebody.</summary>
    /// <param name="ledger">The whole store.</param>
    /// <param name="definitions">The organisation now.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="asked">The unit that the address asks for; null for none.</param>
    internal static SiteReading Of(ILedger ledger, OrganisationDefinitions definitions, Actor actor, string? asked)
    {
        var picture = definitions.Picture;
        var may = GrantsOf(actor, picture.Settings.Code);
        var scopes = actor.IsOwnMachine ? [Scope.Whole] : ScopesOf(definitions, actor, may);
        if (scopes.IsEmpty) throw NothingToRead();
        var choices = scopes.Select(scope => (scope, WithinOf(scope, picture.Units), WordsOf(scope, picture.Units))).ToImmutableArray();
        var at = asked is null ? 0 : choices.Select(static choice => choice.Item2).ToList().IndexOf(asked);
        // The same words for a unit that is not there as for one that this reader does not read.
        if (at < 0) throw Refused.NotFound($"You read no part of this organisation that is called “{PlainText.Visible(asked!)}”.");
        var (ledgerOfScope, part) = ScopedLedgers.Of(ledger, definitions, scopes[at]);
        var key = actor.IsOwnMachine ? EntityTag.Everyone : KeyOf($"{part}\n{at}\n{string.Join(' ', scopes)}\n{may}");
        return new SiteReading(ledgerOfScope, scopes[at], part, key, at == 0 ? null : choices[at].Item2, choices);
    }

    /// <summary>The reading of an address that is about the whole organisation, whatever part of it the caller reads elsewhere.</summary>
    internal static SiteReading OfWhole(ILedger ledger, OrganisationDefinitions definitions, Actor actor) =>
        new(ledger, Scope.Whole, ScopedLedgers.Whole, actor.IsOwnMachine ? EntityTag.Everyone : KeyOf($"whole\n{GrantsOf(actor, definitions.Picture.Settings.Code)}"), null, []);

    /// <summary>The same for who holds some posts. Pages tell a post what it is asked, so that who holds such a post shares them only with those who hold the same.</summary>
    internal SiteReading For(OrganisationDefinitions definitions, IEnumerable<string> posts)
    {
        var asked = definitions.Picture.Values.Of<Question>().Select(static question => question.AskedOf).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var held = posts.Where(asked.Contains).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal).ToList();
        return held.Count == 0 ? this : this with { Key = KeyOf($"{Key}\n{string.Join('\n', held)}") };
    }

    private static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    // What somebody may do decides which links a page has. The days are not part of it: only grants that hold today come here.
    private static string GrantsOf(Actor actor, string organisation) => string.Join('\n', actor.Grants.Where(grant => grant.IsFor(organisation))
        .Select(static grant => $"{grant.Permission} {grant.Scope.Unit} {string.Join('\t', grant.Scope.Sections)}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static ImmutableArray<Scope> ScopesOf(OrganisationDefinitions definitions, Actor actor, string may)
    {
        var known = Known.GetValue(definitions, static _ => new Dictionary<string, ImmutableArray<Scope>>(StringComparer.Ordinal));
        lock (known)
        {
            return known.TryGetValue(may, out var scopes) ? scopes : known[may] = ReadingScopes.Of(actor.Grants, definitions.Picture);
        }
    }

    private static string WithinOf(Scope scope, UnitTree units) => (scope.Unit ?? units.Top.Code).ToString();

    private static string WordsOf(Scope scope, UnitTree units)
    {
        var unit = (scope.Unit is null ? units.Top : units.Find(scope.Unit)!).Name;
        return scope.Sections.IsEmpty ? unit : $"{unit} ({Counted.List([.. scope.Sections], most: 4)})";
    }

    private static NotAllowedException NothingToRead() =>
        new("Your account opens no figures of this organisation. Keeping accounts and settings does not need them; an administrator can let you read a part or all of it.");
}
