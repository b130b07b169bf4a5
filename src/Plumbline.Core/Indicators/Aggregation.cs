namespace Plumbline.Core.Indicators;

/// <summary>How the values of parts combine into the value of the whole: months into a quarter, teams into a service.</summary>
public enum Aggregation
{
    /// <summary>The sum of the parts.</summary>
    Sum,

    /// <summary>The sum of the numerators over the sum of the denominators: 118 of 149 complaints over a quarter is 79.2%, not the mean of three months.</summary>
    Ratio,

    /// <summary>The mean of the parts.</summary>
    Mean,

    /// <summary>The last part: for a stock or a running total.</summary>
    Latest,

    /// <summary>The parts do not combine: the value of the whole is given or missing.</summary>
    None,
}
