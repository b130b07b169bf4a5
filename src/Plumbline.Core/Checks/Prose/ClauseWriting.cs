using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Prose;

/// <summary>Writes the clauses of a sentence as <see cref="PlainPatterns"/> read them.</summary>
/// <param name="own">The words of the indicator's and the unit's names.</param>
/// <param name="indicator">The indicator that the text is about.</param>
/// <param name="about">The figure that the text is about.</param>
internal sealed partial class ClauseWriting(OwnWords own, Indicator indicator, Observation about)
{
    /// <summary>The period of the figure.</summary>
    internal const string Own = "@own";

    private const string Last = "@last";
    private const string Other = "@other";

    // "Staff fell" is not what "Staff trained" measures.
    private static readonly FrozenSet<string> Whose = Set("staff patients patient people children child residents resident women men clients users pupils tenants households employees service services ward trust council team department hospital");
    private static readonly FrozenSet<string> Joins = Set("and but or while then so however though although");
    private static readonly FrozenSet<string> Reports = Set("report reports reported reporting record records recorded recording");
    private static readonly FrozenSet<string> Counts = Set("number numbers count");
    private static readonly FrozenSet<string> Shares = Set("rate rates percentage proportion share");

    private readonly bool _isOfPeopleOnly = indicator.Name.Split(' ').All(word => Whose.Contains(word.ToLowerInvariant()));

    /// <summary>Whether a clause is about another period: it names one, and not to compare with the one before.</summary>
    internal static bool IsElsewhere(string words) => Elsewhere().IsMatch(words);

    /// <summary>The clauses of a sentence.</summary>
    internal static IEnumerable<List<Token>> Split(IReadOnlyList<Token> tokens)
    {
        var clause = new List<Token>();
        foreach (var token in tokens)
        {
            if (token is not Token.Word { Text: var word } || !Joins.Contains(word))
            {
                clause.Add(token);
                continue;
            }

            if (clause.Count > 0) yield return clause;
            clause = [];
        }

        if (clause.Count > 0) yield return clause;
    }

    /// <summary>A clause, each word with a space after it.</summary>
    internal string Write(IEnumerable<Token> clause) => string.Concat(clause.Select(token => $"{Write(token)} "));

    private string Write(Token token) => token switch
    {
        Token.Word { Text: var word } => Write(word),
        Token.Number => "#",
        Token.Named { Meant: [var only] } when only == about.Period => Own,
        Token.Named { Meant: var meant } when meant.Contains(about.Period.Previous) && meant.All(period => period == about.Period || period == about.Period.Previous) => Last,
        _ => Other,
    };

    private string Write(string word)
    {
        // "Falls" of an indicator of falls is its name, and "reporting" of one of reporting.
        var isOwn = ReportingWords.Move(word) || Reports.Contains(word) || !ReportingWords.Report(word);
        if (isOwn && own.IsOfName(word)) return Whose.Contains(word) && !_isOfPeopleOnly ? "+" : "~";
        if (isOwn && own.Knows(word)) return "+";
        // "The number fell" of a percentage may be the number of people.
        var isOfOtherMeasure = indicator.Measure.Kind == MeasureKind.Count ? Shares.Contains(word) : Counts.Contains(word);
        return isOfOtherMeasure ? "?" : word.Replace('’', '\'');
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex("@other|(?<!(?:than|on|from|since|with|to) )@last", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
