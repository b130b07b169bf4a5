using System.Collections.Immutable;
using Plumbline.Core.Access;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Access.Reading;

/// <summary>The parts of an organisation that grants let somebody read. One of them is read at a time.</summary>
public static class ReadingScopes
{
    /// <summary>The scopes that some grants open for reading, none within another: that of the top first, then in the order of the units' codes. Empty where they open nothing.</summary>
    /// <remarks>
    /// Each scope is of another unit. What is granted for a unit holds for those below, so that the sections of grants for units above join those of a unit's own.
    /// A grant for a unit that is not there opens nothing.
    /// </remarks>
    /// <param name="grants">The grants that hold now.</param>
    /// <param name="picture">The organisation now.</param>
    public static ImmutableArray<Scope> Of(IEnumerable<Grant> grants, OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(grants);
        ArgumentNullException.ThrowIfNull(picture);
        var allowing = OperationRules.Allowing(Operation.Read);
        var given = grants.Where(grant => grant.IsFor(picture.Settings.Code) && allowing.Contains(grant.Permission))
            .Select(grant => grant.Scope.Unit == picture.Units.Top.Code ? grant.Scope with { Unit = null } : grant.Scope)
            .Where(scope => scope.Unit is null || picture.Units.Find(scope.Unit) is not null)
            .Distinct().ToList();
        var joined = given.Select(static scope => scope.Unit).Distinct().Select(unit => Joined(unit, given, picture.Units)).ToList();
        return [.. joined.Where(scope => !joined.Any(other => other != scope && Covers(other, scope, picture.Units))).OrderBy(static scope => scope.Unit is not null).ThenBy(static scope => scope.Unit?.ToString(), StringComparer.Ordinal)];
    }

    private static Scope Joined(UnitCode? unit, List<Scope> given, UnitTree units)
    {
        var holding = given.Where(scope => CoversUnit(scope, unit, units)).ToList();
        return new Scope(unit, holding.Any(static scope => scope.Sections.IsEmpty) ? [] : [.. holding.SelectMany(static scope => scope.Sections)]);
    }

    private static bool Covers(Scope one, Scope other, UnitTree units) =>
        CoversUnit(one, other.Unit, units) && (one.Sections.IsEmpty || (!other.Sections.IsEmpty && other.Sections.IsSubsetOf(one.Sections)));

    private static bool CoversUnit(Scope one, UnitCode? unit, UnitTree units) => one.Unit is null || (unit is not null && one.Covers(units, unit));
}
