namespace Plumbline.Core.Criteria.Evidence;

/// <summary>A figure held against a measure: one unit, one period or span.</summary>
/// <param name="Holding">Whether the comparison holds.</param>
/// <param name="Figure">The figure with its period: <c>158 for February 2020</c>; empty where there is none.</param>
/// <param name="Relation">How it stands to the measure: <c>above the mean of 148.8</c>.</param>
internal sealed record JudgedPoint(Holding Holding, string Figure, string Relation)
{
    /// <summary>What would decide it.</summary>
    internal IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Whether a figure is due that says something. A suspended or not applicable figure, and a rate of nothing, are no part of what is judged.</summary>
    internal bool IsPart { get; init; } = true;

    /// <summary>Whether there is a number or a verdict.</summary>
    internal bool HasFigure => Figure.Length > 0;

    /// <summary>How far the figure is from the measure on the bad side, and that measure; null where it is on the good side, or not known.</summary>
    internal (decimal Distance, decimal Measure)? Beyond { get; init; }

    /// <summary>A point that cannot be judged.</summary>
    /// <param name="missing">What would decide it, in words.</param>
    internal static JudgedPoint Open(params string[] missing) => new(Holding.Open, "", "") { Missing = missing };
}
