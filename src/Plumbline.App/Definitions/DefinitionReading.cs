using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;

namespace Plumbline.App.Definitions;

/// <summary>The state of reading every kind of definition, from files or from the ledger: the values so far and their problems.</summary>
internal sealed class DefinitionReading(FileProblems problems)
{
    private readonly HashSet<DefinitionKind> _faulty = [];
    private readonly List<Action> _atEnd = [];
    private WorkspaceContext? _context;

    /// <summary>A reading that starts from a workspace.</summary>
    internal static DefinitionReading After(Workspace workspace) => new(new FileProblems()) { Values = workspace.Values, _context = WorkspaceContext.Of(workspace) };

    /// <summary>A reading of held records, which refuses none for what it names: that may have been withdrawn, and a check tells of it.</summary>
    internal static DefinitionReading OfHeld(Workspace workspace)
    {
        var reading = After(workspace);
        reading.Context.KnowsUnits = reading.Context.KnowsIndicators = false;
        return reading;
    }

    /// <summary>The values read so far, one list for each kind.</summary>
    internal ValueLists Values { get; private set; } = ValueLists.None;

    /// <summary>Where the values stand that were read from files.</summary>
    internal DefinitionPlaces Places { get; } = new();

    /// <summary>The figures that stand in files of definitions, such as rows of a register, each with its cell.</summary>
    internal List<Observation> Figures { get; } = [];

    /// <summary>The problems found.</summary>
    internal FileProblems Problems { get; } = problems;

    /// <summary>The context for reading rows. The settings are read first, since they give the start of the financial year.</summary>
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

    /// <summary>Whether one of the given kinds has a problem, so that errors in what depends on it are not reported.</summary>
    internal bool IsFaulty(params ReadOnlySpan<DefinitionKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (_faulty.Contains(kind)) return true;
        }

        return false;
    }

    /// <summary>Postpones a check that needs kinds read later.</summary>
    internal void AtEnd(Action check) => _atEnd.Add(check);

    /// <summary>Runs the postponed checks once all kinds are read.</summary>
    internal void End() => _atEnd.ForEach(check => check());
}
