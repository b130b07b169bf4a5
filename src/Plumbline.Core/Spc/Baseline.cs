namespace Plumbline.Core.Spc;

/// <summary>Which points fix the limits. The limits then continue over the rest of the segment.</summary>
public abstract record Baseline
{
    private Baseline()
    {
    }

    /// <summary>The first points of each segment that are reported and not excluded.</summary>
    /// <param name="Points">How many; at least 1.</param>
    public sealed record FirstPoints(int Points) : Baseline;

    /// <summary>The points from one period to another, both included. A segment outside the span uses all its own points.</summary>
    /// <param name="From">Label of the first period.</param>
    /// <param name="To">Label of the last period.</param>
    public sealed record Span(string From, string To) : Baseline;
}
