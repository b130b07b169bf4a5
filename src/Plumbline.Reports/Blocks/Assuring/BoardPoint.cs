using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>A point that a board raises: what it is about and why, and the reason that a post gave for its word.</summary>
/// <param name="Name">What it is about: <c>Objective 4, well led</c>; it leads to where it is told in full.</param>
/// <param name="Why">What is said of it, with a full stop.</param>
internal sealed record BoardPoint(Inline Name, RichText Why)
{
    /// <summary>What it is about, and what is said of it.</summary>
    internal RichText Said => [new Strong(Name), ": ", .. Why];

    /// <summary>The reason that the post gave; null where it gave none, or none is asked for.</summary>
    internal string? Reason { get; init; }

    /// <summary>What is said with the reason, whole.</summary>
    internal RichText Whole => Reason is null ? Said : [.. Said, $" Reason given: {Ended(Reason)}"];

    /// <summary>The same with a reason of so many lines at most; at 0 it is only said that there is one, where that takes no line more.</summary>
    internal RichText Within(int lines, double width)
    {
        if (Reason is null) return Said;
        if (lines > 0) return [.. Said, $" Reason given: {PageRoom.Table.Cut(Ended(Reason), width, lines)}"];
        RichText told = [.. Said, " A reason is given."];
        return PageRoom.Table.Of(told, width) > PageRoom.Table.Of(Said, width) ? Said : told;
    }

    private static string Ended(string reason) => reason.TrimEnd() is var text && text.EndsWith('.') ? text : text + ".";
}
