using Plumbline.Web.Components;

namespace Plumbline.Web.Lists;

/// <summary>What is counted from a line list in a period.</summary>
/// <param name="Name">The measure.</param>
/// <param name="Address">Its page.</param>
/// <param name="What">What is counted.</param>
/// <param name="Value">The count.</param>
public sealed record CountLine(string Name, string Address, string What, string Value);

/// <summary>A page of a line list.</summary>
public sealed record ListModel
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What the page shows, in a sentence.</summary>
    public required string Lead { get; init; }

    /// <summary>The filters.</summary>
    public required Filtering Filters { get; init; }

    /// <summary>What shows everything; null where nothing is filtered.</summary>
    public string? ClearAddress { get; init; }

    /// <summary>What is counted in the period.</summary>
    public required IReadOnlyList<CountLine> Counts { get; init; }

    /// <summary>The headers of the columns.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The rows: a cell for each header, the first of them the reference.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>The pages of rows.</summary>
    public required Paging Pages { get; init; }

    /// <summary>The class of a table of so many columns.</summary>
    public string Width => $"fit{Math.Min(74, 10 + (Headers.Count * 8))}";
}
