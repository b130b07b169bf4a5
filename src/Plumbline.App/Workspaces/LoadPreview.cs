using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Workspaces;

/// <summary>What loading a folder does, or would do.</summary>
public sealed record LoadPreview
{
    private readonly Dictionary<FolderStanding, int> _counts;
    private readonly Dictionary<ChangeNumber, Change> _changes;

    private LoadPreview(FolderMerge merge, Dictionary<ChangeNumber, Change> changes)
    {
        Facts = [.. merge.Listed];
        _counts = Enum.GetValues<FolderStanding>().ToDictionary(standing => standing, merge.Count);
        _changes = changes;
    }

    /// <summary>The first facts of each standing but <see cref="FolderStanding.Same"/>.</summary>
    public IReadOnlyList<MergedFact> Facts { get; }

    /// <summary>How many facts have a standing.</summary>
    public int Count(FolderStanding standing) => _counts[standing];

    internal static async Task<LoadPreview> OfAsync(ILedger ledger, string organisation, FolderMerge merge, CancellationToken cancellation)
    {
        var changes = new Dictionary<ChangeNumber, Change>();
        foreach (var number in merge.Listed.Select(fact => fact.Change).OfType<ChangeNumber>().Distinct())
        {
            if (await ledger.ChangeAsync(organisation, number, cancellation) is { } change) changes.Add(number, change);
        }

        return new LoadPreview(merge, changes);
    }

    /// <summary>A fact in words: its key, what the ledger says and who wrote that, what the folder says.</summary>
    public string Described(MergedFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Standing switch
        {
            FolderStanding.New => $"{Named(fact)}: {Quoted(fact.Is)}",
            FolderStanding.Changed => $"{Named(fact)}: {Quoted(fact.Was)} → {Quoted(fact.Is)}",
            FolderStanding.Same or FolderStanding.LeftAlone or FolderStanding.KeptTheirs or FolderStanding.Conflict =>
                $"{Named(fact)}: ledger {Quoted(fact.Was)}{Written(fact)}; folder {Quoted(fact.Is)}{(fact.IsOlder ? ", which the ledger said earlier" : "")}",
            FolderStanding.Gone or FolderStanding.Withdrawn => $"{Named(fact)}: {Quoted(fact.Was)}{Written(fact)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Named(MergedFact fact) => fact.Kind == "figure" ? fact.Key : $"{fact.Kind} {fact.Key}";

    // Bodies of definitions may be pages long.
    private static string Quoted(string? text)
    {
        const int Longest = 200;
        if (text is null) return "nothing";
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? $"“{line}”" : $"“{line[..Longest]}…”";
    }

    private string Written(MergedFact fact) => fact.Change is { } number && _changes.TryGetValue(number, out var change)
        ? string.Create(CultureInfo.InvariantCulture, $" (change {number}, {change.Author}, {change.At.UtcDateTime:yyyy-MM-dd HH:mm}Z)")
        : "";
}
