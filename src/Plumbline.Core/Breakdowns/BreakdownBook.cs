using System.Collections.Immutable;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.Core.Breakdowns;

/// <summary>Every breakdown of an organisation: its dimensions in order, and the items of each.</summary>
public sealed class BreakdownBook(IEnumerable<BreakdownItem> items)
{
    private readonly List<IGrouping<string, BreakdownItem>> _dimensions =
        [.. items.OrderBy(static item => item.Order).ThenBy(static item => item.Dimension, StringComparer.Ordinal).ThenBy(static item => item.Item, StringComparer.Ordinal).GroupBy(static item => item.Dimension, StringComparer.Ordinal)];

    /// <summary>The codes of the dimensions, in their order.</summary>
    public IEnumerable<string> Dimensions => _dimensions.Select(static dimension => dimension.Key);

    /// <summary>The items of a dimension, in their order; empty where there is no such dimension.</summary>
    public IEnumerable<BreakdownItem> ItemsOf(string dimension) => _dimensions.Find(known => known.Key == dimension) ?? Enumerable.Empty<BreakdownItem>();

    /// <summary>Checks that the items of an aspect are declared.</summary>
    /// <param name="aspect">The aspect, its items in any order.</param>
    /// <returns>The aspect with its items in the order of the dimensions, so that a figure has one key; or the first item that is not declared, with the valid ones.</returns>
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
