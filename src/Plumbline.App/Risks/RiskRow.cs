using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Units;

namespace Plumbline.App.Risks;

/// <summary>A row of the register: a risk as it stands on the day, and how it moved.</summary>
/// <param name="Standing">What the rules say of it on the day.</param>
/// <param name="Unit">Its unit; the top one where it names none.</param>
public sealed record RiskRow(RiskStanding Standing, UnitCode Unit)
{
    /// <summary>Its line of the register.</summary>
    public RiskEntry Entry => Standing.Entry;

    /// <summary>The risk.</summary>
    public Risk Risk => Standing.Entry.Risk;

    /// <summary>How it moved; null where there is nothing to compare with, or nothing to say.</summary>
    public RiskMovement? Movement { get; init; }

    /// <summary>What it is compared with: an edition's reference, the number of a change or a day; null where there is nothing.</summary>
    public string? MovementFrom { get; init; }

    /// <summary>The day since which it has had its current score; null where it is not graded, or nobody asked.</summary>
    public DateOnly? AtScoreSince { get; init; }
}
