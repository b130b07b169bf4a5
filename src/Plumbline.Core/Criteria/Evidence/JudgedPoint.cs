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

    /// <summary>The figure without its period, where it is one: points with the same are told together. Null where it is not told alone.</summary>
    internal string? Value { get; init; }

    /// <summary>The periods of the figure.</summary>
    internal JudgedPeriods? Periods { get; init; }

    /// <summary>Whether the figure is nothing, and is told as <c>none</c>.</summary>
    internal bool IsNone { get; init; }

    /// <summary>How the figure stands to the measure itself, whatever margin is allowed: what follows a distance.</summary>
    internal string Bare { get => field ?? Relation; init; }

    /// <summary>The figure and how it stands to its measure.</summary>
    internal string Said => Relation.Length == 0 ? Figure : $"{Figure}, {Relation}";

    /// <summary>How far the figure is from the measure on the bad side, and that measure; null where it is on the good side, or not known.</summary>
    internal (decimal Distance, decimal Measure)? Beyond { get; init; }

    /// <summary>A point that cannot be judged.</summary>
    /// <param name="missing">What would decide it, in words.</param>
    internal static JudgedPoint Open(params string[] missing) => new(Holding.Open, "", "") { Missing = missing };
}
