using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Prose;

/// <summary>Reads what commentary plainly says of its figure without a number: that it rose, got better, is as usual, meets its target.</summary>
/// <remarks>
/// Only in sentences that are understood in full, and clause by clause. A clause makes no claim where it names another period than that of
/// the figure, or compares with another than the one before; nor where it denies something, but for a target that is not met. Forms that
/// may be a wish (to improve, will fall) are in no pattern.
/// </remarks>
internal static partial class ReadPlainClaims
{
    private const string Mine = "@own";
    private const string Last = "@last";
    private const string Other = "@other";

    // Words that stand beside a plain claim, besides those that report a figure.
    private static readonly FrozenSet<string> Known = (
        "target targets on met meet meets meeting achieve achieved achieves hit missed misses off above below within outside short than usual normal range variation control ahead behind "
        + "rising falling improving worsening worsened deteriorating deteriorated deterioration improvement reduction higher lower stable steady constant unchanged better worse "
        + "not no never neither nor failed remain remains remained stay stays stayed continue continues continued been all with fully expected their as yet common special cause signal signals outlier outliers").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly (PlainClaim Says, Regex Pattern)[] Moves =
    [
        (PlainClaim.Up, WentUp()), (PlainClaim.Down, WentDown()), (PlainClaim.Better, GotBetter()), (PlainClaim.Worse, GotWorse()), (PlainClaim.Improving, GetsBetter()), (PlainClaim.Worsening, GetsWorse()),
    ];

