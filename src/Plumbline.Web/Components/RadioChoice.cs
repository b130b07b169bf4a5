using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Web.Components;

/// <summary>A choice of a group of radio buttons.</summary>
/// <param name="Value">As the form sends it.</param>
/// <param name="Text">In words.</param>
/// <param name="Hints">What is to be known before it is chosen: a line each.</param>
public sealed record RadioChoice(string Value, string Text, IReadOnlyList<string> Hints)
{
    /// <summary>The words beside a shape and in a colour; null for the words alone.</summary>
    public RatingChip? Chip { get; init; }
}
