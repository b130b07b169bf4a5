namespace Plumbline.Core.Meetings;

/// <summary>A meeting that papers are made for.</summary>
/// <param name="Body">Who meets: <c>Board</c>.</param>
/// <param name="Date">The day.</param>
/// <param name="PapersDue">The day by which its papers are due; null where not stated.</param>
public sealed record Meeting(string Body, DateOnly Date, DateOnly? PapersDue)
{
    /// <summary>The last day on which a paper can be handed in: that by which papers are due, or else the day of the meeting.</summary>
    public DateOnly LastDayForPapers => PapersDue ?? Date;
}
