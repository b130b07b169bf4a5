using Plumbline.App.Importing.Labels;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>What a text that should name a unit means.</summary>
internal abstract record UnitMatch
{
    private UnitMatch()
    {
    }

    /// <summary>A unit of the organisation.</summary>
    internal sealed record Found(Unit Unit) : UnitMatch;

    /// <summary>Left out by the user: it is no unit of the organisation.</summary>
    internal sealed record Skipped(UnitMapping Mapping) : UnitMatch;

    /// <summary>Names no known unit.</summary>
    internal sealed record Unknown : UnitMatch;
}
