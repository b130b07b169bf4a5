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
        Ask.ChangeHowItIsDone => new("Change how it is done", "the target has been missed every time since it was set, or is out of reach", "to change"),
        Ask.KeepWatch => new("Keep watch", "off target, and no chart shows a change for the worse now", "to keep watch on"),
        Ask.TooEarlyToSay => new("Too early to say", "no usual range to compare with", "of which it is too early to say"),
    };

    /// <summary>The words over the measures that need no attention.</summary>
    internal static AskWords Others(SummaryLines lines) => new(
        lines.Pressing.Count > 0 ? $"All other {lines.Noun}s" : lines.All.Count == 1 ? $"The one {lines.Noun}" : $"All {lines.Noun}s",
        $"{(lines.HasCharts ? "nothing here is off target, and no chart shows a change for the worse now" : "nothing here is off target")}{(lines.Doubtful.Count > 0 ? ", doubtful figures apart" : "")}",
        "to read");
}
