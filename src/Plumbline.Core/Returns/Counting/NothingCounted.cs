using Plumbline.Core.Text;

namespace Plumbline.Core.Returns.Counting;

/// <summary>Says why nothing is counted of some units in a period that is due.</summary>
public static class NothingCounted
{
    /// <summary>The sentence: <c>No return was made for March 2020: three teams were asked.</c> Where nobody owed a return it says why.</summary>
    /// <param name="tally">What the returns of those units count.</param>
    /// <param name="noun">What a unit that is asked is called.</param>
    /// <param name="period">The period, in words; null where the sentence stands beside it.</param>
    public static string Of(ReturnTally tally, string noun, string? period = null)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var when = period is null ? "" : $" for {period}";
        return tally switch
        {
            { Asked: > 0 and var asked } => $"No return was made{when}: {Counted.Of(asked, noun)} {(asked == 1 ? "was" : "were")} asked.",
            { Waived: > 0 and var waived } => $"No {noun} owed a return{when}: {Counted.Of(waived, "return")} {(waived == 1 ? "is" : "are")} waived.",
            _ => $"No {noun} owed a return{when}: it applied to none.",
        };
    }
}
