using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>An opinion that differs from what the criteria come to.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Domain">The domain.</param>
internal sealed record Challenge(ObjectiveReading Objective, DomainReading Domain)
{
    /// <summary>How many levels lie between the opinion and the nearest level that the criteria allow; 1 where no level fits.</summary>
    internal int Distance => Domain.Difference switch
    {
        OpinionDifference.Better => Domain.Suggestion.AtBest!.Rank - Domain.GivenLevel!.Rank,
        OpinionDifference.Worse => Domain.GivenLevel!.Rank - Domain.Suggestion.AtWorst!.Rank,
        OpinionDifference.NoLevelFits => 1,
        OpinionDifference.None or null => 0,
    };

    /// <summary>How many levels it may turn out to be apart once the missing evidence is known.</summary>
    internal int Furthest => Domain.Difference == OpinionDifference.Better ? Domain.Suggestion.AtWorst!.Rank - Domain.GivenLevel!.Rank : Distance;
}

/// <summary>What a board challenges: opinions that differ from what the criteria come to, each with the evidence that says why.</summary>
internal static class Challenges
{
    // The steps at which a direction that is better than the facts is challenged like an opinion.
    private const int FarDirection = 2;

    /// <summary>The opinions that differ, the most distant first; at one distance those better than the evidence, then those where no level fits, then those worse. Of these, one that may turn out further apart comes first.</summary>
    internal static IReadOnlyList<Challenge> In(AssuranceReading reading) =>
        [.. Domains(reading).Where(static one => one.Domain.Difference is OpinionDifference.Better or OpinionDifference.Worse or OpinionDifference.NoLevelFits)
            .OrderByDescending(static one => one.Distance).ThenBy(static one => one.Domain.Difference switch { OpinionDifference.Better => 0, OpinionDifference.NoLevelFits => 1, _ => 2 })
            .ThenByDescending(static one => one.Furthest)];

    /// <summary>The objectives whose direction of travel is two steps better than the facts.</summary>
    internal static IReadOnlyList<ObjectiveReading> Directions(AssuranceReading reading) => [.. reading.Objectives.Where(static objective => Travel.Above(objective) >= FarDirection)];

    /// <summary>Every domain of every objective, in the order of the table.</summary>
    internal static IEnumerable<Challenge> Domains(AssuranceReading reading) => reading.Objectives.SelectMany(static objective => objective.Domains.Select(domain => new Challenge(objective, domain)));

    /// <summary>The points, opinions that are as far apart before directions.</summary>
    internal static IReadOnlyList<BoardPoint> Points(ReportContext context, AssuranceReading reading, FrameworkVersion version) =>
        [.. In(reading).Select(one => (one.Distance, Point: Point(context, reading, version, one)))
            .Concat(Directions(reading).Select(objective => (Distance: FarDirection, Point: Travel.Point(context, objective))))
            .OrderByDescending(static one => one.Distance).Select(static one => one.Point)];

    /// <summary>The sentence where there is nothing to challenge.</summary>
    internal static string None(AssuranceReading reading) => Domains(reading).Any(static one => one.Domain.Given is not null) ? "No opinion differs from what the criteria suggest." : "No opinion is given.";

    /// <summary>Which post gave which level, what the criteria suggest and the evidence for it, how low it could be, and the reason given.</summary>
    private static BoardPoint Point(ReportContext context, AssuranceReading reading, FrameworkVersion version, Challenge one)
    {
        var (domain, given) = (one.Domain, one.Domain.Given!);
        return new BoardPoint(
            AssuranceLinks.ToDomain(context, reading, one.Objective.Objective.Code, domain.Domain, Counted.Sentence(AssuranceSaid.Short(one))),
            [
                $"the {given.By} gave ", new Strong(domain.GivenLevel!.Words), "; ", .. Against(domain), ".",
                .. Evidence(version, domain), Lowest(version, domain), given.Reason is null ? new Strong(" No reason is given.") : "",
            ])
        { Reason = given.Reason };
    }

    private static ImmutableArray<Inline> Against(DomainReading domain) => domain.Suggestion switch
    {
        { Kind: SuggestionKind.Level, AtBest: { } level } => ["the criteria suggest ", new Strong(level.Words)],
        { Kind: SuggestionKind.Range, MayFitNone: true } range when range.AtBest == range.AtWorst => ["the criteria suggest ", new Strong(range.AtBest!.Words), ", or no level"],
        { Kind: SuggestionKind.Range } range when domain.Difference == OpinionDifference.Worse => ["the criteria suggest ", new Strong($"{range.AtWorst!.Words} at worst")],
        { Kind: SuggestionKind.Range } range => ["the criteria suggest ", new Strong($"{range.AtBest!.Words} at best")],
        { Kind: SuggestionKind.NoneFits } => [new Strong("no level"), " fits the evidence"],
        _ => [AssuranceWords.ComesTo(domain.Suggestion)],
    };

    // The evidence of the line that decides; where no level fits, of each line that none fits.
    private static IEnumerable<Inline> Evidence(FrameworkVersion version, DomainReading domain)
    {
        if (Deciding.Of(version, domain) is not { } deciding) yield break;
        if (domain.Suggestion.Kind == SuggestionKind.NoneFits)
        {
            foreach (var line in deciding.Others.Prepend(deciding)) yield return $" {line.Line.Line.Name}: {line.Reason ?? "no criterion holds"}.";
            yield break;
        }

        yield return $" {(deciding.Reason is { } reason ? Counted.Sentence(reason) : $"This comes of {NameOf(deciding)}")}.";
        if (deciding.Others.Count > 0) yield return $" {Counted.Sentence(Counted.List([.. deciding.Others.Select(NameOf)]))} {(deciding.Others.Count == 1 ? "comes" : "come")} to the same.";
    }

    private static string NameOf(Deciding deciding) => deciding.Line.Line.Name.ToLowerInvariant();

    // The other end of the range, with what keeps it open.
    private static string Lowest(FrameworkVersion version, DomainReading domain)
    {
        if (domain is not { Difference: OpinionDifference.Better, Suggestion: { Kind: SuggestionKind.Range } range } || range.AtBest == range.AtWorst) return "";
        var missing = WhatDecides.WordsOfWorst(version, range);
        return $" It could be as low as {range.AtWorst!.Words}{(missing.Count == 0 ? "" : $": {missing[0]}{(missing.Count == 1 ? " is" : $" and {Counted.Number(missing.Count - 1)} more are")} missing")}.";
    }
}
