namespace Plumbline.Core.Spc;

/// <summary>Which way is better. An indicator's polarity is mapped to it at the door.</summary>
public enum ImprovementDirection
{
    /// <summary>Neither way is better: signals are reported, never praised or deplored.</summary>
    Neutral,

    /// <summary>Higher is better.</summary>
    Increase,

    /// <summary>Lower is better.</summary>
    Decrease,
}
