namespace Plumbline.App.Definitions.Catalogue;

/// <summary>What facts of a kind are called, one and several: <c>answer</c>, <c>answers</c>. The command and the site say the same.</summary>
public static class KindNouns
{
    private static readonly Dictionary<string, (string One, string Many)> Own = new(StringComparer.Ordinal)
    {
        ["indicator"] = ("measure", "measures"),
        ["acceptance"] = ("finding", "findings"),
        ["commentary"] = ("commentary", "commentaries"),
        ["event"] = ("entry of a line list", "entries of line lists"),
        ["collection"] = ("line list", "line lists"),
        ["risk-progress"] = ("note on a risk", "notes on risks"),
        ["risk-watch"] = ("watched measure", "watched measures"),
        ["risk-assurance"] = ("assurance", "assurances"),
        ["assurance-question"] = ("question of assurance", "questions of assurance"),
        ["assurance-answer"] = ("answer", "answers"),
        ["assurance-opinion"] = ("opinion", "opinions"),
        ["objective-measure"] = ("measure of an objective", "measures of objectives"),
        ["action-update"] = ("note on an action", "notes on actions"),
        ["return-answer"] = ("answer", "answers"),
        ["register-row"] = ("row of a register", "rows of registers"),
    };

    /// <summary>The noun of a kind for a number of facts.</summary>
    public static string Of(string kind, int count)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var (one, many) = Own.TryGetValue(kind, out var own) ? own : (kind.Replace('-', ' '), kind.Replace('-', ' ') + "s");
        return count == 1 ? one : many;
    }
}
