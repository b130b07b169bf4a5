namespace Plumbline.Core.Quantities;

/// <content>Adding quantities.</content>
public sealed partial record Quantity
{
    /// <summary>The exact sum of quantities, in the format they share: £4.5k and £5k make £9.5k. Where their scales differ, the sum has the smallest.</summary>
    /// <exception cref="ArgumentException">There are no quantities.</exception>
    public static Quantity Sum(IReadOnlyCollection<Quantity> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0) throw new ArgumentException("A sum needs at least one part.", nameof(parts));
        var finest = parts.MinBy(static part => part.Scale)!;
        var decimals = parts.Max(part => part.Decimals - (ZerosOf(part.Scale) - ZerosOf(finest.Scale)));
        return new Quantity(0, 0, finest.Sign, finest.Scale, parts.Any(static part => part.IsBracketed), parts.Any(static part => part.IsGrouped))
            .Like(parts.Sum(static part => part.Amount), Math.Max(0, decimals));
    }

    private static int ZerosOf(QuantityScale scale) => scale switch
    {
        QuantityScale.One => 0,
        QuantityScale.Thousand => 3,
        QuantityScale.Million => 6,
    };
}
