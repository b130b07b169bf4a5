namespace Plumbline.Core.Spc;

/// <summary>The control charts, by their usual names. <c>Charts/</c> has one file for each, with its formula and source.</summary>
public enum ChartKind
{
    /// <summary>Individual values, limits from the mean moving range (the "X" or "I" of XmR).</summary>
    Xmr,

    /// <summary>Moving ranges: each value's distance from the one before.</summary>
    Mr,

    /// <summary>Run chart: values about their median, without limits; judged by runs and crossings.</summary>
    Run,

    /// <summary>Proportion of a denominator that varies.</summary>
    P,

    /// <summary>p′ (Laney): a proportion whose spread is not binomial.</summary>
    PPrime,

    /// <summary>Events per unit of exposure.</summary>
    U,

    /// <summary>u′ (Laney): a rate whose spread is not Poisson.</summary>
    UPrime,

    /// <summary>Count of events, equal exposure.</summary>
    C,

    /// <summary>X̄: the mean of a subgroup of measurements.</summary>
    XBar,

    /// <summary>S: the standard deviation of a subgroup of measurements.</summary>
    S,

    /// <summary>g: opportunities between rare events.</summary>
    G,

    /// <summary>t: time between rare events.</summary>
    T,
}
