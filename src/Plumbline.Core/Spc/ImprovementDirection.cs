namespace Plumbline.Core.Spc;

/// <summary>Which way is better. The caller maps an indicator's polarity to it.</summary>
public enum ImprovementDirection
{
    /// <summary>Neither way is better: signals are reported without a judgement.</summary>
    Neutral,

    /// <summary>Higher is better.</summary>
    Increase,

    /// <summary>Lower is better.</summary>
    Decrease,
}
