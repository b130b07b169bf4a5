using System.Collections.Frozen;
using Plumbline.Core.Editions;
using Plumbline.Core.Indicators;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Core.SinceLast;

/// <summary>What a paper compares itself with: the last published edition of the same report for an earlier period.</summary>
/// <param name="Now">What this paper knows besides its measures.</param>
public sealed record SinceEdition(Standpoint Now)
{
    /// <summary>What was known at the edition besides its measures; null where there is none.</summary>
    public EarlierEdition? Before { get; init; }

    /// <summary>The changes between them.</summary>
    public ChangeNotes Notes { get; init; } = ChangeNotes.None;
}

/// <summary>A published edition, and what was known at it.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Position">The day of the change at which it was made.</param>
/// <param name="Then">What was known besides the measures.</param>
public sealed record EarlierEdition(Edition Edition, DateOnly Position, Standpoint Then)
{
    /// <summary>The figures that the blocks of the report need, as they stood.</summary>
    public IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> Series { get; init; } = FrozenDictionary<(IndicatorCode, UnitCode), Series>.Empty;
}
