using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;

namespace Plumbline.App.Definitions;

/// <summary>A reading of every kind of definition, from files or from the ledger: what was read so far, and what is wrong with it.</summary>
internal sealed class DefinitionReading(FileProblems problems)
{
    private readonly HashSet<DefinitionKind> _faulty = [];
    private readonly List<Action> _atEnd = [];
    private WorkspaceContext? _context;

    /// <summary>A reading that goes on from a workspace.</summary>
    internal static DefinitionReading After(Workspace workspace) => new(new FileProblems()) { Values = workspace.Values, _context = WorkspaceContext.Of(workspace) };

    /// <summary>What was read so far, one list a kind.</summary>
    internal ValueLists Values { get; private set; } = ValueLists.None;

    /// <summary>Where what is wrong is recorded.</summary>
    internal FileProblems Problems { get; } = problems;

    /// <summary>What rows are read against. The settings, which say when the financial year begins, are read before the first is asked for.</summary>
    internal WorkspaceContext Context => _context ??= new WorkspaceContext(Values.Of<OrganisationSettings>() is [var settings, ..] ? settings.Calendar : FinancialCalendar.April);

    internal void Add<T>(IReadOnlyList<T> values)
        where T : class => Values = Values.With(values);

    /// <summary>Reads a kind's files.</summary>
    internal void ReadFiles(DefinitionKind kind, IWorkspaceFiles files)
    {
        var before = Problems.Count;
        kind.ReadFiles(files, this);
        if (Problems.Count > before) _faulty.Add(kind);
    }

    /// <summary>Whether one of some kinds has a problem: then what rests on it is not to be blamed.</summary>
    internal bool IsFaulty(params ReadOnlySpan<DefinitionKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (_faulty.Contains(kind)) return true;
        }

        return false;
    }

    /// <summary>Puts off what needs kinds that are read later.</summary>
    internal void AtEnd(Action check) => _atEnd.Add(check);

    /// <summary>Does what was put off, all kinds being read.</summary>
    internal void End() => _atEnd.ForEach(check => check());
}
