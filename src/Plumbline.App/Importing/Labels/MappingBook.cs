using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Labels;

/// <summary>Every mapping of an import: those that the user gives now, and those remembered. It notes which are used.</summary>
/// <remarks>A mapping given now goes above the recipe’s own, that above a remembered one, and one that holds for the recipe in use above one that holds everywhere.</remarks>
internal sealed class MappingBook
{
    private readonly Dictionary<string, Mapping> _remembered;
    private readonly Dictionary<string, Mapping> _given;
    private readonly HashSet<Mapping> _ofAnyKind = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Mapping> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<MappingKind> _kinds;
    private Dictionary<string, Mapping> _ofRecipe = [];

    /// <summary>Makes the book; of two mappings of a text, the later counts.</summary>
    /// <param name="remembered">Those of the ledger.</param>
    /// <param name="settled">Those given now whose kind is certain.</param>
    /// <param name="options">Those given now as options: a label that is left out may be met as a unit or an item.</param>
    internal MappingBook(IEnumerable<Mapping> remembered, IEnumerable<Mapping> settled, IReadOnlyList<Mapping> options)
    {
        (_remembered, _given) = (ByKey(remembered), ByKey(settled.Concat(options)));
        foreach (var skip in options.OfType<LabelMapping>().Where(mapping => mapping.Indicator is null && mapping.IsRememberable))
        {
            foreach (var other in OtherKinds(skip))
            {
                if (_given.TryAdd(other.Key, other)) _ofAnyKind.Add(other);
            }
        }

        _kinds = [.. _remembered.Values.Concat(_given.Values).Select(mapping => mapping.Kind)];
    }

    /// <summary>The recipe by which the present table is read; null if there is none.</summary>
    internal string? Scope { get; private set; }

    /// <summary>The used mappings that the user gives now, to be remembered.</summary>
    internal IReadOnlyCollection<Mapping> Kept => [.. _kept.Values.Where(mapping => !WasMetAsOther(mapping))];

    /// <summary>Starts a table.</summary>
    /// <param name="recipe">The recipe that it is read by; null if there is none.</param>
    /// <param name="ofRecipe">What that recipe itself says that texts mean: it goes below what is given now and above what is remembered.</param>
    internal void Begin(string? recipe, IEnumerable<Mapping> ofRecipe)
    {
        (Scope, _ofRecipe) = (recipe, ByKey(ofRecipe));
        _kinds.UnionWith(_ofRecipe.Values.Select(mapping => mapping.Kind));
    }

    /// <summary>Whether there are mappings that hold for this recipe alone.</summary>
    internal bool HasOf(string recipe) => _remembered.Values.Concat(_given.Values).Any(mapping => mapping.Recipe == recipe);

    /// <summary>Whether there are mappings of a kind.</summary>
    internal bool Has(MappingKind kind) => _kinds.Contains(kind);

    /// <summary>The mapping of a text by the key of its kind; null if there is none.</summary>
    internal Mapping? Find(string textKey) =>
        (Scope is { } recipe ? _given.GetValueOrDefault(Mapping.KeyIn(recipe, textKey)) : null) ?? _given.GetValueOrDefault(textKey) ?? _ofRecipe.GetValueOrDefault(textKey)
        ?? (Scope is { } scope ? _remembered.GetValueOrDefault(Mapping.KeyIn(scope, textKey)) : null) ?? _remembered.GetValueOrDefault(textKey);

    /// <summary>Whether the user leaves a label out without saying of which kind it is, so that a thing of this name goes above it.</summary>
    internal bool IsOfAnyKind(Mapping mapping) => _ofAnyKind.Contains(mapping);

    /// <summary>Notes that a mapping decided what a text means.</summary>
    internal void Use(Mapping mapping)
    {
        _used.Add(mapping.Key);
        if (_given.GetValueOrDefault(mapping.Key) != mapping) return;

        // The recipe's own mapping would go above it next time.
        var kept = Scope is { } recipe && mapping.Recipe is null && _remembered.ContainsKey(Mapping.KeyIn(recipe, mapping.TextKey)) ? mapping with { Recipe = recipe } : mapping;
        _kept[kept.Key] = kept;
    }

    /// <summary>Notes that a row is left out because of a mapping.</summary>
    internal void LeaveOut(Mapping mapping)
    {
        _leftOut.Add(mapping.Key);
        Use(mapping);
    }

    /// <summary>Whether a mapping decided what a text means.</summary>
    internal bool WasUsed(Mapping mapping) =>
        _used.Contains(mapping.Key) || WasMetAsOther(mapping);

    // The rows left out have the name as that of a unit or an item, not as their label.
    private bool WasMetAsOther(Mapping mapping) =>
        mapping is LabelMapping { Indicator: null } skip && !_leftOut.Contains(skip.Key) && OtherKinds(skip).Any(other => IsOfAnyKind(other) && _leftOut.Contains(other.Key));

    private static Mapping[] OtherKinds(LabelMapping skip) => [new UnitMapping(skip.Label, null) { Recipe = skip.Recipe }, new ItemMapping(skip.Label, null) { Recipe = skip.Recipe }];

    private static Dictionary<string, Mapping> ByKey(IEnumerable<Mapping> mappings)
    {
        var byKey = new Dictionary<string, Mapping>(StringComparer.Ordinal);
        foreach (var mapping in mappings.Where(mapping => mapping.IsRememberable && PlainText.Refusal(mapping.Label) is null)) byKey[mapping.Key] = mapping;
        return byKey;
    }
}
