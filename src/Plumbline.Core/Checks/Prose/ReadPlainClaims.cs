using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Prose;

/// <summary>Reads what commentary plainly says of its figure without a number: that it rose, got better, is as usual, meets its target.</summary>
/// <remarks>
/// Only in sentences that are understood in full, and clause by clause, by the patterns of <see cref="PlainPatterns"/>. A sentence makes no claim where it
/// names another period than that of the figure, but to compare with the one before. Nor does one that turns (<c>but</c>, <c>then</c>, <c>until</c>), or that the next one turns.
/// </remarks>
internal static partial class ReadPlainClaims
{
    // Words that stand beside a plain claim, besides those that report a figure.
    private static readonly FrozenSet<string> Known = (
        "target targets on met meet meets meeting achieve achieved achieves hit missed misses exceeded exceeds exceed beat off above below within outside short than usual normal range variation control ahead behind "
        + "rising falling gone improving worsening worsen deteriorate worsened deteriorating deteriorated deterioration improvement reduction climb higher lower stable steady constant unchanged better worse "
        + "further slightly significantly markedly sharply considerably slight small significant marked sharp large big overall seen only fully "
        + "not no never neither nor failed remain remains remained stay stays stayed continue continues continued been all with expected their as yet common special cause signal signals outlier outliers").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly (PlainClaim Says, Regex Pattern)[] States =
    [
        (PlainClaim.Missed, PlainPatterns.IsNotMet()), (PlainClaim.Missed, PlainPatterns.IsMissed()), (PlainClaim.Met, PlainPatterns.IsMet()), (PlainClaim.AboveTarget, PlainPatterns.IsAbove()), (PlainClaim.BelowTarget, PlainPatterns.IsBelow()),
    ];

    // Of a running or rolling total none of these is read: the words may be of its month.
    private static readonly (PlainClaim Says, Regex Pattern)[] Moves =
    [
        (PlainClaim.Within, PlainPatterns.IsWithin()), (PlainClaim.Steady, PlainPatterns.IsSteady()), (PlainClaim.Up, PlainPatterns.WentUp()), (PlainClaim.Down, PlainPatterns.WentDown()), (PlainClaim.Better, PlainPatterns.GotBetter()),
        (PlainClaim.Worse, PlainPatterns.GotWorse()), (PlainClaim.Improving, PlainPatterns.GetsBetter()), (PlainClaim.Worsening, PlainPatterns.GetsWorse()),
    ];

