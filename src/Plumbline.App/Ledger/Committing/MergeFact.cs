using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Committing;

/// <summary>Merges one fact after another: what the folder says, what it said when it was last loaded, what the ledger says.</summary>
/// <typeparam name="T">A definition or a figure.</typeparam>
internal abstract class MergeFact<T>(FolderBase folder, FolderMerge merge)
    where T : class
{
    /// <summary>Merges a fact.</summary>
    /// <param name="mine">What the folder says; null where it says nothing.</param>
    /// <param name="versions">What the ledger said, oldest first; none where it never knew the fact.</param>
    public void Run(T? mine, IReadOnlyList<(T Fact, ChangeNumber Change)> versions)
    {
        var theirs = versions.Count > 0 && !IsWithdrawal(versions[^1].Fact) ? versions[^1].Fact : null;
        if (mine is not null && theirs is not null && SayTheSame(mine, theirs))
        {
            merge.CountSame();
            if (!folder.Made(versions[^1].Change) || folder.Noted(() => HashOfKey(mine)) is not null) Agree(mine, versions);
            return;
        }

        if ((mine ?? (versions.Count > 0 ? versions[^1].Fact : null)) is not { } fact) return;
        var said = BaseOf(fact, versions);
        if (mine is null) RunGone(fact, theirs, said, versions);
        else RunDifferent(mine, theirs, said, versions);
    }

    private void Agree(T mine, IReadOnlyList<(T Fact, ChangeNumber Change)> versions)
    {
        if (!IsBase(BaseOf(mine, versions), mine)) Note(merge.Words, mine);
    }

    private void RunDifferent(T mine, T? theirs, Base said, IReadOnlyList<(T Fact, ChangeNumber Change)> versions)
    {
        if (IsBase(said, mine))
        {
            merge.Count(Merged(FolderStanding.LeftAlone, mine, theirs, versions));
            return;
        }

        var isOlder = versions.Any(version => SayTheSame(version.Fact, mine));
        var written = theirs is null ? FolderStanding.New : FolderStanding.Changed;
        var standing = IsBase(said, theirs) && !isOlder ? written : merge.Settle(KeyOf(mine), written) ?? FolderStanding.Conflict;
        merge.Count(Merged(standing, mine, theirs, versions) with { IsOlder = isOlder });
        if (standing == written) Write(merge, mine);
        else if (standing == FolderStanding.KeptTheirs) Note(merge.Words, mine);
    }

    // What the folder never said, or says no longer because theirs was kept, is not gone from it.
    private void RunGone(T fact, T? theirs, Base said, IReadOnlyList<(T Fact, ChangeNumber Change)> versions)
    {
        if (theirs is null || said.IsNothing) return;
        var standing = !merge.Draft.Withdraws ? FolderStanding.Gone
            : IsBase(said, theirs) ? FolderStanding.Withdrawn
            : merge.Settle(KeyOf(fact), FolderStanding.Withdrawn) ?? FolderStanding.Conflict;
        merge.Count(Merged(standing, mine: null, theirs, versions));
        if (standing == FolderStanding.Withdrawn) Write(merge, Withdrawal(fact));
        else if (standing == FolderStanding.KeptTheirs) Note(merge.Words, Withdrawal(fact));
    }

    // The latest of: what was noted, what a change of the folder says, what the folder was written from.
    private Base BaseOf(T fact, IReadOnlyList<(T Fact, ChangeNumber Change)> versions)
    {
        var (own, at) = ((T?)null, 0);
        for (var i = versions.Count - 1; i >= 0 && own is null; i--)
        {
            if (folder.Made(versions[i].Change)) (own, at) = (versions[i].Fact, versions[i].Change.Value);
            else if (folder.Covers(versions[i].Change)) (own, at) = (versions[i].Fact, folder.Whole);
        }

        if (folder.Noted(() => HashOfKey(fact)) is { } noted && noted.Change >= at) return new Base(null, noted.Said);
        return own is null || IsWithdrawal(own) ? Base.Nothing : new Base(own, null);
    }

    private bool IsBase(Base said, T? fact) =>
        fact is null ? said.IsNothing
        : said.Fact is { } own ? SayTheSame(own, fact)
        : said.Hash is { } hash && string.Equals(hash, HashOfSaid(fact), StringComparison.Ordinal);

    private MergedFact Merged(FolderStanding standing, T? mine, T? theirs, IReadOnlyList<(T Fact, ChangeNumber Change)> versions) =>
        new(standing, KindOf(mine ?? theirs!), KeyOf(mine ?? theirs!), theirs is null ? null : Said(theirs), mine is null ? null : Said(mine), versions.Count > 0 ? versions[^1].Change : null);

    protected abstract bool IsWithdrawal(T fact);

    protected abstract bool SayTheSame(T a, T b);

    protected abstract T Withdrawal(T fact);

    protected abstract string KindOf(T fact);

    protected abstract string KeyOf(T fact);

    protected abstract string Said(T fact);

    protected abstract string HashOfKey(T fact);

    protected abstract string? HashOfSaid(T fact);

    protected abstract void Write(FolderMerge merge, T fact);

    protected abstract void Note(FolderWords words, T fact);

    private readonly record struct Base(T? Fact, string? Hash)
    {
        public static Base Nothing => default;

        public bool IsNothing => Fact is null && Hash is null;
    }
}
