using System.Collections.Immutable;
using Plumbline.Core.Units;

namespace Plumbline.Core.Access;

/// <summary>The part of an organisation that a grant is for: a unit with those below it, and some sections.</summary>
/// <param name="Unit">The unit; null for the whole organisation.</param>
/// <param name="Sections">The sections of measures; empty for all of them.</param>
public sealed record Scope(UnitCode? Unit, ImmutableSortedSet<string> Sections)
{
    /// <summary>The whole organisation.</summary>
    public static Scope Whole { get; } = new(null, []);

    /// <summary>Whether it is the whole organisation.</summary>
    public bool IsWhole => Unit is null && Sections.IsEmpty;

    /// <summary>Whether it covers a unit: its own or one below, by the latest row of each.</summary>
    public bool Covers(UnitTree units, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (Unit is null || Unit == units.Top.Code) return true;
        for (var at = units.Find(unit); at is not null; at = at.Parent is { } parent ? units.Find(parent) : null)
        {
            if (at.Code == Unit) return true;
        }

        return false;
    }

    /// <summary>Whether it covers a section; null is that of measures without one, which only a scope of all sections covers.</summary>
    public bool CoversSection(string? section) => Sections.IsEmpty || (section is not null && Sections.Contains(section));

    /// <summary>What two scopes both cover; null where that is nothing.</summary>
    public Scope? And(Scope other, UnitTree units)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(units);
        var sections = Sections.IsEmpty ? other.Sections : other.Sections.IsEmpty ? Sections : Sections.Intersect(other.Sections);
        if (sections.IsEmpty && !(Sections.IsEmpty && other.Sections.IsEmpty)) return null;
        return (Unit, other.Unit) switch
        {
            (null, _) => other with { Sections = sections },
            (_, null) => this with { Sections = sections },
            var (_, others) when Covers(units, others) => new Scope(others, sections),
            var (mine, _) when other.Covers(units, mine) => new Scope(mine, sections),
            _ => null,
        };
    }

    /// <summary>Whether another scope covers all that this one does.</summary>
    public bool IsWithin(Scope other, UnitTree units) => And(other, units)?.IsSameAs(this, units) is true;

    // The top unit is the whole organisation, whether it is named or not.
    private bool IsSameAs(Scope other, UnitTree units) => (Unit ?? units.Top.Code) == (other.Unit ?? units.Top.Code) && Sections.SetEquals(other.Sections);

    /// <inheritdoc/>
    public bool Equals(Scope? other) => other is not null && Unit == other.Unit && Sections.SetEquals(other.Sections);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit, Sections.Count);

    /// <summary>In words: <c>all units; Safe, Caring</c>.</summary>
    public override string ToString() => $"{(Unit is null ? "all units" : $"unit {Unit}")}; {(Sections.IsEmpty ? "all sections" : string.Join(", ", Sections))}";
}
