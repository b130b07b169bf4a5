namespace Plumbline.Core.Observations;

/// <summary>One item of a breakdown: <c>sex=female</c>.</summary>
/// <param name="Dimension">The code of what is broken down by: <c>sex</c>.</param>
/// <param name="Item">The code of the item: <c>female</c>.</param>
public sealed record AspectItem(string Dimension, string Item)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Dimension}={Item}";
}
