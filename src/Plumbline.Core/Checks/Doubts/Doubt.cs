namespace Plumbline.Core.Checks.Doubts;

/// <summary>Why a figure may not be what its indicator means. A doubtful figure is read as it stands, and a person decides.</summary>
public enum DoubtKind
{
    /// <summary>Its period has not ended.</summary>
    Future,

    /// <summary>An amount of money, though its indicator is something else.</summary>
    Money,

    /// <summary>A percentage, though its indicator is something else.</summary>
    Percentage,

    /// <summary>A number of days, though its indicator is something else.</summary>
    Days,

    /// <summary>A part of a whole, though its indicator is not a percentage.</summary>
    Fraction,

    /// <summary>A judgement in words, though its indicator is a number.</summary>
    Word,

    /// <summary>A number, though its indicator is a judgement in words.</summary>
    Number,

    /// <summary>A percentage below one without its percent sign: 0.147 for 14.7%.</summary>
    BelowOne,

    /// <summary>A count with decimals, where the other counts are whole.</summary>
    NotWhole,

    /// <summary>Below the least value that its measure allows.</summary>
    TooLow,

    /// <summary>Above the greatest value that its measure allows.</summary>
    TooHigh,

    /// <summary>A percentage or rate printed for a fraction over zero: 0/0 (0%).</summary>
    OfNothing,

    /// <summary>A hundred or a thousand times the figures beside it, or a hundredth or thousandth of them.</summary>
    Scale,

    /// <summary>A running total below an earlier one of the same year.</summary>
    Falling,
}

/// <summary>A doubt about a figure, in words that import, load and check share.</summary>
/// <param name="Kind">The kind of doubt: figures with the same kind of doubt are reported together.</param>
/// <param name="What">What is odd: the end of a sentence that begins with the figure.</param>
/// <param name="Remedy">What to do about it, for whoever keeps the files of a workspace.</param>
public sealed record Doubt(DoubtKind Kind, string What, string Remedy)
{
    /// <summary>What is odd and what to do about it.</summary>
    public string Words => $"{What}; {Remedy}";

    /// <summary>Whether the figure is of another kind than its indicator: pounds for a percentage, a word for a number.</summary>
    public bool IsOfOtherKind => Kind is DoubtKind.Money or DoubtKind.Percentage or DoubtKind.Days or DoubtKind.Fraction or DoubtKind.Word or DoubtKind.Number;

    /// <summary>The doubt as a sentence without its full stop.</summary>
    /// <param name="figure">The figure, and what it measures.</param>
    /// <param name="more">How many more figures have the same kind of doubt.</param>
    public string Said(string figure, int more) => FormattableString.Invariant($"{figure}{(more > 0 ? $", and {more:N0} more like it" : "")}: {Words}");
}
