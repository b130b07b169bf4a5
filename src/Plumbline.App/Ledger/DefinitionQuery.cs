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

    /// <summary>The keys of the parent definitions; null for all, empty is none.</summary>
    public IReadOnlyCollection<string>? Parents { get; init; }

    /// <summary>The key of a single parent definition; empty for definitions without a parent; null for all.</summary>
    public string? Parent { init => Parents = value is null ? null : [value]; }

    /// <summary>The definitions by parent and key, of one kind; null is all. Goes before <see cref="Parents"/> and <see cref="Keys"/>.</summary>
    public IReadOnlyCollection<DefinitionName>? Names { get; init; }

    /// <summary>The keys; null is every key, empty is none.</summary>
    public IReadOnlyCollection<string>? Keys { get; init; }

    /// <summary>The state after this change; null is the head when reading begins.</summary>
    public ChangeNumber? AsAt { get; init; }
}

/// <summary>Names a definition within its kind.</summary>
/// <param name="Parent">The key of its parent; empty where it has none.</param>
/// <param name="Key">Its key.</param>
public readonly record struct DefinitionName(string Parent, string Key);

/// <summary>Which of the last keys of some parents to read, in the order of the keys by code point.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Parents">The keys of the parents.</param>
public sealed record LastKeysQuery(FactKind Kind, IReadOnlyCollection<string> Parents)
{
    /// <summary>The first key that counts.</summary>
    public string From { get; init; } = "";

    /// <summary>The keys before this one count.</summary>
    public required string Before { get; init; }

    /// <summary>How many of each parent, from 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The state after this change; null is the head when reading begins.</summary>
    public ChangeNumber? AsAt { get; init; }
}

/// <summary>The name of a definition that a change wrote or withdrew.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its parent and key.</param>
public sealed record WrittenDefinition(FactKind Kind, DefinitionName Name);
