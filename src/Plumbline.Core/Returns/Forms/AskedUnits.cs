using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Returns.Forms;

/// <summary>Which units a form is asked of: those of a kind, or those listed, while they exist.</summary>
public sealed record AskedUnits
{
    private AskedUnits(UnitKind? kind, UnitCode? below, ImmutableArray<UnitCode> units) => (Kind, Below, Units) = (kind, below, units);

    /// <summary>The kind of unit; null where units are listed.</summary>
    public UnitKind? Kind { get; }

    /// <summary>The unit below which those of the kind are asked; null: wherever they stand.</summary>
    public UnitCode? Below { get; }

    /// <summary>The units listed; empty where a kind is asked.</summary>
    public ImmutableArray<UnitCode> Units { get; }

    /// <summary>Every unit of a kind, or those of it below one unit.</summary>
    public static AskedUnits OfKind(UnitKind kind, UnitCode? below = null) => new(kind, below, []);

    /// <summary>Listed units.</summary>
    /// <exception cref="ArgumentException">None is listed.</exception>
    public static AskedUnits Listed(ImmutableArray<UnitCode> units) => units.IsDefaultOrEmpty ? throw new ArgumentException("Found no unit; expected at least one.", nameof(units)) : new(null, null, units);

    /// <summary>The units asked for a period: those that exist on its last day, in the order of their codes.</summary>
    public IReadOnlyList<UnitCode> For(UnitTree tree, Period period)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(period);
        var day = period.Last;
        if (Kind is not { } kind) return [.. Units.Where(unit => tree.Find(unit, day) is not null).Order(UnitCode.Order)];
        var under = Below is null ? null : tree.Under(Below, day, day).ToHashSet();
        return [.. tree.On(day).Where(unit => unit.Kind == kind && under?.Contains(unit.Code) != false).Select(static unit => unit.Code)];
    }

    /// <summary>What a unit that is asked is called: <c>team</c>; <c>unit</c> where those listed are of several kinds.</summary>
    public string NounIn(UnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (Kind is { } kind) return Names<UnitKind>.Of(kind);
        List<UnitKind> kinds = [.. Units.Select(unit => tree.Find(unit)?.Kind).OfType<UnitKind>().Distinct()];
        return kinds is [var only] ? Names<UnitKind>.Of(only) : "unit";
    }
}
