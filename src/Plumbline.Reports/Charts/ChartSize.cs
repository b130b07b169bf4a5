namespace Plumbline.Reports.Charts;

/// <summary>How much of a chart is written out.</summary>
public enum ChartDetail
{
    /// <summary>Axis with years, direct labels, notes.</summary>
    Full,

    /// <summary>Title, last value, first and last period: one of many side by side.</summary>
    Small,
}

/// <summary>The size of a chart, in pixels at which its text is as large as the page's small text.</summary>
/// <param name="Width">Width; 200 at least.</param>
/// <param name="Height">Height; 100 at least.</param>
/// <param name="Detail">How much is written out.</param>
public sealed record ChartSize(double Width, double Height, ChartDetail Detail = ChartDetail.Full)
{
    /// <summary>Across a page on the screen: 860 × 330.</summary>
    public static ChartSize Full { get; } = new(860, 330);

    /// <summary>Across a sheet of A4 within its margins, text at 9 points: 680 × 290.</summary>
    public static ChartSize Print { get; } = new(680, 290);

    /// <summary>Across a telephone, or half a page: 420 × 280.</summary>
    public static ChartSize Narrow { get; } = new(420, 280);

    /// <summary>A small multiple, three or four side by side: 280 × 150.</summary>
    public static ChartSize Small { get; } = new(280, 150, ChartDetail.Small);
}
