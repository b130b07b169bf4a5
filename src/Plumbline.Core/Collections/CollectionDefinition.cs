using Plumbline.Core.Periods;

namespace Plumbline.Core.Collections;

/// <summary>A column of a line list, and every word that it may hold. It takes no free text, so it cannot hold personal data.</summary>
/// <param name="Name">The column.</param>
/// <param name="Values">The words, in the order they are shown.</param>
public sealed record CollectionColumn(string Name, IReadOnlyList<string> Values);

/// <summary>A line list: events of one kind, with what is recorded of each and which indicators are counted from it.</summary>
/// <remarks>Every event has a reference, a unit, a day of receipt and a day of answer. Beside these it has only the declared columns: a line list holds no personal data.</remarks>
public sealed record CollectionDefinition
{
    /// <summary>Its code.</summary>
    public required CollectionCode Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The first period that the list is complete for. Nothing is counted for earlier periods, and they are not checked.</summary>
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

    /// <summary>The index of a column in <see cref="Columns"/>; negative where there is no such column.</summary>
    public int PlaceOf(string column) => Columns.Select((known, place) => (known, place)).FirstOrDefault(pair => pair.known.Name == column, (null!, -1)).place;
}
