namespace Plumbline.Core.Breakdowns;

/// <summary>An item of a breakdown: women, in the breakdown by sex.</summary>
/// <param name="Dimension">The code of the dimension: <c>sex</c>.</param>
/// <param name="Item">The code of the item, unique in its dimension: <c>female</c>.</param>
/// <param name="Name">The item's name, as printed.</param>
/// <param name="Order">Its place: items are listed, and the dimensions of an aspect are written, in the order of these numbers.</param>
public sealed record BreakdownItem(string Dimension, string Item, string Name, int Order);
