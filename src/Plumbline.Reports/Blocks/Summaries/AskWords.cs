using Plumbline.Core.Readings;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>The words of the groups of what needs attention.</summary>
/// <param name="Heading">What is asked.</param>
/// <param name="Meaning">When it is asked.</param>
/// <param name="More">The end of "and 14 more …".</param>
internal sealed record AskWords(string Heading, string Meaning, string More)
{
    internal static AskWords Of(Ask ask) => ask switch
    {
        Ask.FindTheCause => new("Find the cause", "something has changed for the worse", "to find the cause of"),
        Ask.ChangeHowItIsDone => new("Change how it is done", "the target has not been met once in the period charted", "to change"),
        Ask.KeepWatch => new("Keep watch", "within the usual range, or still moving; the target is in reach", "to keep watch on"),
        Ask.TooEarlyToSay => new("Too early to say", "too few figures to tell what is usual", "of which it is too early to say"),
    };

    /// <summary>The words over the measures that need no attention.</summary>
    internal static AskWords Others(SummaryLines lines) => new(lines.Pressing.Count == 0 ? $"All {lines.Noun}s" : $"All other {lines.Noun}s", "none is off target, and none has changed for the worse", "to read");
}
