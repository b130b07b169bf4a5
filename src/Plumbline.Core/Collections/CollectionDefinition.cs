using Plumbline.Core.Periods;

namespace Plumbline.Core.Collections;

/// <summary>A column of a line list, and every word that may stand in it: no free text, so that none can hold a person.</summary>
/// <param name="Name">The column.</param>
/// <param name="Values">The words, in the order they are shown.</param>
public sealed record CollectionColumn(string Name, IReadOnlyList<string> Values);

/// <summary>A line list: a register of events of one kind, with what is recorded of each and which indicators are counted from it.</summary>
/// <remarks>Of every event its reference, unit, day of receipt and day of answer are recorded. Nothing else but the columns declared: a line list holds no personal data.</remarks>
public sealed record CollectionDefinition
{
    /// <summary>Its code.</summary>
    public required CollectionCode Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The first period it is complete for: nothing is counted for those before, nor held against it.</summary>
    public required Period From { get; init; }

    /// <summary>The columns beside those every line list has.</summary>
    public IReadOnlyList<CollectionColumn> Columns { get; init; } = [];

    /// <summary>What is counted from it.</summary>
    public IReadOnlyList<CountRule> Counts { get; init; } = [];

    /// <summary>A note.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it is complete for a period.</summary>
    public bool Covers(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.First >= From.First;
    }

    /// <summary>The place of a column among <see cref="Columns"/>; negative where there is none.</summary>
    public int PlaceOf(string column) => Columns.Select((known, place) => (known, place)).FirstOrDefault(pair => pair.known.Name == column, (null!, -1)).place;
}
