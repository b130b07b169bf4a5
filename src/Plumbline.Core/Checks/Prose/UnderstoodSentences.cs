using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Prose;

/// <summary>A sentence of which every word is understood, and which is about the indicator.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Tokens">Its words, numbers and periods.</param>
/// <param name="Above">The same of the headings above it.</param>
/// <param name="IsFirst">Whether it opens the text.</param>
/// <param name="FollowsOn">Whether every sentence before it is understood too, so that none gives it another subject.</param>
internal sealed record Understood(Sentence Sentence, IReadOnlyList<Token> Tokens, IReadOnlyList<Token> Above, bool IsFirst, bool FollowsOn);

/// <summary>Finds the sentences that are understood in full.</summary>
/// <remarks>
/// A sentence is understood in full or not at all: every word of it reports a figure or belongs to the indicator's name. Any other word
/// (an average, a ward, "those over 65", "at least one of them") may give it another meaning, so it makes no claim.
/// A sentence without the indicator's name is understood only where the sentences before it in its paragraph are. So no true statement is reported as false.
/// </remarks>
/// <param name="audit">The audit.</param>
/// <param name="indicator">The indicator that the text is about.</param>
/// <param name="about">The figure that the text is about.</param>
/// <param name="also">Words that a reader understands besides.</param>
internal sealed class UnderstoodSentences(Audit audit, Indicator indicator, Observation about, Func<string, bool> also)
{
    /// <summary>The part of a sentence that has to be understood; all of it unless a reader leaves something out.</summary>
    internal Func<string, string> Main { get; init; } = static sentence => sentence;

    /// <summary>Whether a sentence may be about another indicator.</summary>
    internal Func<OwnWords, IReadOnlyList<Token>, bool> IsAmbiguous { get; init; } = static (own, tokens) => own.IsAmbiguous(tokens);

    /// <summary>The words of the indicator's and the unit's names.</summary>
    internal OwnWords Own { get; } = new(audit, indicator, about);

    /// <summary>The sentences of a text.</summary>
    internal IEnumerable<Understood> In(string? text)
    {
        var (paragraph, follows, first, all) = (-1, true, true, true);
        foreach (var sentence in ProseText.Sentences(text))
        {
            if (sentence.Paragraph != paragraph) (paragraph, follows) = (sentence.Paragraph, true);
            var main = Main(sentence.Text);
            IReadOnlyList<Token> above = Read(sentence.Under), tokens = Read(main), whole = [.. above, .. tokens];
            var understood = whole.All(token => token is not Token.Strange && (token is not Token.Word word || Reports(word))) && !IsAmbiguous(Own, whole);
            if (understood && (follows || Own.NamedBy(whole))) yield return new Understood(sentence, tokens, above, first, all);
            all &= understood && main.Length == sentence.Text.Length;
            follows &= whole.All(token => token is not Token.Strange && (token is not Token.Word word || Reports(word) || ReportingWords.Judge(word.Text)));
            first = false;
        }
    }

    private IReadOnlyList<Token> Read(string words) => Tokens.Of(words, indicator, about, audit.Picture.Settings.Calendar);

    private bool Reports(Token.Word word) => ReportingWords.Report(word.Text) || Own.Knows(word.Text) || Before(word.Text) || also(word.Text);

    private bool Before(string word) => word == "by" || (indicator.Measure.Kind == MeasureKind.Days && word is "day" or "days" or "working");
}
