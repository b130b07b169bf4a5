using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.Core.Text;

namespace Plumbline.Web.Changes;

/// <summary>The kinds of facts in words.</summary>
internal static class KindWords
{
    private static readonly Dictionary<string, string> Plurals = new(StringComparer.Ordinal)
    {
        [ReadChange.FigureKind] = "Figures",
        ["indicator"] = "Measures",
        ["settings"] = "Settings",
        ["commentary"] = "Commentary",
        ["event"] = "Entries of line lists",
        ["collection"] = "Line lists",
        ["acceptance"] = "Accepted findings",
        ["check"] = "Checks",
        [MappingWords.Kind] = "Texts of imported files",
        ["risk-grading"] = "Gradings of risks",
        ["risk-hazard"] = "Hazards of risks",
        ["risk-control"] = "Controls of risks",
        ["risk-assurance"] = "Assurances",
        ["risk-progress"] = "Notes on risks",
        ["risk-review"] = "Reviews of risks",
        ["risk-watch"] = "Measures that risks watch",
        ["risk-acceptance"] = "Accepted risks",
        ["risk-appetite"] = "Risk appetite",
        ["risk-scheme"] = "Risk matrices",
        ["action-update"] = "Notes on actions",
        ["assurance-question"] = "Questions of assurance",
        ["assurance-answer"] = "Answers to questions of assurance",
        ["assurance-opinion"] = "Opinions on assurance",
        ["assurance-framework"] = "Assurance frameworks",
        ["resource-scheme"] = "Schemes of scores",
        [ReturnChanges.Answer] = "Answers of returns",
        ["register-row"] = "Rows of registers",
        ["objective-measure"] = "Measures of objectives",
        ["objective-position"] = "Directions of objectives",
    };

    /// <summary>What a change did with a fact that was not there.</summary>
    internal const string Added = "added";

    /// <summary>Whether what a kind defines is defined for a measure.</summary>
    internal static bool AreOfMeasures(string kind) => kind is "indicator" or "target" or "benchmark" or "commentary" or "indicator-status";

    /// <summary>Facts of a kind, as a heading: <c>Measures</c>, <c>Targets</c>.</summary>
    internal static string Of(string kind) => Plurals.GetValueOrDefault(kind) ?? Counted.Sentence(kind.Replace('-', ' ')) + "s";

    /// <summary>How many facts of a kind there are: <c>two figures</c>, <c>one accepted finding</c>.</summary>
    internal static string Number(int count, string kind) => kind switch
    {
        "commentary" when count == 1 => "commentary",
        "settings" => "settings",
        "indicator-status" => count == 1 ? "the status of a measure" : $"the statuses of {Counted.Of(count, "measure")}",
        "objective-position" => count == 1 ? "the direction of an objective" : $"the directions of {Counted.Of(count, "objective")}",
        _ => $"{Counted.Number(count)} {KindNouns.Of(kind, count)}",
    };

    /// <summary>What a change did with a fact.</summary>
    internal static string Did(FactChange fact) => (fact.Was, fact.Is) switch
    {
        (null, not null) when fact.Kind == "acceptance" => "accepted",
        (not null, null) when fact.Kind == "acceptance" => "accepted no more",
        (null, not null) => Added,
        (not null, null) => "withdrawn",
        _ => "revised",
    };
}
