using System.Text.RegularExpressions;

namespace Plumbline.Core.Risks.Rules;

/// <summary>Whether a note says that the score of its risk was reduced or raised.</summary>
public static partial class SaidMovement
{
    /// <summary>The words that say so, as they stand in the note; null where it says no such thing. What may, shall or did not happen is not read, nor what is said of a target.</summary>
    public static string? In(string? text)
    {
        foreach (var sentence in Sentences().Split(text ?? ""))
        {
            if (Moved().Match(sentence) is { Success: true } match && !Unreal().IsMatch(sentence[..match.Index])) return match.Value.Trim();
        }

        return null;
    }

    [GeneratedRegex(@"(?<=[.!?;])\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\b(?:(?:reduced|lowered|decreased|downgraded|raised|increased|upgraded) (?:(?:the|its|our|this|current|risk|overall) )*(?:score|scoring|rating|grading)|(?:score|scoring|rating|grading) (?:(?:has|have|was|is|been|now|since|again|therefore|temporarily) )*(?:reduced|lowered|decreased|downgraded|raised|increased|upgraded|fallen|risen|fell|rose)|risk (?:(?:has|was|been|now) )*(?:reduced|lowered|downgraded|raised|increased|upgraded) (?:from|to) [0-9]+)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Moved();

    [GeneratedRegex(@"\b(?:if|when|once|until|unless|should|could|would|can|may|might|will|not|never|no|target|before|aim\w*|plan\w*|hop\w+|expect\w*|propos\w+|be)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unreal();
}
