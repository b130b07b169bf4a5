using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>Which observations to read. By default all that are in force at the head.</summary>
public sealed record ObservationQuery
{
    /// <summary>Everything in force at the head.</summary>
    public static ObservationQuery All { get; } = new();

    /// <summary>The aspect of actual figures, without plans, forecasts and breakdowns: for <see cref="Aspects"/>.</summary>
    public static IReadOnlyCollection<string> Actual { get; } = [""];

    /// <summary>Codes of indicators; null is every indicator, empty is none.</summary>
    public IReadOnlyCollection<string>? Indicators { get; init; }

    /// <summary>Codes of units; null is every unit, empty is none.</summary>
    public IReadOnlyCollection<string>? Units { get; init; }

    /// <summary>Aspects as text, empty for the actual; null is every aspect, an empty list is none.</summary>
    public IReadOnlyCollection<string>? Aspects { get; init; }

    /// <summary>Periods whose first day is on or after this <see cref="DateOnly.DayNumber"/>.</summary>
    public int? FromDay { get; init; }

    /// <summary>Periods whose first day is on or before this <see cref="DateOnly.DayNumber"/>.</summary>
    public int? ToDay { get; init; }

    /// <summary>The state after this change; null is the head when reading begins.</summary>
    public ChangeNumber? AsAt { get; init; }
}
