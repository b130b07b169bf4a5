using System.Collections.Immutable;
using Plumbline.Core.Units;

namespace Plumbline.Core.Registers.Definitions;

/// <summary>A register: a list of records with typed fields, and figures where they are wanted.</summary>
public sealed record RegisterDefinition
{
    /// <summary>Its name in files and addresses.</summary>
    public required RegisterCode Code { get; init; }

    /// <summary>What papers call it.</summary>
    public required string Name { get; init; }

    /// <summary>What one of its things is called.</summary>
    public RowNoun Noun { get; init; } = RowNoun.Row;

    /// <summary>Its fields, in order; at least one, each code once.</summary>
    public required ImmutableArray<RegisterField> Fields { get; init; }

    /// <summary>The unit whose register it is; its rows with figures stand below it. Null: the whole organisation.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>The fields that make two rows one: rows that agree in all of them are the same thing twice. Empty: none are.</summary>
    public ImmutableArray<string> Same { get; init; } = [];

    /// <summary>What a reader must know of it; null where nothing is said.</summary>
    public string? Note { get; init; }

    /// <summary>Its figures.</summary>
    public IEnumerable<FigureOfRow> Figures => Fields.OfType<FigureOfRow>();

    /// <summary>Whether its rows have figures, and so are units of their own.</summary>
    public bool HasFigures => Fields.Any(static one => one is FigureOfRow);

    /// <summary>The field with a code; null where there is none.</summary>
    public RegisterField? Find(string code) => Fields.FirstOrDefault(field => field.Code == code);
}
