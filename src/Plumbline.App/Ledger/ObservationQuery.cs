using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>Which observations to read. Left as it is: all that are in force at the head.</summary>
public sealed record ObservationQuery
{
    /// <summary>Everything in force at the head.</summary>
    public static ObservationQuery All { get; } = new();

    /// <summary>What happened, and no plan, forecast or part of a breakdown: <see cref="Aspects"/>.</summary>
    public static IReadOnlyCollection<string> Actual { get; } = [""];

    /// <summary>Codes; null is every indicator, empty is none.</summary>
    public IReadOnlyCollection<string>? Indicators { get; init; }

    /// <summary>Codes; null is every unit, empty is none.</summary>
    public IReadOnlyCollection<string>? Units { get; init; }

    /// <summary>Texts of aspects, the actual an empty one; null is every aspect, empty is none.</summary>
    public IReadOnlyCollection<string>? Aspects { get; init; }

    /// <summary>Periods whose first day is on or after this <see cref="DateOnly.DayNumber"/>.</summary>
    public int? FromDay { get; init; }

    /// <summary>Periods whose first day is on or before this <see cref="DateOnly.DayNumber"/>.</summary>
    public int? ToDay { get; init; }

    /// <summary>The state after this change; null is the head when reading begins.</summary>
    public ChangeNumber? AsAt { get; init; }
}
