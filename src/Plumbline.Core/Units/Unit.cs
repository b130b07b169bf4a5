using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Units;

/// <summary>What sort of part of the organisation a unit is.</summary>
public enum UnitKind
{
    /// <summary>The organisation itself.</summary>
    Organisation,

    /// <summary>A directorate or division.</summary>
    Directorate,

    /// <summary>A service.</summary>
    Service,

    /// <summary>A team.</summary>
    Team,

    /// <summary>A place: a district, a site.</summary>
    Place,

    /// <summary>A row of a register that has figures: no file of units names it.</summary>
    [NeverWritten]
    Row,
}

/// <summary>A part of the organisation for which figures are reported, as it is from a first day to a last. A unit that moves or is renamed has several rows.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, as printed.</param>
/// <param name="Kind">What sort of part it is.</param>
/// <param name="Parent">The unit above it; null for the top unit.</param>
/// <param name="From">The first day of the row; null: it has always existed.</param>
/// <param name="To">The last day of the row; null: it still exists.</param>
public sealed record Unit(UnitCode Code, string Name, UnitKind Kind, UnitCode? Parent, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Other names for it, as files of other organisations write them.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The last day on which a figure is expected of it, where it exists longer for figures that are of a longer period; null: its last day.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>The first day of the row; the earliest day there is where it has none.</summary>
    public DateOnly FirstDay => From ?? DateOnly.MinValue;

    /// <summary>The last day of the row; the latest day there is where it has none.</summary>
    public DateOnly LastDay => To ?? DateOnly.MaxValue;

    /// <summary>Whether it exists on a day.</summary>
    public bool ExistsOn(DateOnly day) => day >= FirstDay && day <= LastDay;
}
