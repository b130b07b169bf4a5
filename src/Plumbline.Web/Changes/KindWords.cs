using Plumbline.App.Correcting;
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
    };

    /// <summary>Whether what a kind defines is defined for a measure.</summary>
    internal static bool AreOfMeasures(string kind) => kind is "indicator" or "target" or "benchmark" or "commentary" or "indicator-status";

    /// <summary>Facts of a kind, as a heading: <c>Measures</c>, <c>Targets</c>.</summary>
    internal static string Of(string kind) => Plurals.GetValueOrDefault(kind) ?? Counted.Sentence(kind.Replace('-', ' ')) + "s";

    /// <summary>What a change did with a fact.</summary>
    internal static string Did(FactChange fact) => (fact.Was, fact.Is) switch
    {
        (null, not null) => "added",
        (not null, null) => "withdrawn",
        _ => "revised",
    };
}
