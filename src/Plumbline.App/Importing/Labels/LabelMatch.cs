using System.Globalization;
using Plumbline.Core.Indicators;

namespace Plumbline.App.Importing.Labels;

/// <summary>What the label of a row means.</summary>
internal abstract record LabelMatch
{
    private LabelMatch()
    {
    }

    /// <summary>An indicator.</summary>
    internal sealed record Found(Indicator Indicator) : LabelMatch;

    /// <summary>Left out by the user.</summary>
    internal sealed record Skipped : LabelMatch;

    /// <summary>Matches no known indicator.</summary>
    internal sealed record Unknown : LabelMatch;
}

/// <summary>An indicator that an unmatched label may mean.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">How similar label and name are, from 0 to 1.</param>
public sealed record NearIndicator(IndicatorCode Indicator, string Name, double Score);

/// <summary>A label that matches no known indicator: the user maps or skips it.</summary>
/// <param name="Label">As written in the file.</param>
/// <param name="Place">Where it first occurs, <c>file:row:column</c>.</param>
/// <param name="Rows">How many rows have it.</param>
/// <param name="Near">The indicators it may mean, the most similar first; at most three.</param>
/// <param name="IsPlan">Whether the label says plan or forecast and no similar indicator does: then its figures are not actuals.</param>
public sealed record UnmatchedLabel(string Label, string Place, long Rows, IReadOnlyList<NearIndicator> Near, bool IsPlan)
{
    /// <summary>How to import figures that are not actuals.</summary>
    public static string PlanRemedy => PlanWords.Remedy;

    /// <summary>The suggestions, in words.</summary>
    public string Suggestion =>
        IsPlan ? PlanRemedy
        : Near.Count == 0 ? "nothing like it"
        : "perhaps " + string.Join(", ", Near.Select(near => string.Create(CultureInfo.InvariantCulture, $"{near.Indicator} (“{near.Name}”, {near.Score:0%})")));
}
