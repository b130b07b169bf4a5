using System.Text.RegularExpressions;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A figure outside the limits of its control chart.</summary>
/// <param name="Cell">The figure.</param>
/// <param name="Limit">The limit it is outside of.</param>
/// <param name="IsHigh">Whether it is above it; else below.</param>
public sealed record Outlier(Observation Cell, decimal Limit, bool IsHigh);

/// <summary>An outlier among the latest figures is spoken of in its commentary: by its number, or as something out of the ordinary.</summary>
internal static partial class UnexplainedOutlier
{
    internal const string Code = "outlier";

    private const int MostDecimals = 4;

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        foreach (var outlier in audit.Outliers)
        {
            var cell = outlier.Cell;
            var text = audit.Picture.CommentaryOn(cell.Indicator, cell.Unit, cell.Period)?.Text;
            if (Mentions(text, cell)) continue;
            var limit = CheckNumbers.Print(outlier.Limit, DecimalsBeside(outlier), audit.Picture.Find(cell.Indicator), audit.Language);
            var side = outlier.IsHigh ? $"above its upper limit of {limit}" : $"below its lower limit of {limit}";
            yield return Finding.At(
                Code, Severity.Warning, cell, "not mentioned", $"commentary on {cell.Value.Text}",
                $"{audit.Subject(cell)}, {cell.Value.Text}, is {side}, and {(text is null ? "there is no commentary on it" : "its commentary does not speak of it")}.");
        }
    }

    // As many as the figure has, one at least, and more only where the limit would otherwise be the figure itself.
    private static int DecimalsBeside(Outlier outlier)
    {
        var decimals = Math.Max(1, outlier.Cell.Value.Decimals);
        while (decimals < MostDecimals && Math.Round(outlier.Limit, decimals, MidpointRounding.AwayFromZero) == outlier.Cell.Amount) decimals++;
        return decimals;
    }

    /// <summary>Whether words speak of a figure as one out of the ordinary.</summary>
    internal static bool Mentions(string? text, Observation cell) =>
        text is not null && (text.Contains(cell.Value.Text, StringComparison.OrdinalIgnoreCase) || Extraordinary().IsMatch(text));

    [GeneratedRegex(@"\b(?:control limits?|outside (?:the |its )?limits?|outlier|special cause|unusual\w*|exceptional\w*|out of the ordinary|unexpected\w*|spike|sharp (?:rise|fall|drop|increase)|steep (?:rise|fall|drop|increase))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extraordinary();
}
