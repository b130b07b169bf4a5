namespace Plumbline.Core.Indicators;

/// <summary>How the values of parts make the value of the whole: months a quarter, teams a service.</summary>
public enum Aggregation
{
    /// <summary>The sum of the parts.</summary>
    Sum,

    /// <summary>The sum of the numerators over the sum of the denominators: 118 of 149 complaints over a quarter is 79.2%, not the mean of three months.</summary>
    Ratio,

    /// <summary>The mean of the parts.</summary>
    Mean,

    /// <summary>The last part: a stock, a running total.</summary>
    Latest,

    /// <summary>The parts do not make a whole; it is given or absent.</summary>
    None,
}
