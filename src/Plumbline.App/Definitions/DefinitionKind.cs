using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions;

/// <summary>A kind of definition: where a workspace keeps it, how its files and facts are read and written, and what depends on it. Code for every kind loops over <c>Kinds.All</c>.</summary>
internal abstract class DefinitionKind
{
    /// <summary>The kind's name in the ledger.</summary>
    internal abstract FactKind Name { get; }

    /// <summary>Where a workspace keeps this kind.</summary>
    internal abstract WorkspacePlace Place { get; }

    /// <summary>All places where a workspace keeps this kind: the one, and for some kinds a folder beside it.</summary>
    internal virtual IReadOnlyList<WorkspacePlace> Places => [Place];

    /// <summary>Whether a definition of this kind can be withdrawn.</summary>
    internal virtual bool CanBeWithdrawn => true;

    /// <summary>Whether an organisation's picture includes this kind; false where there may be a million definitions, which are read on demand.</summary>
    internal virtual bool IsInPicture => true;

    /// <summary>The kind of the parent that each definition must have; null where it has none.</summary>
    internal virtual DefinitionKind? ParentKind => null;

    /// <summary>Reads the kind's files.</summary>
    internal abstract void ReadFiles(IWorkspaceFiles files, DefinitionReading reading);

    /// <summary>Reads the kind's facts.</summary>
    internal abstract void ReadFacts(IEnumerable<DefinitionRow> rows, DefinitionReading reading);

    /// <summary>A workspace's definitions of this kind, as facts.</summary>
    internal abstract IEnumerable<DefinitionFact> Facts(Workspace workspace);

    /// <summary>The blobs that the facts refer to by hash, each read when it is written.</summary>
    internal virtual IEnumerable<BlobDraft> Blobs(Workspace workspace) => [];

    /// <summary>A workspace's definitions of this kind, as files; empty where there are none.</summary>
    internal abstract IEnumerable<DumpedFile> Dump(Workspace workspace);

    /// <summary>The coming workspace, plus the existing values of this kind whose keys it does not replace.</summary>
    internal abstract Workspace Beside(Workspace there, Workspace coming);

    /// <summary>Contradictions among values of this kind, or with values of other kinds.</summary>
    internal virtual IEnumerable<Problem> Contradictions(Workspace workspace) => [];

    /// <summary>The kind that reads the files of this one, where both stand in the same; null where this one reads its own.</summary>
    internal virtual DefinitionKind? ReadWith => null;

    /// <summary>Whether values of this kind are withdrawn together with what they are parts of.</summary>
    internal virtual bool GoesWithWhole => false;

    /// <summary>The values of this kind that are parts of another definition, which stays while they are there; null where there are none.</summary>
    internal virtual (DefinitionQuery Query, Func<DefinitionRow, bool> Are)? PartsOf(DefinitionFact whole) =>
        ParentKind?.Name == whole.Kind ? (new DefinitionQuery { Kind = Name, Parent = whole.Key }, static _ => true) : null;

    /// <summary>Whether values of this kind may rest on other definitions without naming them as they are read from the ledger: those that the picture leaves out, and those that name such.</summary>
    internal virtual bool RestsOnOthers => false;

    /// <summary>What the value of a row rests on, its parent aside.</summary>
    internal virtual IEnumerable<RestingPlace> RestsOn(DefinitionRow row, DefinitionReading reading) => [];

    /// <summary>Whether a figure that stands in a file of this kind is one cell of a row; else it is a row of its own.</summary>
    internal virtual bool FiguresAreCells => false;

    /// <summary>The figures that a change of definitions would strand; null where it can strand none.</summary>
    internal virtual StrandedFigures? Strands(Workspace before, Workspace after) => null;
}

/// <summary>A kind of definition whose values have the type <typeparamref name="T"/>. Each kind has its own type, so the type identifies the kind.</summary>
internal abstract class DefinitionKind<T> : DefinitionKind
    where T : class
{
    /// <summary>The key of a value, unique within its kind and parent.</summary>
    internal abstract string Key(T value);

    /// <summary>The key of a value's parent; empty where it has none.</summary>
    internal virtual string Parent(T value) => "";

    internal override Workspace Beside(Workspace there, Workspace coming)
    {
        var keys = coming.Of(this).Select(value => (Parent(value), Key(value))).ToHashSet();
        return coming.With(this, [.. there.Of(this).Where(value => !keys.Contains((Parent(value), Key(value)))), .. coming.Of(this)]);
    }
}
