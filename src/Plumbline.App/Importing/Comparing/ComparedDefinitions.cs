using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Importing.Comparing;

/// <summary>The definitions of an import, compared with the ledger's: the facts that a commit writes, and what the preview shows of them. All are counted, the first are listed.</summary>
internal sealed class ComparedDefinitions(int listed)
{
    private readonly List<DefinitionFact> _facts = [];
    private readonly List<PreviewedDefinition> _new = [];
    private readonly List<PreviewedDefinition> _changed = [];
    private readonly List<DefinitionCounts> _counts = [];

    /// <summary>The facts that differ from the ledger's.</summary>
    internal IReadOnlyList<DefinitionFact> Facts => _facts;

    /// <summary>The first of those that the ledger does not have.</summary>
    internal IReadOnlyList<PreviewedDefinition> New => _new;

    /// <summary>The first of those that the ledger has with other content.</summary>
    internal IReadOnlyList<PreviewedDefinition> Changed => _changed;

    /// <summary>How many there are of each sort.</summary>
    internal IReadOnlyList<DefinitionCounts> Counts => _counts;

    /// <summary>Whether the facts were checked against others of the ledger, so that a commit requires that nothing was changed since.</summary>
    internal bool RestOnOthers { get; private set; }

    /// <summary>Adds a fact that a commit writes.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="restsOnOthers">Whether it may contradict other definitions, as a target may contradict another.</param>
    internal void Add(DefinitionFact fact, bool restsOnOthers)
    {
        _facts.Add(fact);
        RestOnOthers |= restsOnOthers;
    }

    /// <summary>Counts a definition, or a part of one, and lists it if it is new or changed.</summary>
    internal void Add(Novelty novelty, PreviewedDefinition definition)
    {
        var at = _counts.FindIndex(counts => counts.Label == definition.Label);
        var before = at < 0 ? new DefinitionCounts(definition.Label, 0, 0, 0) : _counts[at];
        var after = novelty switch
        {
            Novelty.New => before with { New = before.New + 1 },
            Novelty.Changed => before with { Changed = before.Changed + 1 },
            Novelty.Same => before with { Same = before.Same + 1 },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (at < 0) _counts.Add(after);
        else _counts[at] = after;
        var list = novelty == Novelty.New ? _new : _changed;
        if (novelty != Novelty.Same && list.Count < listed) list.Add(definition);
    }
}
