namespace Plumbline.Core.Indicators;

/// <summary>Which direction is better.</summary>
public enum Polarity
{
    /// <summary>Higher is better.</summary>
    Higher,

    /// <summary>Lower is better.</summary>
    Lower,

    /// <summary>Neither: activity, context.</summary>
    Neither,
}

/// <summary>How polarity is printed.</summary>
public static class PolarityText
{
    /// <summary>The direction for improvement: ↑ higher, ↓ lower, – neither.</summary>
    public static string Arrow(this Polarity polarity) => polarity switch
    {
        Polarity.Higher => "↑",
        Polarity.Lower => "↓",
        Polarity.Neither => "–",
    };

    /// <summary>The same in words, for readers who cannot see the arrow.</summary>
    public static string Words(this Polarity polarity) => polarity switch
    {
        Polarity.Higher => "higher is better",
        Polarity.Lower => "lower is better",
        Polarity.Neither => "neither direction is better",
    };
}
