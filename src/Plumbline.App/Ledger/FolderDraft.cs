using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;

namespace Plumbline.App.Ledger;

/// <summary>What a folder says, and how the conflicts between it and the ledger are settled.</summary>
/// <param name="Workspace">The name by which the folder is known: <c>workspace:</c> in plumbline.yaml.</param>
/// <param name="Definitions">Its definitions, each key once.</param>
/// <param name="Figures">Its figures.</param>
public sealed record FolderDraft(string Workspace, IReadOnlyCollection<DefinitionFact> Definitions, HeldFacts Figures)
{
    /// <summary>The SHA-256 of the manifest that dump wrote into the folder; null where it wrote none.</summary>
    public string? Manifest { get; init; }

    /// <summary>The conflicts in which the folder is right.</summary>
    public KeptSide Mine { get; init; } = KeptSide.None;

    /// <summary>The conflicts in which the ledger is right.</summary>
    public KeptSide Theirs { get; init; } = KeptSide.None;

    /// <summary>The side that takes what the other has changed: the ledger at a load, the folder when it is brought up to date.</summary>
    public FolderSide Target { get; init; } = FolderSide.Ledger;

    /// <summary>Whether a load withdraws from the ledger what is gone from the folder; else it is only listed.</summary>
    public bool Withdraws { get; init; }

    /// <summary>How many facts of each standing are listed; all are counted.</summary>
    public int Listed { get; init; } = 100;
}

/// <summary>The conflicts that one side wins: all of them, or those of some keys.</summary>
public sealed record KeptSide
{
    private KeptSide(bool all, IReadOnlySet<string> keys) => (All, Keys) = (all, keys);

    /// <summary>No conflict.</summary>
    public static KeptSide None { get; } = new(all: false, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Every conflict.</summary>
    public static KeptSide Every { get; } = new(all: true, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Whether every conflict is meant.</summary>
    public bool All { get; }

    /// <summary>The keys of those that are meant, as <c>changes --facts</c> prints them.</summary>
    public IReadOnlySet<string> Keys { get; }

    /// <summary>The conflicts of some keys.</summary>
    public static KeptSide Of(IEnumerable<string> keys) => new(all: false, keys.ToHashSet(StringComparer.Ordinal));
}
