using System.Collections.Immutable;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Derivations;

/// <summary>The aspects of an indicator's figures, and for each the aspects that add up to it: the actual from its items by sex, each of these from its items by age.</summary>
internal sealed class AspectTree
{
    private readonly List<Aspect> _aspects;
    private readonly Dictionary<Aspect, int> _indexes = [];
    private readonly List<int>[][] _items;

    /// <summary>Makes the tree.</summary>
    /// <param name="given">The aspects of the figures given. Those that their items add up to are added.</param>
    /// <param name="breakdowns">The dimensions whose items add up, in order.</param>
    internal AspectTree(IEnumerable<Aspect> given, IReadOnlyList<string> breakdowns)
    {
        var all = new HashSet<Aspect>();
        var waiting = new Stack<Aspect>(given);
        while (waiting.TryPop(out var aspect))
        {
            if (!all.Add(aspect)) continue;
            foreach (var item in aspect.Items.Where(item => breakdowns.Contains(item.Dimension, StringComparer.Ordinal))) waiting.Push(Without(aspect, item));
        }

        _aspects = [.. all.OrderBy(static aspect => aspect.ToString(), StringComparer.Ordinal)];
        for (var i = 0; i < _aspects.Count; i++) _indexes[_aspects[i]] = i;
        _items = [.. _aspects.Select(_ => breakdowns.Select(static _ => new List<int>()).ToArray())];
        for (var i = 0; i < _aspects.Count; i++)
        {
            foreach (var item in _aspects[i].Items)
            {
                for (var dimension = 0; dimension < breakdowns.Count; dimension++)
                {
                    if (breakdowns[dimension] == item.Dimension) _items[_indexes[Without(_aspects[i], item)]][dimension].Add(i);
                }
            }
        }
    }

    /// <summary>The number of aspects.</summary>
    internal int Count => _aspects.Count;

    /// <summary>The aspect at a place. They are in the order of their texts, the actual first.</summary>
    internal Aspect this[int index] => _aspects[index];

    /// <summary>The place of an aspect.</summary>
    internal int IndexOf(Aspect aspect) => _indexes[aspect];

    /// <summary>The items that add up to an aspect: a list for each dimension, in the order in which the dimensions are tried.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> ItemsOf(int aspect) => _items[aspect];

    private static Aspect Without(Aspect aspect, AspectItem item) => aspect.With(aspect.Items.Remove(item));
}
