namespace Plumbline.Reports.Charts;

/// <summary>How much text a chart shows.</summary>
public enum ChartDetail
{
    /// <summary>Axis with years, direct labels, notes.</summary>
    Full,

    /// <summary>Title, last value, first and last period: for small multiples.</summary>
    Small,
}

/// <summary>The size of a chart in pixels, at a scale where its text is as large as the page's small text.</summary>
public sealed record ChartSize
{
    /// <param name="width">Width, 160 to 4000.</param>
    /// <param name="height">Height: 150 to 4000; for a small chart, from 90.</param>
    /// <param name="detail">How much text it shows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is too small for a chart with its text, or larger than 4000.</exception>
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

    /// <summary>How much text it shows.</summary>
    public ChartDetail Detail { get; }

    /// <summary>The full width of a page on screen: 860 × 330.</summary>
    public static ChartSize Full { get; } = new(860, 330);

    /// <summary>The width of A4 within its margins, with 9-point text: 680 × 290.</summary>
    public static ChartSize Print { get; } = new(680, 290);

    /// <summary>The width of a phone, or of half a page: 420 × 280.</summary>
    public static ChartSize Narrow { get; } = new(420, 280);

    /// <summary>A small multiple, three or four in a row: 280 × 150.</summary>
    public static ChartSize Small { get; } = new(280, 150, ChartDetail.Small);

    /// <summary>The same height, at most this width.</summary>
    internal ChartSize Narrowed(double width) => this with { Width = Math.Clamp(width, 160, Width) };

    private static double Within(double pixels, double least, string name) =>
        pixels >= least && pixels <= 4000 ? pixels : throw new ArgumentOutOfRangeException(name, pixels, $"Found {pixels} pixels; expected {least} to 4000.");
}
