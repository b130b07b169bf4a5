using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>What a board is told first of its assurance, in a few sentences. Each opinion is counted once.</summary>
internal static class AssuranceLead
{
    internal static string Of(AssuranceReading reading)
    {
        var all = Challenges.Domains(reading).ToList();
        var given = all.Where(static one => one.Domain.GivenLevel is not null).ToList();
        if (given.Count == 0) return $"No opinion is given on the {Counted.Of(all.Count, "domain")} of {Counted.Of(reading.Objectives.Count, "objective")}.";
        return string.Join(' ', new[] { First(given), Furthest(reading), Rest(reading, all) }.OfType<string>());
    }

    private static string First(List<Challenge> given)
    {
        List<(int Count, string One, string Several)> kinds =
        [
            (Count(static one => one.Difference == OpinionDifference.Better), "is higher than the evidence supports", "are higher than the evidence supports"),
            (Count(static one => one.Difference == OpinionDifference.Worse), "is lower than the evidence suggests", "are lower than the evidence suggests"),
            (Count(static one => one.Difference == OpinionDifference.NoLevelFits), "has evidence that fits no level", "have evidence that fits no level"),
            (Count(AlsoAsked.IsUntested), "cannot be tested because evidence is missing", "cannot be tested because evidence is missing"),
            (Count(static one => one.Suggestion.HasNoLine), "has no line of the framework", "have no line of the framework"),
            (Count(static one => AlsoAsked.IsUnanswered(one) && !one.Suggestion.HasNoLine), "rests on unanswered questions", "rest on unanswered questions"),
            (Count(static one => one is { Difference: OpinionDifference.None, Suggestion.Kind: SuggestionKind.Level }), "agrees with the evidence", "agree with the evidence"),
        ];
        var told = kinds.Where(static kind => kind.Count > 0).ToList();
        if (told is [var only]) return given.Count == 1 ? $"The one opinion {only.One}." : $"{Counted.Sentence(Counted.All(given.Count, "opinion"))} {only.Several}.";
        return Counted.Sentence(string.Join("; ", told.Select((kind, i) => $"{Counted.Number(kind.Count)}{(i == 0 ? $" of the {Counted.Of(given.Count, "opinion")}" : "")} {(kind.Count == 1 ? kind.One : kind.Several)}"))) + ".";

        int Count(Func<DomainReading, bool> matches) => given.Count(one => matches(one.Domain));
    }

    private static string? Furthest(AssuranceReading reading) =>
        Challenges.In(reading) is [{ Domain.Difference: not OpinionDifference.NoLevelFits } first, ..]
            ? $"The widest gap is {AssuranceSaid.Short(first)}: the opinion is {first.Domain.GivenLevel!.Words}; the {AssuranceWords.Suggests(first.Domain.Suggestion)}."
            : null;

    private static string? Rest(AssuranceReading reading, List<Challenge> all)
    {
        var parts = new List<string>();
        if (all.Count(static one => one.Domain.HasLapsed) is var lapsed and > 0) parts.Add($"{Counted.Of(lapsed, "opinion")} {(lapsed == 1 ? "was" : "were")} given before later changes");
        if (all.Count(static one => one.Domain.Given is null) is var none and > 0) parts.Add($"{Counted.Of(none, "domain")} {(none == 1 ? "has" : "have")} no opinion");
        if (reading.Objectives.Count(static one => Travel.Above(one) > 0) is var directions and > 0) parts.Add($"{Counted.Of(directions, "direction")} of travel {(directions == 1 ? "is" : "are")} better than the facts");
        return parts.Count == 0 ? null : Counted.Sentence(Counted.List(parts)) + ".";
    }
}
