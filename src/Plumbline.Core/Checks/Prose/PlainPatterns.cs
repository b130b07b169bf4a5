using System.Text.RegularExpressions;

namespace Plumbline.Core.Checks.Prose;

/// <summary>The clauses that plainly say something of a figure. A clause has to match from its first word to its last.</summary>
/// <remarks>
/// A clause is written with a space after each word: <c>~</c> is a word of the indicator's name, <c>+</c> a word that says only where or of whom,
/// <c>#</c> a number, <c>@own</c> the figure's period and <c>@last</c> the one before. The tenses are the present, the past and the perfect:
/// had, expected, should and will are in no pattern, and no rise, fall, report or target is the subject of a change.
/// </remarks>
internal static partial class PlainPatterns
{
    private const string Adverbs = "(?:(?:now|again|still|also|all|just|only|fully|further|slightly|significantly|markedly|sharply|considerably|well|very|quite) )*";
    private const string Kinds = "(?:(?:slight|small|further|significant|marked|sharp|large|big) )*";
    private const string Opening = "^(?:(?:in |for |during )?@own |at # |(?:also|again|now|overall|so) )*";
    private const string Ending = "(?:(?:now|again|also|further|slightly|significantly|markedly|sharply|considerably|overall|fully) |(?:in |for |during )?@own |(?:(?:on|than|from|since) |compared (?:with|to) )@last |(?:to|at|with) # )*$";

    private const string Link = "(?:(?:in|of|for|at|on|to|the|a|with|by|per) )*";
    private const string Name = "(?:[+] " + Link + ")*~ (?:" + Link + "[+~] )*";
    private const string Noun = "(?:rates?|figures?|performance|results?|scores?|levels?|percentage|proportion|numbers?|count|share|values?) ";
    private const string Figure = "(?:(?:the |our |this )?" + Noun + "(?:(?:of|for|in) (?:the |our )?" + Name + ")?|(?:the |our |this )?" + Name + "(?:" + Noun + ")?)";
    private const string Named = "(?:(?:the |our |this )(?:measure|indicator) |" + Figure + ")";
    private const string Subject = "(?:(?:it|this) |" + Named + ")";
    private const string Doer = "(?:we |" + Subject + ")";

    private const string Has = "(?:(?:has|have) )?";
    private const string Be = "(?:is|are|was|were) ";
    private const string Stay = "(?:is|are|was|were|remains?|remained|stays?|stayed) ";
    private const string Target = "(?:(?:the|our|its|this|their) )?(?:# )?targets? (?:of # )?(?:for @own )?";
    private const string Reached = "(?:met|achieved|hit|reached) ";
    private const string Passive = "(?:(?:is|are|was|were|has|have|has been|have been|is being|was being) )?";
    private const string Stands = Opening + "(?:" + Doer + ")?(?:" + Stay + ")?" + Adverbs;
    private const string Moved = Opening + "(?:" + Subject + ")?" + Has + Adverbs;
    private const string SomeKindOf = Opening + "(?:there (?:is|was|has been) |(?:we|it) (?:saw|shows?|showed) |" + Figure + "(?:saw|shows?|showed) )?an? " + Kinds;

    /// <summary>The clause has a subject of its own: the indicator, its target, or those who write.</summary>
    [GeneratedRegex(Opening + "(?:" + Named + "|" + Target + "|we (?!saw ))", RegexOptions.CultureInvariant)]
    internal static partial Regex HasSubject();

    /// <summary>The clause is about the indicator: <c>it</c> after it is the indicator too.</summary>
    [GeneratedRegex(Opening + Named + @"(?:$|(?:is|are|was|were|has|have|had|did|does|remains?|remained|stays?|stayed|continues|continued|rose|fell|increased|decreased|dropped|climbed|grew|improved|worsened|deteriorated|reduced|met|meets|reached|went|shows?|showed|saw|stands|stood|\w+n't) )", RegexOptions.CultureInvariant)]
    internal static partial Regex IsAboutIndicator();

    /// <summary>The clause speaks of now, not of a state that may have ended since.</summary>
    [GeneratedRegex(@"\b(?:is|are|remains?|stays?|now|has|have) ", RegexOptions.CultureInvariant)]
    internal static partial Regex IsPresent();

