using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>Which definitions to read. Left as it is: all that are in force at the head.</summary>
public sealed record DefinitionQuery
{
    /// <summary>Everything in force at the head.</summary>
    public static DefinitionQuery All { get; } = new();

    /// <summary>Those of these kinds; null is every kind, empty is none.</summary>
    public IReadOnlyCollection<FactKind>? Kinds { get; init; }

    /// <summary>Those of one kind.</summary>
    public FactKind Kind { init => Kinds = [value]; }

    /// <summary>Those that belong to one definition, by its key; empty for those that stand by themselves; null for both.</summary>
    public string? Parent { get; init; }

    /// <summary>Those of these keys; null is every key, empty is none.</summary>
    public IReadOnlyCollection<string>? Keys { get; init; }

    /// <summary>The picture after this change; null is the head as it is when reading begins.</summary>
    public ChangeNumber? AsAt { get; init; }
}
