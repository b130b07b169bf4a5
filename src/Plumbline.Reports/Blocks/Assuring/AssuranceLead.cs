using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>What a board is told first of its assurance, in two or three sentences.</summary>
internal static class AssuranceLead
{
    internal static string Of(AssuranceReading reading)
    {
        var all = Challenges.Domains(reading).ToList();
        var given = all.Where(static one => one.Domain.GivenLevel is not null).ToList();
        if (given.Count == 0) return $"No opinion is given on the {Counted.Of(all.Count, "domain")} of {Counted.Of(reading.Objectives.Count, "objective")}.";
        return string.Join(' ', new[] { First(given), Furthest(reading), Rest(all) }.OfType<string>());
    }

    private static string First(List<Challenge> given)
    {
        var parts = new List<string>();
        Add(parts, given, OpinionDifference.Better, static count => $"{Counted.Number(count)} {(count == 1 ? "is" : "are")} better than the criteria allow");
        Add(parts, given, OpinionDifference.Worse, static count => $"{Counted.Number(count)} {(count == 1 ? "is" : "are")} worse");
        Add(parts, given, OpinionDifference.NoLevelFits, static count => $"for {Counted.Number(count)} no level fits");
        return parts.Count == 0
            ? $"No opinion of {Counted.Number(given.Count)} differs from what the criteria come to."
            : $"Of {Counted.Of(given.Count, "opinion")}, {Counted.List(parts)}.";
    }

    private static void Add(List<string> parts, List<Challenge> given, OpinionDifference difference, Func<int, string> words)
    {
        if (given.Count(one => one.Domain.Difference == difference) is var count and > 0) parts.Add(words(count));
    }

    private static string? Furthest(AssuranceReading reading) =>
        Challenges.In(reading) is [{ Domain.Difference: not OpinionDifference.NoLevelFits } first, ..]
            ? $"Furthest apart is {AssuranceSaid.Name(first.Objective, first.Domain)}: {first.Domain.GivenLevel!.Words} is given, and the {AssuranceWords.Suggests(first.Domain.Suggestion)}."
            : null;

    private static string? Rest(List<Challenge> all)
    {
        var parts = new List<string>();
        if (all.Count(static one => one.Domain is { Difference: OpinionDifference.None, Suggestion.Kind: SuggestionKind.Range }) is var untested and > 0) parts.Add($"{Counted.Number(untested)} cannot be tested for want of evidence");
        if (all.Count(static one => one.Domain.HasLapsed) is var lapsed and > 0) parts.Add($"{Counted.Number(lapsed)} {(lapsed == 1 ? "was" : "were")} given before later changes");
        if (all.Count(static one => one.Domain.Given is null) is var none and > 0) parts.Add($"{Counted.Of(none, "domain")} {(none == 1 ? "has" : "have")} no opinion");
        return parts.Count == 0 ? null : Counted.Sentence(Counted.List(parts)) + ".";
    }
}
