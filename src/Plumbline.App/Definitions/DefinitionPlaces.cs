using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Definitions;

/// <summary>Where each definition of a folder stands, by kind, parent and key.</summary>
internal sealed class DefinitionPlaces
{
    private readonly Dictionary<(FactKind Kind, string Parent, string Key), DefinitionPlace> _places = [];
    private readonly Dictionary<(FactKind Kind, string Parent), string> _files = [];

    /// <summary>Adds a definition; null where it is the first with its key, else the place of the first.</summary>
    internal DefinitionPlace? Add(FactKind kind, string parent, string key, DefinitionPlace place)
    {
        if (!_places.TryAdd((kind, parent, key), place)) return _places[(kind, parent, key)];
        _files[(kind, parent)] = place.File;
        return null;
    }

    /// <summary>The place of a definition; null where the folder does not hold it.</summary>
    internal DefinitionPlace? Find(DefinitionFact fact) =>
        _places.TryGetValue((fact.Kind, fact.Parent, fact.Key), out var place) ? place : null;

    /// <summary>The last file that holds a definition of a kind with a parent; null where none does.</summary>
    internal string? FileOf(FactKind kind, string parent) => _files.GetValueOrDefault((kind, parent));
}

/// <summary>The place of a definition in a folder.</summary>
/// <param name="File">The file within the folder.</param>
/// <param name="Row">The row of its table, the header being 1; 0 where the whole file is the definition.</param>
internal readonly record struct DefinitionPlace(string File, int Row);
