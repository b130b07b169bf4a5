using Plumbline.Core.Text;

namespace Plumbline.Core.Observations;

/// <summary>One item of a breakdown: <c>sex=female</c>.</summary>
/// <param name="Dimension">The code of the dimension: <c>sex</c>.</param>
/// <param name="Item">The code of the item: <c>female</c>.</param>
public sealed record AspectItem(string Dimension, string Item)
{
    /// <summary>Reads the code of a dimension or an item: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<string> ParseCode(string? text) => CodeShape.Check(text, "a code") is { } problem ? problem : text!;

    /// <inheritdoc/>
    public override string ToString() => $"{Dimension}={Item}";
}