    [GeneratedRegex(Opening + "(?:" + Target + Passive + Adverbs + Reached + "|" + Doer + Has + Adverbs + "(?:" + Reached + "|(?:meets?|achieves|reaches|(?:is|are) meeting|continues? to meet|beat) )" + Target
        + "|" + Has + "(?:met|achieved|reached) " + Target + "|(?:" + Doer + ")?(?:" + Stay + ")?" + Adverbs + "(?:on|within|ahead of|better than) " + Target + ")" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex IsMet();

    [GeneratedRegex(Opening + "(?:" + Target + Passive + Adverbs + "missed |(?:" + Doer + ")?" + Has + Adverbs + "(?:missed|misses) " + Target + "|(?:" + Doer + ")?(?:" + Stay + "|(?:fell|falls) )?" + Adverbs + "(?:off|outside|behind|worse than|short of) " + Target + ")" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex IsMissed();

    [GeneratedRegex(Opening + "(?:" + Target + "(?:(?:is|are|was|were|has|have) " + Adverbs + "not |(?:is|are|was|were|has|have)n't )(?:(?:yet|being|been) )*" + Reached
        + "|" + Doer + "(?:(?:did|do|does|has|have|is|are|was|were) not |(?:did|do|does|has|have|is|are|was|were)n't |" + Has + "failed to )(?:yet )?(?:meet|achieve|reach|hit|met|achieved|reached|meeting|on) " + Target + "|not (?:on|meeting) " + Target + ")" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex IsNotMet();

    [GeneratedRegex("(?:" + Stands + "(?:above|over|higher than) " + Target + "|" + Opening + "(?:" + Target + Passive + Adverbs + "exceeded |" + Doer + Has + Adverbs + "(?:exceeded|exceeds?) " + Target + "))" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex IsAbove();

    [GeneratedRegex(Stands + "(?:below|under|lower than) " + Target + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex IsBelow();

    [GeneratedRegex(Opening + "(?:" + Subject + ")?(?:(?:" + Stay + ")?" + Adverbs + "within (?:(?:its|the|our|their|usual|normal|control) )*(?:limits|range|variation) |(?:" + Stay + "|shows )?(?:normal|usual|common cause) variation )" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex IsWithin();

    [GeneratedRegex(Opening + "(?:(?:it |" + Figure + ")?(?:" + Stay + ")?" + Adverbs + "(?:stable|steady|constant|unchanged|as (?:usual|normal)) "
        + "|(?:(?:there (?:is|was|has been)|(?:we|it) (?:saw|see|shows?|showed)) |" + Figure + "(?:saw|shows?|showed) )?no (?:change|special cause(?: variation)?|signals?|outliers?) (?:in " + Figure + ")?)" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex IsSteady();

    [GeneratedRegex("(?:" + Moved + "(?:rose|risen|increased|climbed|grew|went up|gone up) |" + Opening + "(?:" + Subject + ")?" + Be + Adverbs + "(?:up |higher (?=than @last ))|" + SomeKindOf + "(?:rise|increase|climb) (?:in " + Figure + ")?)" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex WentUp();

    [GeneratedRegex("(?:" + Moved + "(?:fell|fallen|decreased|dropped|reduced|went down|gone down) |" + Opening + "(?:" + Subject + ")?" + Be + Adverbs + "(?:down |lower (?=than @last ))|" + SomeKindOf + "(?:fall|drop|decrease|reduction) (?:in " + Figure + ")?)" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex WentDown();

    [GeneratedRegex("(?:" + Moved + "improved |" + Opening + "(?:" + Subject + ")?" + Be + Adverbs + "better |" + SomeKindOf + "improvement (?:in " + Figure + ")?)" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex GotBetter();

    [GeneratedRegex("(?:" + Moved + "(?:worsened|deteriorated) |" + Opening + "(?:" + Subject + ")?" + Be + Adverbs + "worse |" + SomeKindOf + "deterioration (?:in " + Figure + ")?)" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex GotWorse();

    [GeneratedRegex(Opening + Subject + "(?:(?:is|are|remains|continues) " + Adverbs + "improving |continues? to improve )" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex GetsBetter();

    [GeneratedRegex(Opening + Subject + "(?:(?:is|are|remains|continues) " + Adverbs + "(?:worsening|deteriorating) |continues? to (?:worsen|deteriorate) )" + Ending, RegexOptions.CultureInvariant)]
    internal static partial Regex GetsWorse();
}
