using System.Text.Json;

namespace Plumbline.App.Importing.Beginning;

/// <summary>What a person has chosen of an import that is not accepted yet, as typed.</summary>
public sealed record ImportSettings
{
    /// <summary>Nothing chosen.</summary>
    public static ImportSettings None { get; } = new();

    /// <summary>The indicator of figures that name none.</summary>
    public string? Indicator { get; init; }

    /// <summary>The unit of figures that name none.</summary>
    public string? Unit { get; init; }

    /// <summary>The register whose rows a table has, where several have its columns.</summary>
    public string? Register { get; init; }

    /// <summary>The period of figures that name none.</summary>
    public string? Period { get; init; }

    /// <summary>The year of months and quarters that name none.</summary>
    public string? Year { get; init; }

    /// <summary>The year that a quarter of a single year belongs to: <c>calendar</c>, <c>financial</c>; null for what the files show.</summary>
    public string? Quarters { get; init; }

    /// <summary>The sheets to read, one on each line.</summary>
    public string? Sheets { get; init; }

    /// <summary>The headings of columns to leave out, one on each line.</summary>
    public string? Ignored { get; init; }

    /// <summary>The recipe to read by: its name, or <c>none</c>; null for the one whose headings the table has.</summary>
    public string? Recipe { get; init; }

    /// <summary>The name under which a recipe is made of what the import settles.</summary>
    public string? WritesRecipe { get; init; }

    /// <summary>Whether commentary and actions are read too.</summary>
    public bool Words { get; init; }

    /// <summary>What texts of the files were decided to mean.</summary>
    public IReadOnlyList<LabelDecision> Decisions { get; init; } = [];

    internal static ImportSettings Read(string json) => JsonSerializer.Deserialize<ImportSettings>(json) ?? None;

    internal string Write() => JsonSerializer.Serialize(this);
}

/// <summary>What a text of the files was decided to mean.</summary>
/// <param name="Kind">What it stands for: <c>indicator</c>, <c>unit</c>, <c>item</c>, <c>status</c>.</param>
/// <param name="Label">The text.</param>
/// <param name="Decision">A code, a status or <c>skip</c>.</param>
public sealed record LabelDecision(string Kind, string Label, string Decision);
