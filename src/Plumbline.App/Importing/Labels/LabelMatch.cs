using System.Globalization;
using Plumbline.Core.Indicators;

namespace Plumbline.App.Importing.Labels;

/// <summary>What a row's label was found to be.</summary>
internal abstract record LabelMatch
{
    private LabelMatch()
    {
    }

    /// <summary>An indicator.</summary>
    internal sealed record Found(Indicator Indicator) : LabelMatch;

    /// <summary>To be left out, because somebody said so.</summary>
    internal sealed record Skipped : LabelMatch;

    /// <summary>Nothing known.</summary>
    internal sealed record Unknown : LabelMatch;
}

/// <summary>An indicator that an unmatched label may mean.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">How alike label and name are, from 0 to 1.</param>
public sealed record NearIndicator(IndicatorCode Indicator, string Name, double Score);

/// <summary>A label that no known indicator has: the user maps or skips it.</summary>
/// <param name="Label">As it stands in the file.</param>
/// <param name="Place">Where it was first met, <c>file:row:column</c>.</param>
/// <param name="Rows">How many rows have it.</param>
/// <param name="Near">What it may mean, the likeliest first; at most three.</param>
/// <param name="IsPlan">Whether it says plan or forecast, and no indicator near does: its figures are no actual ones.</param>
public sealed record UnmatchedLabel(string Label, string Place, long Rows, IReadOnlyList<NearIndicator> Near, bool IsPlan)
{
    /// <summary>How figures that are no actual ones are imported.</summary>
    public static string PlanRemedy => PlanWords.Remedy;

    /// <summary>What it may mean, in words.</summary>
    public string Suggestion =>
        IsPlan ? PlanRemedy
        : Near.Count == 0 ? "nothing like it"
        : "perhaps " + string.Join(", ", Near.Select(near => string.Create(CultureInfo.InvariantCulture, $"{near.Indicator} (“{near.Name}”, {near.Score:0%})")));
}
