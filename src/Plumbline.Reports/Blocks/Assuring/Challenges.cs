using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
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
}

/// <summary>What a board asks about: opinions that differ from what the criteria come to, each in a sentence that says why.</summary>
internal static class Challenges
{
    /// <summary>The opinions that differ, the most distant first; at one distance those better than the evidence, then those where no level fits, then those worse.</summary>
    internal static IReadOnlyList<Challenge> In(AssuranceReading reading) =>
        [.. Domains(reading).Where(static one => one.Domain.Difference is OpinionDifference.Better or OpinionDifference.Worse or OpinionDifference.NoLevelFits)
            .OrderByDescending(static one => one.Distance).ThenBy(static one => one.Domain.Difference switch { OpinionDifference.Better => 0, OpinionDifference.NoLevelFits => 1, _ => 2 })];

    /// <summary>Every domain of every objective, in the order of the table.</summary>
    internal static IEnumerable<Challenge> Domains(AssuranceReading reading) => reading.Objectives.SelectMany(static objective => objective.Domains.Select(domain => new Challenge(objective, domain)));

    /// <summary>The list with its heading; a sentence where no opinion differs.</summary>
    internal static IEnumerable<Element> List(ReportContext context, AssuranceReading reading, FrameworkVersion version, Anchor anchor)
    {
        var challenges = In(reading);
        yield return new Heading(2, "What to challenge", new Anchor($"{anchor}-challenge"));
        if (challenges.Count > 0) yield return new ItemList(ListStyle.Numbered, [.. challenges.Select(one => new ListItem(Sentence(context, reading, version, one)))]);
        else yield return new Paragraph(Domains(reading).Any(static one => one.Domain.Given is not null) ? "No opinion differs from what the criteria come to." : "No opinion is given.");
    }

    /// <summary>What was given by whom, what the criteria come to, what decides, and the reason given.</summary>
    internal static RichText Sentence(ReportContext context, AssuranceReading reading, FrameworkVersion version, Challenge one)
    {
        var (domain, given) = (one.Domain, one.Domain.Given!);
        return
        [
            new Strong(AssuranceLinks.ToDomain(context, reading, one.Objective.Objective.Code, domain.Domain, AssuranceSaid.Name(one.Objective, domain))),
            ": ", AssuranceWords.Chip(version, domain.GivenLevel!), $" is given by the {given.By}; ", .. Against(version, domain), Decides(version, domain),
            given.Reason is { } reason ? $" Reason given: {Ended(reason)}" : new Strong(" No reason is given."),
        ];
    }

    /// <summary>Why a line came out as it did, as the end of a sentence: <c>, because … (caring-s3).</c></summary>
    internal static string Decides(FrameworkVersion version, DomainReading domain) => Deciding.Of(version, domain) switch
    {
        null => ".",
        { Criterion: { } criterion } deciding => $": {criterion.Judgement.Reason} ({criterion.Criterion.Code}){Others(deciding)}.",
        var deciding => $" by {deciding.Line.Line.Name.ToLowerInvariant()}{Others(deciding)}.",
    };

    private static string Others(Deciding deciding) => deciding.Others == 0 ? "" : $"; {Counted.Of(deciding.Others, "more line")} {(deciding.Others == 1 ? "comes" : "come")} to the same";

    private static ImmutableArray<Inline> Against(FrameworkVersion version, DomainReading domain) => domain.Suggestion switch
    {
        { Kind: SuggestionKind.Level, AtBest: { } level } => ["the criteria suggest ", AssuranceWords.Chip(version, level)],
        { Kind: SuggestionKind.Range } range => [$"the criteria allow {AssuranceWords.ComesTo(range)}"],
        { Kind: SuggestionKind.NoneFits } => ["by the criteria no level fits"],
        _ => [AssuranceWords.ComesTo(domain.Suggestion)],
    };

    private static string Ended(string reason) => reason.TrimEnd() is var text && text.EndsWith('.') ? text : text + ".";
}
