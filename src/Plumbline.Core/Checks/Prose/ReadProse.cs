using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Prose;

/// <summary>Reads what commentary clearly claims about its indicator's figures.</summary>
/// <remarks>
/// A sentence is understood in full or not at all: every word of it reports a figure or belongs to the indicator's name. Any other word
/// (a target, an average, a ward, "those over 65", "at least one of them") may give the number another meaning, so the sentence makes no claim.
/// A sentence without the indicator's name is understood only where the sentences before it in its paragraph are. So no true statement is reported as false.
/// </remarks>
internal static partial class ReadProse
{
    /// <summary>The claims, each with the sentence that makes it.</summary>
    internal static IEnumerable<Claim> Run(Audit audit, Indicator indicator, Observation about, string? text)
    {
        // The figure of a running or rolling total differs from what the commentary says of its month.
        if (indicator.IsCumulative || indicator.Measure.Kind == MeasureKind.Verdict || Rolling().IsMatch($"{indicator.Name} {indicator.Description}")) yield break;
        var (own, paragraph, follows, first) = (new OwnWords(audit, indicator, about), -1, true, true);
        foreach (var sentence in ProseText.Sentences(text))
        {
            if (sentence.Paragraph != paragraph) (paragraph, follows) = (sentence.Paragraph, true);
            IReadOnlyList<Token> above = Read(sentence.Under), tokens = Read(sentence.Text), all = [.. above, .. tokens];
            var understood = Understands(all) && !own.IsAmbiguous(all);
            if (understood && (follows || own.NamedBy(all)))
            {
                foreach (var claim in Prose.Claims.In(tokens, first ? about.Period : null)) yield return claim;
            }

            follows &= all.All(token => token is not Token.Strange && (token is not Token.Word word || Reports(word) || ReportingWords.Judge(word.Text)));
            first = false;
        }

        IReadOnlyList<Token> Read(string words) => Tokens.Of(words, indicator, about, audit.Picture.Settings.Calendar);
        bool Understands(IReadOnlyList<Token> tokens) => tokens.All(token => token is not Token.Strange && (token is not Token.Word word || Reports(word)));
        bool Reports(Token.Word word) => ReportingWords.Report(word.Text) || own.Knows(word.Text) || Before(word.Text);
        bool Before(string word) => word == "by" || (indicator.Measure.Kind == MeasureKind.Days && word is "day" or "days" or "working");
    }

    [GeneratedRegex(@"\b(?:rolling|running|cumulative|year to date|so far|to date|12 months|twelve months)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rolling();
}
