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
public sealed record ChartSize
{
    /// <param name="width">Width, 160 to 4000.</param>
    /// <param name="height">Height: 150 to 4000, of a small chart 90 at least.</param>
    /// <param name="detail">How much is written out.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is too small to hold a chart and its words, or larger than any page.</exception>
    public ChartSize(double width, double height, ChartDetail detail = ChartDetail.Full)
    {
        Width = Within(width, 160, nameof(width));
        Height = Within(height, detail is ChartDetail.Full ? 150 : 90, nameof(height));
        Detail = detail;
    }

    /// <summary>Width.</summary>
    public double Width { get; private init; }

    /// <summary>Height.</summary>
    public double Height { get; }

    /// <summary>How much is written out.</summary>
    public ChartDetail Detail { get; }

    /// <summary>Across a page on the screen: 860 × 330.</summary>
    public static ChartSize Full { get; } = new(860, 330);

    /// <summary>Across a sheet of A4 within its margins, text at 9 points: 680 × 290.</summary>
    public static ChartSize Print { get; } = new(680, 290);

    /// <summary>Across a telephone, or half a page: 420 × 280.</summary>
    public static ChartSize Narrow { get; } = new(420, 280);

    /// <summary>A small multiple, three or four side by side: 280 × 150.</summary>
    public static ChartSize Small { get; } = new(280, 150, ChartDetail.Small);

    /// <summary>As high, and as wide or narrower.</summary>
    internal ChartSize Narrowed(double width) => this with { Width = Math.Clamp(width, 160, Width) };

    private static double Within(double pixels, double least, string name) =>
        pixels >= least && pixels <= 4000 ? pixels : throw new ArgumentOutOfRangeException(name, pixels, $"Found {pixels} pixels; expected {least} to 4000.");
}
