using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Facts;

/// <summary>A definition as written: a unit, an indicator, a target, a piece of commentary …</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Key">The key, unique within kind and parent; at most 400 characters.</param>
/// <param name="Body">Canonical text (the same content is the same text), at most a million characters; null withdraws the definition.</param>
public sealed record DefinitionFact(FactKind Kind, string Key, string? Body)
{
    /// <summary>The key of the parent definition, such as the risk of a note; empty where it has no parent.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Whether the definition is withdrawn from this change on.</summary>
    public bool Withdrawn => Body is null;

    /// <summary>Withdraws a definition; its history stays.</summary>
    public static DefinitionFact Withdrawal(FactKind kind, string key, string parent = "") => new(kind, key, Body: null) { Parent = parent };
}

/// <summary>A definition in force, and the change that wrote it.</summary>
public sealed record DefinitionRow(FactKind Kind, string Key, string Body, ChangeNumber Change)
{
    /// <summary>The key of the parent definition; empty where it has no parent.</summary>
    public string Parent { get; init; } = "";
}

/// <summary>One version of a definition, withdrawals included.</summary>
public sealed record DefinitionVersion(DefinitionFact Fact, ChangeNumber Change);