    /// <summary>The claims of a text.</summary>
    /// <param name="audit">The audit.</param>
    /// <param name="indicator">The indicator that the text is about.</param>
    /// <param name="about">The figure that the text is about.</param>
    /// <param name="text">The text.</param>
    /// <param name="isOfFigure">Whether the text is about the figure from its first word. In words on actions, <c>it</c> and words without a subject may be about an action.</param>
    internal static IEnumerable<SaidPlainly> Run(Audit audit, Indicator indicator, Observation about, string? text, bool isOfFigure)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var sentences = new UnderstoodSentences(audit, indicator, about, static word => Known.Contains(word) || ReportingWords.Judge(word) || IsDenial(word))
        {
            Main = static sentence => Cause().Match(sentence) is { Success: true } cause ? sentence[..cause.Index] : sentence,
            IsAmbiguous = static (own, tokens) => own.MayNameAnother(tokens),
        };
        // A word of the name may be a word of these patterns: an indicator of targets met.
        if (sentences.Own.Knows("target") || sentences.Own.Knows("improvement") || sentences.Own.Knows("change")) return [];
        var turned = Turned(text);
        var said = Clauses(sentences, indicator, about, text, isOfFigure).Where(claim => !turned.Contains(claim.Sentence)).ToList();
        return said.Where((claim, at) => !said.Exists(other => AreOpposite(claim.Says, other.Says)) && !(claim.MayHaveEnded && MovesAfter(text, claim.Sentence, said, at)));
    }

    private static IEnumerable<SaidPlainly> Clauses(UnderstoodSentences sentences, Indicator indicator, Observation about, string text, bool isOfFigure)
    {
        var writing = new ClauseWriting(sentences.Own, indicator, about);
        var (isRolling, isElsewhere, isIt) = (ReadProse.IsRolling(indicator), false, isOfFigure);
        foreach (var understood in sentences.In(text))
        {
            var clauses = ClauseWriting.Split(understood.Tokens).Select(clause => (Tokens: clause, Words: writing.Write(clause))).ToList();
            var (asks, names) = (understood.Sentence.Text.EndsWith('?'), ClauseWriting.IsElsewhere(writing.Write(understood.Above)) || clauses.Exists(static clause => ClauseWriting.IsElsewhere(clause.Words)));
            isIt &= understood.FollowsOn;
            foreach (var (tokens, words) in clauses)
            {
                var claims = asks || ClauseWriting.IsElsewhere(words) ? [] : In(words, isRolling).ToList();
                // After words on another period, or words that are not understood, a clause must say which period it is about.
                if ((isIt || PlainPatterns.HasSubject().IsMatch(words)) && ((understood.FollowsOn && !isElsewhere && !names) || words.Contains(ClauseWriting.Own, StringComparison.Ordinal)))
                {
                    foreach (var claim in claims)
                        yield return new SaidPlainly(claim, understood.Sentence.Text, [.. tokens.OfType<Token.Number>()], Performance().IsMatch(words), claim is not (PlainClaim.Up or PlainClaim.Down or PlainClaim.Better or PlainClaim.Worse) && !PlainPatterns.IsPresent().IsMatch(words));
                }

                isIt = PlainPatterns.IsAboutIndicator().IsMatch(words) || (isIt && (claims.Count > 0 || ItIs().IsMatch(words)) && !OfTarget().IsMatch(words));
            }

            isElsewhere |= asks || names;
        }
    }

    private static IEnumerable<PlainClaim> In(string words, bool isRolling) => (isRolling ? States : States.Concat(Moves)).Where(one => one.Pattern.IsMatch(words)).Select(static one => one.Says);

    // "It rose and fell": neither is the whole of it.
    private static bool AreOpposite(PlainClaim a, PlainClaim b) => (a, b) is (PlainClaim.Up, PlainClaim.Down) or (PlainClaim.Down, PlainClaim.Up) or (PlainClaim.Better, PlainClaim.Worse) or (PlainClaim.Worse, PlainClaim.Better)
        or (PlainClaim.Met, PlainClaim.Missed) or (PlainClaim.Missed, PlainClaim.Met) or (PlainClaim.AboveTarget, PlainClaim.BelowTarget) or (PlainClaim.BelowTarget, PlainClaim.AboveTarget);

    // "It was on target and rose", "It was stable. It dropped when the ward closed.": what was so had ended.
    private static bool MovesAfter(string text, string sentence, List<SaidPlainly> said, int at) =>
        said.Skip(at + 1).Any(static later => later.Says is PlainClaim.Up or PlainClaim.Down or PlainClaim.Better or PlainClaim.Worse)
        || ProseText.Sentences(text).SkipWhile(one => one.Text != sentence).Skip(1).Any(static later => Moving().IsMatch(later.Text));

    // The sentences that turn, and those that the next one turns.
    private static HashSet<string> Turned(string text)
    {
        var sentences = ProseText.Sentences(text).Select(static sentence => sentence.Text).ToList();
        return [.. sentences.Where((sentence, at) => Turn().IsMatch(sentence) || (at + 1 < sentences.Count && Turn().IsMatch(sentences[at + 1])))];
    }

    private static bool IsDenial(string word) => word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal);

    // Why a figure is what it is does not change what is said of it.
    [GeneratedRegex(@",? (?=(?:because|owing to|due to|thanks to|as a result of|driven by|caused by|reflecting|following)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Cause();

    [GeneratedRegex(@"\b(?:but|then|although|though|however|until|till|before|after|afterwards|later|while|whereas|except)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Turn();

    [GeneratedRegex(@"\b(?:rose|fell|dropped|climbed|grew|increased|decreased|improved|worsened|deteriorated|went|moved|changed|jumped|slipped)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Moving();

    [GeneratedRegex("^(?:@own )?it ", RegexOptions.CultureInvariant)]
    private static partial Regex ItIs();

    [GeneratedRegex("^(?:@own )?(?:the |our |its |this )?(?:# )?targets? ", RegexOptions.CultureInvariant)]
    private static partial Regex OfTarget();

    // What exceeds a target may be better or worse than it.
    [GeneratedRegex(@"\b(?:performance|results?|scores?|exceeded|exceeds?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Performance();
}
