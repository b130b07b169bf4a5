using System.Text.RegularExpressions;

namespace Plumbline.Core.Checks.Prose;

/// <summary>Whether words say why a figure is what it is, or what is done about it. Mentioning a figure does not explain it.</summary>
public static partial class Explanation
{
    // "Two wards closed" is a cause. "A record high" is not: it repeats the figure.
    private const int FewestWords = 3;
    private const int FewestWordsWithCause = 1;

    /// <summary>Whether the words give a cause: some sentence says more than figures, and no sentence calls the figure ordinary.</summary>
    internal static bool GivesCause(string? text) =>
        !string.IsNullOrWhiteSpace(text) && !Ordinary().IsMatch(text)
        && ProseText.Sentences(text).Any(sentence => Beyond(sentence.Text) >= (Cause().IsMatch(sentence.Text) ? FewestWordsWithCause : FewestWords));

    /// <summary>Whether the words name an action: they say more than a figure, and do not say that there is nothing to report.</summary>
    public static bool GivesAction(string? text) =>
        !string.IsNullOrWhiteSpace(text) && ProseText.Sentences(text).Any(sentence => !Nothing().IsMatch(sentence.Text) && Beyond(sentence.Text) >= 1);

    // Counts the words that do more than report a figure, name a period or call it good or bad.
    private static int Beyond(string sentence) => Words().Matches(Numbers().Replace(sentence, " ")).Select(match => match.Value.ToLowerInvariant())
        .Count(word => !ReportingWords.Report(word) && !ReportingWords.Judge(word) && !Empty.Contains(word));

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "month", "months", "quarter", "quarters", "year", "years",
        "week", "weeks", "day", "days", "today", "last", "next", "previous", "this", "with", "than", "more", "less", "fewer", "above", "below", "over", "under", "outside", "inside", "off", "on", "not", "no",
        "target", "targets", "aim", "average", "mean", "limit", "limits", "control", "upper", "lower", "chart", "trend", "outlier", "special", "cause", "variation", "signal", "point", "points", "because", "due",
        "owing", "result", "reason", "unusual", "unusually", "exceptional", "exceptionally", "unexpected", "unexpectedly", "ordinary", "out", "spike", "sharp", "sharply", "steep", "steeply", "higher", "highest",
        "lowest", "record", "since", "after", "before", "compared", "between", "around", "about", "nearly", "almost", "yet", "too", "much", "many", "rather", "somewhat", "slightly", "same", "another", "new", "trust",
        "council", "will", "would", "can", "could", "should", "as", "by", "if", "when", "were", "they", "their", "these", "those", "which", "who", "what", "one", "two", "three", "red", "amber", "green", "blue", "percent", "cent", "per",
        "significant", "significantly", "note", "noted", "please", "see", "table", "commentary", "continue", "continues", "continued", "remain", "remains", "remained", "stay", "stays", "stayed",
    };

    [GeneratedRegex(@"\b(?:because|owing to|due to|as a result|result(?:s|ed|ing)? (?:of|from|in)|caus(?:e|ed|es|ing)|reasons?|driven|led to|leads? to|follow(?:s|ed|ing)|after|since|when|while|during|expla\w+|attribut\w+|reflect\w*|stem\w*|arose|thanks to|linked|unusual\w*|exceptional\w*|unexpected\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cause();

    // An author who calls an outlier ordinary has not noticed that it is one.
    [GeneratedRegex(@"(?<!\b(?:not|no longer|never|neither|nor|nothing|isn['’]t|wasn['’]t|outside|than) (?:[a-z]+ )?)\b(?:within (?:(?:its|the|their|our|normal|expected|usual|control|process) )*(?:limits?|range|variation|bounds)|(?:constant|stable|steady|unchanged)\b(?! (?:pressures?|demands?|streams?|flows?|turnover|sickness|stream|need))|as usual|as (?:we )?expected|business as usual|(?:normal|natural|common[- ]cause|usual|expected|ordinary) variation|no (?:special cause|change|outliers?|signals?)|nothing (?:unusual|out of the ordinary|to report))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinary();

    [GeneratedRegex(@"^\W*(?:none|nil|n/?a|tba|tbc|to be (?:advised|agreed|announced|confirmed)|not (?:applicable|available|known|yet known|needed|required)|no (?:further |new |specific )?actions?(?: (?:is|are|was|were|has been|have been))?(?: (?:needed|required|planned|taken|agreed|given|yet|proposed|identified))*|nothing(?: to report)?|as (?:above|before|last month|reported)|see above)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"[£-]?[0-9][0-9.,/:]*[%\p{L}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\p{L}+(?:['’-]\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
