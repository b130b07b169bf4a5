using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;

namespace Plumbline.App.Ledger;

/// <summary>What a folder says where no change of it says so: it agrees with what others wrote, or theirs was kept. A withdrawal stands for saying nothing.</summary>
internal sealed class FolderWords : IDisposable
{
    private const string Dump = "dump ";

    public List<DefinitionFact> Definitions { get; } = [];

    public HeldFacts Figures { get; } = new();

    public int Count => Definitions.Count + Figures.Count;

    /// <summary>Each as the hash of its key and of what is said.</summary>
    public IEnumerable<(string Fact, string? Said)> Hashes() =>
        Definitions.Select(fact => (FactHash.OfKey(fact), FactHash.OfSaid(fact)))
            .Concat(Figures.InOrder().Select(held => (FactHash.OfKey(held.Fact), FactHash.OfSaid(held.Fact))));

    /// <summary>In place of a fact's hash: a folder that dump wrote with this manifest says all that the ledger says as at the change.</summary>
    public static string Dumped(string manifest) => Dump + manifest;

    /// <summary>Whether a row stands for a dump, and not for a fact.</summary>
    public static bool IsDump(string fact) => fact.StartsWith(Dump, StringComparison.Ordinal);

    public void Dispose() => Figures.Dispose();
}
