using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Prose;

/// <summary>Reads the numbers that commentary clearly gives for its indicator's figures.</summary>
internal static partial class ReadProse
{
    /// <summary>The claims, each with the sentence that makes it.</summary>
    internal static IEnumerable<Claim> Run(Audit audit, Indicator indicator, Observation about, string? text)
    {
        // The figure of a running or rolling total differs from what the commentary says of its month.
        if (indicator.Measure.Kind == MeasureKind.Verdict || IsRolling(indicator)) return [];
        return new UnderstoodSentences(audit, indicator, about, static _ => false).In(text).SelectMany(sentence => Claims.In(sentence.Tokens, sentence.IsFirst ? about.Period : null));
    }

    /// <summary>Whether the figure of a period counts other periods too: a running or rolling total.</summary>
    internal static bool IsRolling(Indicator indicator) => indicator.IsCumulative || Rolling().IsMatch($"{indicator.Name} {indicator.Description}");

    [GeneratedRegex(@"\b(?:rolling|running|cumulative|year to date|so far|to date|12 months|twelve months)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rolling();
}
