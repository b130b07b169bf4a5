using Plumbline.Core.Observations;

namespace Plumbline.Core.Criteria;

/// <summary>An item of a breakdown, as a criterion names it: <c>harm=severe</c>, or <c>severe</c> alone where one dimension of the indicator has it.</summary>
/// <param name="Dimension">The code of the dimension; null where it is left out.</param>
/// <param name="Item">The code of the item.</param>
public sealed record CriterionItem(string? Dimension, string Item)
{
    /// <summary>Whether a figure with these items of breakdowns is of it.</summary>
    /// <param name="items">The items of an aspect.</param>
    public bool IsThe(IReadOnlyList<AspectItem> items) => items is [var one] && one.Item == Item && (Dimension is null || one.Dimension == Dimension);

    /// <inheritdoc/>
    public override string ToString() => Dimension is null ? Item : $"{Dimension}={Item}";
}
