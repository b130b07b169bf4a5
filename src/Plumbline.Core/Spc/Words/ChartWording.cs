using System.Globalization;

namespace Plumbline.Core.Spc;

/// <summary>How a chart's numbers and periods are written, so that words agree with the axis and the table beside them.</summary>
public sealed record ChartWording
{
    /// <summary>What is measured, as a sentence begins: "Falls per 1,000 bed days".</summary>
    public string Subject { get; init; } = "The measure";

    /// <summary>A value, with its unit.</summary>
    public Func<double, string> Number { get; init; } = static number => number.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>A period, from its label.</summary>
    public Func<string, string> Period { get; init; } = static label => label;

    /// <summary>Labels and numbers as they are.</summary>
    public static ChartWording Plain { get; } = new();
}
