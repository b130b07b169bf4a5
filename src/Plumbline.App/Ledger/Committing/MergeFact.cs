using Plumbline.App.Ledger.Facts;
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
            if (merge.Draft.Target == FolderSide.Ledger && (!folder.Made(versions[^1].Change) || folder.Noted(() => HashOfKey(mine)) is not null)) Agree(mine, versions);
            return;
        }

        if ((mine ?? theirs ?? (versions.Count > 0 ? versions[^1].Fact : null)) is not { } fact) return;
        var said = BaseOf(fact, versions);
        if (merge.Draft.Target == FolderSide.Folder) RunTowardsFolder(fact, mine, theirs, said, versions);
        else if (mine is null) RunGone(fact, theirs, said, versions);
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
        var standing = IsBase(said, theirs) && !isOlder ? written : Settled(mine, written, FolderStanding.KeptTheirs);
        merge.Count(Merged(standing, mine, theirs, versions) with { IsOlder = isOlder });
        if (standing == written) Write(merge, mine, place: null);
        else if (standing == FolderStanding.KeptTheirs) Note(merge.Words, mine);
    }

    // What the folder never said, or says no longer because theirs was kept, is not gone from it. What neither side says any longer, they agree on: a row that comes back is a new word of the folder.
    private void RunGone(T fact, T? theirs, Base said, IReadOnlyList<(T Fact, ChangeNumber Change)> versions)
    {
        if (said.IsNothing) return;
        if (theirs is null)
        {
            Note(merge.Words, Withdrawal(fact));
            return;
        }

        var standing = !merge.Draft.Withdraws ? FolderStanding.Gone
            : IsBase(said, theirs) ? FolderStanding.Withdrawn
            : Settled(fact, FolderStanding.Withdrawn, FolderStanding.KeptTheirs);
        merge.Count(Merged(standing, mine: null, theirs, versions));
        if (standing == FolderStanding.Withdrawn) Write(merge, Withdrawal(fact), place: null);
        else if (standing == FolderStanding.KeptTheirs) Note(merge.Words, Withdrawal(fact));
    }

    // The folder takes what the ledger has changed. It keeps its own edits, and what only the folder has.
    private void RunTowardsFolder(T fact, T? mine, T? theirs, Base said, IReadOnlyList<(T Fact, ChangeNumber Change)> versions)
    {
        if (mine is null && theirs is null) return;
        var isOlder = mine is not null && versions.Any(version => SayTheSame(version.Fact, mine));
        var written = theirs is null ? FolderStanding.Withdrawn : mine is null ? FolderStanding.New : FolderStanding.Changed;
        var standing = IsBase(said, mine) ? written
            : !IsBase(said, theirs) || isOlder ? Settled(fact, FolderStanding.KeptMine, written)
            : mine is null ? FolderStanding.Gone : FolderStanding.LeftAlone;
        merge.Count(Merged(standing, mine, theirs, versions) with { IsOlder = isOlder && standing != written });
        if (standing == written) Write(merge, theirs ?? Withdrawal(fact), place: mine);
    }

    private FolderStanding Settled(T fact, FolderStanding mine, FolderStanding theirs) => merge.Settle(KeyOf(fact)) switch
    {
        FolderSide.Folder => mine,
        FolderSide.Ledger => theirs,
        null => FolderStanding.Conflict,
    };

    // The latest of: what was noted, what a change of the folder says, what the folder was written from.
    private Base BaseOf(T fact, IReadOnlyList<(T Fact, ChangeNumber Change)> versions)
    {
        var last = versions.Count - 1;
        while (last >= 0 && !folder.Made(versions[last].Change) && !folder.Covers(versions[last].Change)) last--;
        var own = last < 0 ? null : versions[last].Fact;
        if (folder.Noted(() => HashOfKey(fact)) is { } noted && folder.IsLater(noted, last < 0 ? null : versions[last].Change)) return new Base(null, noted.Said);
        return own is null || IsWithdrawal(own) ? Base.Nothing : new Base(own, null);
    }

    private bool IsBase(Base said, T? fact) =>
        fact is null ? said.IsNothing
        : said.Fact is { } known ? SayTheSame(known, fact)
        : said.Hash is { } hash && HashOfSaid(fact) is { } own && hash == FactDigest.Of(own);

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

    /// <summary>Adds a fact that the target takes. The place is what the folder says of it, where the folder is the target and says something.</summary>
    protected abstract void Write(FolderMerge merge, T fact, T? place);

    protected abstract void Note(FolderWords words, T fact);

    private readonly record struct Base(T? Fact, FactDigest? Hash)
    {
        public static Base Nothing => default;

        public bool IsNothing => Fact is null && Hash is null;
    }
}
