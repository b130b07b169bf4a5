using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions;

/// <summary>A kind of definition, all that is known of it: where a workspace keeps it, how its files and its facts are read and written, and what rests on what. Whoever reads or writes every kind loops over <c>Kinds.All</c>.</summary>
internal abstract class DefinitionKind
{
    /// <summary>Its name in the ledger.</summary>
    internal abstract FactKind Name { get; }

    /// <summary>Where a workspace keeps it.</summary>
    internal abstract WorkspacePlace Place { get; }

    /// <summary>Whether one of it can be taken back.</summary>
    internal virtual bool CanBeWithdrawn => true;

    /// <summary>Whether it is read with the picture of an organisation; false where there may be a million of it, which are read as they are needed.</summary>
    internal virtual bool IsInPicture => true;

    /// <summary>The kind that each of it belongs to, and is not left without; null where it stands alone.</summary>
    internal virtual DefinitionKind? ParentKind => null;

    /// <summary>Reads its files.</summary>
    internal abstract void ReadFiles(IWorkspaceFiles files, DefinitionReading reading);

    /// <summary>Reads its facts.</summary>
    internal abstract void ReadFacts(IEnumerable<DefinitionRow> rows, DefinitionReading reading);

    /// <summary>What a workspace says of it, as the ledger keeps it.</summary>
    internal abstract IEnumerable<DefinitionFact> Facts(Workspace workspace);

    /// <summary>The bytes that its facts name by their hash, each read when it is written.</summary>
    internal virtual IEnumerable<BlobDraft> Blobs(Workspace workspace) => [];

    /// <summary>What a workspace says of it, as files; none where it says nothing.</summary>
    internal abstract IEnumerable<DumpedFile> Dump(Workspace workspace);

    /// <summary>What comes, and beside it those of its values there that nothing of the same key replaces.</summary>
    internal abstract Workspace Beside(Workspace there, Workspace coming);

    /// <summary>What its values say that does not hold together, among themselves or with those of other kinds.</summary>
    internal virtual IEnumerable<Problem> Contradictions(Workspace workspace) => [];

    /// <summary>The figures that would be left without what they rest on, were what is defined changed; null where none can be.</summary>
    internal virtual StrandedFigures? Strands(Workspace before, Workspace after) => null;
}

/// <summary>A kind of definition whose values are of one type. No two kinds have the same: a value's type says its kind.</summary>
internal abstract class DefinitionKind<T> : DefinitionKind
    where T : class
{
    /// <summary>What makes a value unique among its kind and parent.</summary>
    internal abstract string Key(T value);

    /// <summary>The key of what a value belongs to; blank where it stands alone.</summary>
    internal virtual string Parent(T value) => "";

    internal override Workspace Beside(Workspace there, Workspace coming)
    {
        var keys = coming.Of(this).Select(value => (Parent(value), Key(value))).ToHashSet();
        return coming.With(this, [.. there.Of(this).Where(value => !keys.Contains((Parent(value), Key(value)))), .. coming.Of(this)]);
    }
}
