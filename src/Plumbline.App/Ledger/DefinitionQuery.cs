using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>Which definitions to read. By default all that are in force at the head.</summary>
public sealed record DefinitionQuery
{
    /// <summary>Everything in force at the head.</summary>
    public static DefinitionQuery All { get; } = new();

    /// <summary>The kinds; null is every kind, empty is none.</summary>
    public IReadOnlyCollection<FactKind>? Kinds { get; init; }

    /// <summary>A single kind.</summary>
    public FactKind Kind { init => Kinds = [value]; }

    /// <summary>The key of the parent definition; empty for definitions without a parent; null for all.</summary>
    public string? Parent { get; init; }

    /// <summary>The keys; null is every key, empty is none.</summary>
    public IReadOnlyCollection<string>? Keys { get; init; }

    /// <summary>The state after this change; null is the head when reading begins.</summary>
    public ChangeNumber? AsAt { get; init; }
}
