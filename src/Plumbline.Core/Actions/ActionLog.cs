using System.Collections.Frozen;
using Plumbline.Core.References;

namespace Plumbline.Core.Actions;

/// <summary>All actions of an organisation as at one position of its ledger.</summary>
public sealed class ActionLog
{
    private readonly FrozenDictionary<ActionCode, ActionEntry> _entries;
    private readonly ILookup<Reference, ActionEntry> _about;

    /// <summary>Makes the log. The codes are unique, since the ledger refuses duplicates.</summary>
    public ActionLog(IEnumerable<ActionEntry> entries)
    {
        Entries = [.. entries.OrderBy(static entry => entry.Action.Code, ActionCode.Order)];
        _entries = Entries.ToFrozenDictionary(static entry => entry.Action.Code);
        _about = Entries.SelectMany(static entry => entry.Action.About.Select(about => (about, entry))).ToLookup(static pair => pair.about, static pair => pair.entry);
    }

    /// <summary>No actions.</summary>
    public static ActionLog Empty { get; } = new([]);

    /// <summary>All actions, ended ones included, in order of code.</summary>
    public IReadOnlyList<ActionEntry> Entries { get; }

    /// <summary>An action; null where there is none.</summary>
    public ActionEntry? Find(ActionCode code) => _entries.GetValueOrDefault(code);

    /// <summary>The actions about something.</summary>
    public IEnumerable<ActionEntry> About(Reference reference) => _about[reference];
}
