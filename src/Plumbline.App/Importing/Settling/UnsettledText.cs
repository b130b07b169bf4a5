using System.Globalization;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Similarity;

namespace Plumbline.App.Importing.Settling;

/// <summary>A text of a file that means nothing known: the user says what it means, or leaves its rows out.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Label">As written in the file.</param>
/// <param name="Place">Where it first occurs, <c>file:row:column</c>.</param>
/// <param name="Rows">How many rows have it.</param>
/// <param name="Example">A figure of its first row; empty where there is none.</param>
/// <param name="Near">What it may mean, the most similar first; at most three.</param>
/// <param name="IsPlan">Whether the label says plan or forecast and no similar indicator does: then its figures are not actuals.</param>
public sealed record UnsettledText(MappingKind Kind, string Label, string Place, long Rows, ExampleFigure Example, IReadOnlyList<NearCode> Near, bool IsPlan)
{
    /// <summary>The heading of the column that it stands in, where the column can be left out instead; null where it has none.</summary>
    public string? Column { get; init; }

    /// <summary>Whether a title or section says plan, and not the label itself: then leaving the label out would leave out its actual figures too.</summary>
    public bool IsPlanOfSection => IsPlan && PlanWords.In(Label).Count == 0;

    // Two proposals within this distance of one another are as likely.
    private const double Apart = 0.1;

    /// <summary>How to import figures that are not actuals.</summary>
    public static string PlanRemedy => PlanWords.Remedy;

    /// <summary>The most similar, where it is likely to be right and nothing else is nearly as similar.</summary>
    public NearCode? Likely => Near is [var first, ..] && first.IsLikely && (Near.Count == 1 || first.Score - Near[1].Score > Apart) ? first : null;

    /// <summary>The suggestions, in words.</summary>
    public string Suggestion =>
        IsPlan ? PlanRemedy
        : Near.Count == 0 ? "nothing like it"
        : $"{(Near[0].Against is { } against ? $"{against}: " : "")}perhaps " + string.Join(", ", Near.Select(near => string.Create(CultureInfo.InvariantCulture, $"{near.Code} (“{near.Name}”, {near.Score:0%})")));
}
