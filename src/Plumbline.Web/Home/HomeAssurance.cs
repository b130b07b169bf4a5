using Plumbline.App.BoardAssurance;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Addresses;
using Plumbline.Web.BoardAssurance;
using Plumbline.Web.Components;
using Plumbline.Web.Current;

namespace Plumbline.Web.Home;

/// <summary>A domain of assurance at a glance.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Level">The worst level of any objective; null where no opinion is given.</param>
/// <param name="Of">The objective that it is of, leading to its evidence; null where no opinion is given.</param>
/// <param name="Words">What is to be known of it: that opinions differ from the evidence, or are missing; null for nothing.</param>
public sealed record DomainGlance(string Domain, RatingChip? Level, TextLink? Of, string? Words);

/// <summary>Assurance at a glance: each domain with the worst level of any objective.</summary>
/// <param name="Heading">The span.</param>
/// <param name="Lead">What a board is told first of it: how many opinions differ from the evidence, and which the most.</param>
/// <param name="Domains">The domains that an objective answers for, in the order of the framework.</param>
/// <param name="All">The summary.</param>
public sealed record AssuranceGlance(string Heading, string Lead, IReadOnlyList<DomainGlance> Domains, TextLink All);

/// <summary>What the first page tells of assurance.</summary>
/// <param name="Waiting">What waits for the reader: questions, opinions, opinions that have lapsed.</param>
/// <param name="Span">The span for which it waits, in words.</param>
/// <param name="Glance">The domains; null where no framework is in force, or the reader reads a part.</param>
internal sealed record HomeAssurance(IReadOnlyList<RecordGroup> Waiting, string Span, AssuranceGlance? Glance)
{
    private const int MostOfKind = 3;

    private static HomeAssurance None { get; } = new([], "", null);

    /// <summary>Reads it for the current span; nothing where the page is of one unit.</summary>
    internal static async Task<HomeAssurance> ReadAsync(CurrentMeasures current, CancellationToken cancellation)
    {
        var visit = current.Visit;
        if (current.UnitAsked is not null || FindInAssurance.Framework(visit.Definitions) is null) return None;
        var at = await AssuranceVisit.CurrentAsync(visit, cancellation);
        if (at.Reading.Version is not { } version) return None;
        var (links, period) = (visit.Links, at.Reading.Period);
        var domains = at.Reading.Objectives.SelectMany(static objective => objective.Domains.Select(domain => (Objective: objective, Domain: domain))).ToList();
        var mayGive = visit.May(Operation.GiveOpinion);
        RecordGroup?[] waiting =
        [
            Group("questions-waiting", "question", "{0} for you to answer", [.. WaitingQuestions.OfPosts(visit, at.Reading).Select(one => new RecordSentence(
                new TextLink(one.Question.Text, links.AnswerQuestion(one.Question.Code, one.Unit, period)),
                one.Unit is null ? "" : $" {visit.Definitions.Picture.Units.Find(one.Unit)?.Name ?? one.Unit.ToString()}"))], links.AssurancePart("questions", period)),
            Group("opinions-waiting", "opinion", "{0} to give", mayGive ? [.. domains.Where(static one => one.Domain.Given is null).Select(one => Sentence(at, one.Objective, one.Domain, $": {AssuranceWords.Suggests(one.Domain.Suggestion)}."))] : [], links.Assurance(period)),
            Group("opinions-lapsed", "opinion", "{0} given before later changes", mayGive ? [.. domains.Where(static one => one.Domain.HasLapsed).Select(one => Sentence(at, one.Objective, one.Domain, $": {one.Domain.ChangedSince[0]}."))] : [], links.Assurance(period)),
        ];
        return new HomeAssurance([.. waiting.OfType<RecordGroup>()], at.SpanWords, domains.Count == 0 ? null : new AssuranceGlance(
            $"Assurance, {at.SpanWords}",
            ScreenAssurance.Lead(at.Reading),
            [.. version.Domains.Select(domain => GlanceOf(at, version, [.. domains.Where(one => one.Domain.Domain == domain)])).OfType<DomainGlance>()],
            new TextLink("Objectives by domains, and what to challenge", links.Assurance(period))));
    }

    private static RecordGroup? Group(string id, string noun, string words, IReadOnlyList<RecordSentence> all, string address)
    {
        if (all.Count == 0) return null;
        var said = words.Replace("{0}", Counted.Of(all.Count, noun), StringComparison.Ordinal);
        return new RecordGroup(id, Counted.Sentence(said), said, [.. all.Take(MostOfKind)], new TextLink(all.Count > MostOfKind ? $"All {Counted.Of(all.Count, noun)}" : "As a list", address));
    }

    private static RecordSentence Sentence(AssuranceVisit at, ObjectiveReading objective, DomainReading domain, string words) =>
        new(new TextLink($"{domain.Domain.Name}, objective {objective.Objective.Code}", at.Visit.Links.GiveOpinion(objective.Objective.Code, domain.Domain.Code, at.Reading.Period)), words);

    // The levels of one framework are ranked alike, the best 0. Of equal ones, the one that differs from its evidence.
    private static DomainGlance? GlanceOf(AssuranceVisit at, FrameworkVersion version, IReadOnlyList<(ObjectiveReading Objective, DomainReading Domain)> all)
    {
        if (all.Count == 0) return null;
        var name = all[0].Domain.Domain.Name;
        var given = all.Where(one => one.Domain.GivenLevel is { } level && version.Levels.Contains(level)).OrderByDescending(static one => one.Domain.GivenLevel!.Rank).ThenBy(static one => Differs(one.Domain) ? 0 : 1).ToList();
        var (differing, missing) = (given.Where(static one => Differs(one.Domain)).ToList(), all.Count(static one => one.Domain.Given is null));
        var words = string.Join("; ", new[]
        {
            differing.Count == 0 ? null : $"≠ {(differing is [var only] && only == given[0] ? AssuranceWords.Suggests(only.Domain.Suggestion) : $"objective{(differing.Count == 1 ? "" : "s")} {Counted.List([.. differing.Select(static one => one.Objective.Objective.Code.ToString())])} against the evidence")}",
            missing == 0 ? null : given.Count == 0 ? "no opinion" : $"{Counted.Number(missing)} without an opinion",
        }.OfType<string>());
        return new DomainGlance(
            name,
            given.Count == 0 ? null : AssuranceWords.Chip(version, given[0].Domain.GivenLevel!),
            given.Count == 0 ? null : new TextLink($"objective {given[0].Objective.Objective.Code}", at.Visit.Links.AssuranceDomain(given[0].Objective.Objective.Code, given[0].Domain.Domain.Code, at.Reading.Period)),
            words.Length == 0 ? null : words);
    }

    private static bool Differs(DomainReading domain) => domain.Difference is not (null or OpinionDifference.None);
}
