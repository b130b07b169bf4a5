using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Contracts.Records;

/// <summary>A contract of a commissioner for a service. Its requirements are the targets that name it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What papers call it.</param>
/// <param name="Commissioner">Who commissions the service.</param>
/// <param name="From">Its first day.</param>
public sealed record Contract(ContractCode Code, string Name, string Commissioner, DateOnly From)
{
    /// <summary>The service; null where not stated.</summary>
    public string? Service { get; init; }

    /// <summary>The unit whose figures its requirements are judged by, where they name none; null: the whole organisation.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>The board to which its exceptions are reported; null where not stated.</summary>
    public string? Board { get; init; }

    /// <summary>Its place among the contracts; null: after those that have one, in the order of codes.</summary>
    public int? Position { get; init; }

    /// <summary>Its last day; null: it runs on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether it is in force on some day of a period.</summary>
    public bool IsInForce(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return From <= period.Last && (To is null || To >= period.First);
    }
}