    /// <summary>The claims of a text.</summary>
    internal static IEnumerable<SaidPlainly> Run(Audit audit, Indicator indicator, Observation about, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) yield break;
        var sentences = new UnderstoodSentences(audit, indicator, about, static word => Known.Contains(word) || ReportingWords.Judge(word) || IsDenial(word))
        {
            Main = static sentence => Cause().Match(sentence) is { Success: true } cause ? sentence[..cause.Index] : sentence,
            IsAmbiguous = static (own, tokens) => own.MayNameAnother(tokens),
        };
        // A word of the name may be a word of these patterns: an indicator of targets met.
        if (sentences.Own.Knows("target") || sentences.Own.Knows("improvement") || sentences.Own.Knows("change")) yield break;
        var (isRolling, isElsewhere) = (ReadProse.IsRolling(indicator), false);
        foreach (var understood in sentences.In(text))
        {
            var clauses = Clauses(understood.Tokens).Select(clause => (Tokens: clause, Words: string.Join(' ', clause.Select(token => Written(token, sentences.Own, about))))).ToList();
            // After words on another period, or words that are not understood, a sentence must say which period it is about.
            var said = understood.Sentence.Text.EndsWith('?') ? [] : clauses
                .Where(clause => !Elsewhere().IsMatch(clause.Words) && ((understood.FollowsOn && !isElsewhere) || clause.Words.Contains(Mine, StringComparison.Ordinal)))
                .SelectMany(clause => In(clause.Words, isRolling).Select(claim => new SaidPlainly(claim, understood.Sentence.Text, [.. clause.Tokens.OfType<Token.Number>()], Performance().IsMatch(clause.Words))))
                .ToList();
            isElsewhere |= understood.Sentence.Text.EndsWith('?') || clauses.Exists(clause => Elsewhere().IsMatch(clause.Words));
            foreach (var claim in said.Where(claim => !said.Exists(other => AreOpposite(claim.Says, other.Says)))) yield return claim;
        }
    }

    // "It rose and fell": neither is the whole of it.
    private static bool AreOpposite(PlainClaim a, PlainClaim b) => (a, b) is (PlainClaim.Up, PlainClaim.Down) or (PlainClaim.Down, PlainClaim.Up) or (PlainClaim.Better, PlainClaim.Worse) or (PlainClaim.Worse, PlainClaim.Better)
        or (PlainClaim.Met, PlainClaim.Missed) or (PlainClaim.Missed, PlainClaim.Met) or (PlainClaim.AboveTarget, PlainClaim.BelowTarget) or (PlainClaim.BelowTarget, PlainClaim.AboveTarget);

    private static IEnumerable<PlainClaim> In(string words, bool isRolling)
    {
        var denials = Denial().Count(words);
        if (denials == 1 && IsNotMet().IsMatch(words)) yield return PlainClaim.Missed;
        if (denials == 1 && !isRolling && NoChange().IsMatch(words)) yield return PlainClaim.Steady;
        if (denials > 0) yield break;
        if (IsMissed().IsMatch(words)) yield return PlainClaim.Missed;
        if (IsMet().IsMatch(words)) yield return PlainClaim.Met;
        if (IsAbove().IsMatch(words)) yield return PlainClaim.AboveTarget;
        if (IsBelow().IsMatch(words)) yield return PlainClaim.BelowTarget;
        if (isRolling) yield break;
        if (IsWithin().IsMatch(words)) yield return PlainClaim.Within;
        if (IsSteady().IsMatch(words)) yield return PlainClaim.Steady;
        // "From 33 to 27", "better than in March": the move is between the figures named, and the check of numbers reads them.
        if (Compares().IsMatch(words)) yield break;
        foreach (var (says, pattern) in Moves)
        {
            if (pattern.IsMatch(words)) yield return says;
        }
    }

    private static IEnumerable<List<Token>> Clauses(IReadOnlyList<Token> tokens)
    {
        var clause = new List<Token>();
        foreach (var token in tokens)
        {
            if (token is Token.Word { Text: "and" or "but" or "or" or "while" or "then" or "so" or "however" or "though" or "although" })
            {
                if (clause.Count > 0) yield return clause;
                clause = [];
            }
            else
            {
                clause.Add(token);
            }
        }

        if (clause.Count > 0) yield return clause;
    }

    private static string Written(Token token, OwnWords own, Observation about) => token switch
    {
        // "Falls" of an indicator of falls is its name.
        Token.Word { Text: var word } => own.Knows(word) && (ReportingWords.Move(word) || !ReportingWords.Report(word)) ? "~" : word.Replace('’', '\''),
        Token.Number => "#",
        Token.Named { Meant: [var only] } when only == about.Period => Mine,
        Token.Named { Meant: var meant } when meant.Contains(about.Period.Previous) && meant.All(period => period == about.Period || period == about.Period.Previous) => Last,
        _ => Other,
    };

    private static bool IsDenial(string word) => word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal);

    // The month before is named only to be compared with.
    [GeneratedRegex("@other|(?<!than )@last", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(?:not|no|never|neither|nor|failed|\w+n't)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\btargets? (?:(?:is|are|was|were|has been|have been|had been|is being|was being|remains?|remained) )?(?:(?:now|again|still|all|fully|just|only) )*(?:met|achieved|hit|reached)\b|\b(?:met|meets|meeting|achieved|achieves|hit|reached|reaches) (?:(?:the|its|our|this|their) )?targets?\b|\b(?:on|within|ahead of|better than) (?:(?:the|its|our|this) )?target\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsMet();

    [GeneratedRegex(@"\btargets? (?:(?:is|are|was|were|has been|have been|had been) )?(?:(?:now|again|still|just) )*missed\b|\b(?:missed|misses) (?:(?:the|its|our|this) )?target\b|\b(?:off|outside|behind|worse than|short of) (?:(?:the|its|our|this) )?target\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsMissed();

    [GeneratedRegex(@"\btargets? (?:is|are|was|were|has|have|had) (?:(?:still|again) )?not (?:(?:yet|being|been) )*(?:met|achieved|hit|reached)\b|\btargets? (?:isn't|wasn't|hasn't been) (?:(?:yet|being) )*(?:met|achieved|hit|reached)\b|\b(?:not|didn't|doesn't|hasn't|failed to) (?:meet|achieve|reach|hit|met|achieved|reached|meeting|on) (?:(?:the|its|our|this) )?target\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsNotMet();

    // Why a figure is what it is does not change what is said of it.
    [GeneratedRegex(@",? (?=(?:because|owing to|due to|thanks to|as a result of|driven by|caused by|reflecting|following)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Cause();

    [GeneratedRegex(@"\b(?:above|over|higher than) (?:(?:the|its|our|this) )?target\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsAbove();

    [GeneratedRegex(@"\b(?:below|under|lower than) (?:(?:the|its|our|this) )?target\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsBelow();

    [GeneratedRegex(@"\bwithin (?:(?:its|the|our|their|usual|normal|control|expected) )*(?:limits|range|variation)\b|\b(?:normal|usual|common cause) variation\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsWithin();

    [GeneratedRegex(@"\b(?:stable|steady|constant|unchanged)\b|\bas (?:usual|normal)\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsSteady();

    [GeneratedRegex(@"^(?:(?:there|we|it|this|@own|in|for|is|was|has|have|been|had|saw|see|shows?|showed|reported|the|~|figures?|rate|number) )*no (?:change\b(?! of)|special cause|signals?\b|outliers?\b)", RegexOptions.CultureInvariant)]
    private static partial Regex NoChange();

    [GeneratedRegex(@"\b(?:from|against|compared|during)\b|\bthan (?!@last)|\bwith\b", RegexOptions.CultureInvariant)]
    private static partial Regex Compares();

    [GeneratedRegex(@"\b(?:performance|results?|scores?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Performance();

    [GeneratedRegex(@"\b(?:rose|risen|increased|climbed|grew)\b|\b(?:is|was|are|were|went|been) up\b|\ba rise\b|\ban increase\b|\bhigher than @last", RegexOptions.CultureInvariant)]
    private static partial Regex WentUp();

    [GeneratedRegex(@"\b(?:fell|fallen|decreased|dropped|reduced)\b|\b(?:is|was|are|were|went|been) down\b|\ba (?:fall|drop|decrease|reduction)\b|\blower than @last", RegexOptions.CultureInvariant)]
    private static partial Regex WentDown();

    [GeneratedRegex(@"\bimproved\b|\ban improvement\b|\bbetter than @last|\b(?:is|was|are|were) (?:(?:now|again) )?better$", RegexOptions.CultureInvariant)]
    private static partial Regex GotBetter();

    [GeneratedRegex(@"\b(?:worsened|deteriorated)\b|\ba deterioration\b|\bworse than @last|\b(?:is|was|are|were) (?:(?:now|again) )?worse$", RegexOptions.CultureInvariant)]
    private static partial Regex GotWorse();

    [GeneratedRegex(@"\bimproving\b", RegexOptions.CultureInvariant)]
    private static partial Regex GetsBetter();

    [GeneratedRegex(@"\b(?:worsening|deteriorating)\b", RegexOptions.CultureInvariant)]
    private static partial Regex GetsWorse();
}
