using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Observations;

/// <summary>How a figure was worked out from other figures: what it counts, and what is missing from it.</summary>
/// <remarks>
/// The parts counted are the lowest units from which a figure is expected; for several periods, those of each period.
/// A suspended, not-applicable or not-due part is no part. A suppressed part is a missing one.
/// </remarks>
public sealed record Total
{
    /// <summary>The rule by which the parts combine.</summary>
    public required Aggregation Rule { get; init; }

    /// <summary>Whether the part it takes by <see cref="Aggregation.Latest"/> is a sum: a running total of several units.</summary>
    public bool TakesSum { get; init; }

    /// <summary>The number of parts from which a figure is expected: 20 of <em>18 of 20</em>. At least 1.</summary>
    public required int Parts { get; init; }

    /// <summary>The number of those without a figure, suppressed ones included.</summary>
    public required int Missing { get; init; }

    /// <summary>The number of those whose figure is suppressed.</summary>
    public int Suppressed { get; init; }

    /// <summary>The units that have no figure, each once, in the order of their codes.</summary>
    public ImmutableArray<UnitCode> MissingUnits { get; init; } = [];

    /// <summary>The periods that are parts of it, in order, with or without a figure; one where it adds up units or items alone.</summary>
    public required ImmutableArray<Period> Periods { get; init; }

    /// <summary>Whether it adds up units below; false where it adds up periods or items of the unit itself alone.</summary>
    public bool IsOfUnits { get; init; }

    /// <summary>The returns that it was counted from; null where it combines figures. A count is whole though returns are missing: it says how many there are.</summary>
    public CountedReturns? Returns { get; init; }

    /// <summary>The parts without a figure; of a count of returns, those that are not here.</summary>
    public int NotThere => Returns?.Missing ?? Missing;

    /// <summary>The number of parts with a figure.</summary>
    public int Reported => Parts - Missing;

    /// <summary>Whether it is a sum from which parts are missing: it is shown, but not rated, charted or compared.</summary>
    public bool IsIncompleteSum => !IsComplete && (Rule == Aggregation.Sum || TakesSum);

    /// <summary>Whether every part has a figure.</summary>
    public bool IsComplete => Missing == 0;
}
