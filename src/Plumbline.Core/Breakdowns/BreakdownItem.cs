namespace Plumbline.Core.Breakdowns;

/// <summary>An item that figures are broken down by: women, of the sexes.</summary>
/// <param name="Dimension">The code of what is broken down by: <c>sex</c>.</param>
/// <param name="Item">The code of the item, unique in its dimension: <c>female</c>.</param>
/// <param name="Name">The item's name, as printed.</param>
/// <param name="Order">Its place: items are listed, and the dimensions of an aspect written, in the order of these numbers.</param>
public sealed record BreakdownItem(string Dimension, string Item, string Name, int Order);
