using Plumbline.Core.Indicators;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Recipes;

/// <summary>What a recipe says of figures whose table does not say it. An option of the command goes above it.</summary>
/// <param name="Indicator">Their indicator; null if the table says it.</param>
/// <param name="Unit">Their unit.</param>
/// <param name="Period">Their period: <c>2024-02</c>.</param>
/// <param name="Year">The year of months and quarters that name none: <c>2024</c>, <c>2023/24</c>.</param>
public sealed record FixedParts(IndicatorCode? Indicator = null, UnitCode? Unit = null, string? Period = null, string? Year = null)
{
    /// <summary>The contract whose targets a table of figures prints; null for the organisation's own.</summary>
    public string? Contract { get; init; }

    /// <summary>The other columns of a table that is not of figures, ordered by name.</summary>
    public IReadOnlyList<FixedCell> Others { get; init; } = [];

    /// <summary><c>, which says what the file does not: unit red</c>; empty where nothing is fixed.</summary>
    internal string InWords
    {
        get
        {
            string?[] parts = [Indicator is null ? null : $"indicator {Indicator}", Unit is null ? null : $"unit {Unit}", Period is null ? null : $"period {Period}", Year is null ? null : $"year {Year}", Contract is null ? null : $"contract {Contract}"];
            return parts.Any(part => part is not null) ? $", which says what the file does not: {string.Join(", ", parts.OfType<string>())}" : "";
        }
    }

    /// <summary>Nothing is fixed.</summary>
    public static FixedParts None { get; } = new();
}

/// <summary>A column of another table than figures, and its text in every row.</summary>
/// <param name="Column">The name of that table's column.</param>
/// <param name="Text">The text.</param>
public sealed record FixedCell(string Column, string Text);
