namespace Plumbline.Core.Checks.Doubts;

/// <summary>Why a figure may not be what its indicator means. A doubtful figure is read as it stands: a person decides.</summary>
public enum DoubtKind
{
    /// <summary>Its period is not over.</summary>
    Future,

    /// <summary>An amount of money, though its indicator is something else.</summary>
    Money,

    /// <summary>A percentage, though its indicator is something else.</summary>
    Percentage,

    /// <summary>A number of days, though its indicator is something else.</summary>
    Days,

    /// <summary>A part of a whole, though its indicator is no percentage.</summary>
    Fraction,

    /// <summary>A judgement in words, though its indicator is a number.</summary>
    Word,

    /// <summary>A number, though its indicator is a judgement in words.</summary>
    Number,

    /// <summary>A percentage below one without its sign: 0.147 for 14.7%.</summary>
    BelowOne,

    /// <summary>A count with a decimal, where the others are whole.</summary>
    NotWhole,

    /// <summary>Below what its measure can be.</summary>
    TooLow,

    /// <summary>Above what its measure can be.</summary>
    TooHigh,

    /// <summary>A percentage or rate printed for a part of nothing: 0/0 (0%).</summary>
    OfNothing,

    /// <summary>A hundred or a thousand times the figures beside it, or that part of them.</summary>
    Scale,

    /// <summary>A running total below an earlier one of its year.</summary>
    Falling,
}

/// <summary>A doubt about a figure, in words that import, load and check share.</summary>
/// <param name="Kind">What is doubtful: figures of one kind are told of together.</param>
/// <param name="Words">What is odd and what to do about it: the end of a sentence whose beginning is the figure.</param>
public sealed record Doubt(DoubtKind Kind, string Words)
{
    /// <summary>The doubt as a sentence without its end, as whoever finds it says it.</summary>
    /// <param name="figure">The figure, and what it is of.</param>
    /// <param name="more">How many more of the kind there are.</param>
    public string Said(string figure, int more) => FormattableString.Invariant($"{figure}{(more > 0 ? $", and {more:N0} more like it" : "")}: {Words}");
}
