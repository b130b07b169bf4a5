using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Workspaces;

/// <summary>What loading a folder, or bringing it up to date, does or would do.</summary>
public sealed record MergePreview
{
    private readonly Dictionary<FolderStanding, int> _counts;
    private readonly Dictionary<ChangeNumber, Change> _changes;
    private readonly FolderSide _target;

    private MergePreview(FolderMerge merge, Dictionary<ChangeNumber, Change> changes)
    {
        Facts = [.. merge.Listed.Select(DefinitionWords.Of)];
        _counts = Enum.GetValues<FolderStanding>().ToDictionary(standing => standing, merge.Count);
        _changes = changes;
        _target = merge.Draft.Target;
    }

    /// <summary>The first facts of each standing but <see cref="FolderStanding.Same"/>.</summary>
    public IReadOnlyList<MergedFact> Facts { get; }

    /// <summary>What a reader should know of what is loaded, each with its place.</summary>
    public IReadOnlyList<(string Place, string Text)> Remarks { get; init; } = [];

    /// <summary>How many facts have a standing.</summary>
    public int Count(FolderStanding standing) => _counts[standing];

    internal static async Task<MergePreview> OfAsync(ILedger ledger, string organisation, FolderMerge merge, CancellationToken cancellation)
    {
        var changes = new Dictionary<ChangeNumber, Change>();
        foreach (var number in merge.Listed.Select(fact => fact.Change).OfType<ChangeNumber>().Distinct())
        {
            if (await ledger.ChangeAsync(organisation, number, cancellation) is { } change) changes.Add(number, change);
        }

        return new MergePreview(merge, changes);
    }

    /// <summary>A fact in words: its key, what the ledger says and who wrote that, what the folder says.</summary>
    public string Described(MergedFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Standing switch
        {
            FolderStanding.New => $"{Named(fact)}: {Quoted(IsToFolder ? fact.Ledger : fact.Folder)}",
            FolderStanding.Changed => $"{Named(fact)}: {Quoted(IsToFolder ? fact.Folder : fact.Ledger)} → {Quoted(IsToFolder ? fact.Ledger : fact.Folder)}",
            FolderStanding.Same or FolderStanding.LeftAlone or FolderStanding.KeptTheirs or FolderStanding.KeptMine or FolderStanding.Conflict =>
                $"{Named(fact)}: ledger {Quoted(fact.Ledger)}{Written(fact)}; folder {Quoted(fact.Folder)}{(fact.IsOlder ? ", which the ledger said earlier" : "")}",
            FolderStanding.Gone or FolderStanding.Withdrawn => $"{Named(fact)}: {Quoted(fact.Ledger ?? fact.Folder)}{Written(fact)}",
        };
    }

    private bool IsToFolder => _target == FolderSide.Folder;

    private static string Named(MergedFact fact) => fact.Kind == "figure" ? fact.Key : $"{fact.Kind} {fact.Key}";

    // Notes may be pages long.
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
