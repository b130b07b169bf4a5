using System.Collections.Immutable;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.Core.Breakdowns;

/// <summary>Every breakdown of an organisation: which dimensions there are, in which order, and the items of each.</summary>
public sealed class BreakdownBook(IEnumerable<BreakdownItem> items)
{
    private readonly List<IGrouping<string, BreakdownItem>> _dimensions =
        [.. items.OrderBy(static item => item.Order).ThenBy(static item => item.Dimension, StringComparer.Ordinal).ThenBy(static item => item.Item, StringComparer.Ordinal).GroupBy(static item => item.Dimension, StringComparer.Ordinal)];

    /// <summary>The codes of the dimensions, in their order.</summary>
    public IEnumerable<string> Dimensions => _dimensions.Select(static dimension => dimension.Key);

    /// <summary>The items of a dimension, in their order; none where there is no such dimension.</summary>
    public IEnumerable<BreakdownItem> ItemsOf(string dimension) => _dimensions.Find(known => known.Key == dimension) ?? Enumerable.Empty<BreakdownItem>();

    /// <summary>Holds an aspect to the breakdowns there are.</summary>
    /// <param name="aspect">The aspect, its items in any order.</param>
    /// <returns>The same with its items in the order of the dimensions, so that one figure has one key; or the first item that is not declared, with those that are.</returns>
    public Parsed<Aspect> Known(Aspect aspect)
    {
        ArgumentNullException.ThrowIfNull(aspect);
        foreach (var item in aspect.Items)
        {
            if (!Dimensions.Contains(item.Dimension, StringComparer.Ordinal))
                return Problem.With(item.ToString(), _dimensions.Count == 0 ? $"a dimension of breakdowns.csv, which declares none: add {item.Dimension},{item.Item}" : $"one of the dimensions {string.Join(", ", Dimensions)} of breakdowns.csv");
            if (!ItemsOf(item.Dimension).Any(known => known.Item == item.Item))
                return Problem.With(item.ToString(), $"an item of {item.Dimension} in breakdowns.csv: {string.Join(", ", ItemsOf(item.Dimension).Select(static known => known.Item))}");
        }

        return aspect.Items.Length < 2 ? aspect : aspect.With([.. aspect.Items.OrderBy(item => _dimensions.FindIndex(dimension => dimension.Key == item.Dimension))]);
    }
}
