namespace Plumbline.App.Entering;

/// <summary>What somebody typed of one figure, as boards print it. A blank part is absent.</summary>
public sealed record EnteredFigure
{
    /// <summary>The value: <c>4/5</c>, <c>5.60%</c>, <c>N/A</c>.</summary>
    public string? Value { get; init; }

    /// <summary>The numerator, where the value does not say it.</summary>
    public string? Numerator { get; init; }

    /// <summary>The denominator, where the value does not say it.</summary>
    public string? Denominator { get; init; }

    /// <summary>Whether it may still be revised.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Whether it is known to be probably wrong; the source note says why.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>A note beside the figure.</summary>
    public string? Note { get; init; }

    /// <summary>What is known about its source.</summary>
    public string? SourceNote { get; init; }
}

/// <summary>What is wrong with a part of a figure that was typed.</summary>
/// <param name="Part">The part, named as the column of a file of figures: <c>value</c>, <c>numerator</c>, <c>source-note</c>.</param>
/// <param name="Words">What was found and what is expected.</param>
public sealed record EnteredProblem(string Part, string Words);
