using Plumbline.App.BoardAssurance.Tables;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.BoardAssurance;

/// <summary>The objectives as a list.</summary>
internal static class ObjectivesView
{
    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var at = await AssuranceVisit.ReadAsync(visit, cancellation);
        var objectives = at.Reading.Objectives;
        return new View
        {
            Title = "Objectives",
            Menu = MenuEntry.Assurance,
            Crumbs = at.HasFramework ? [new Crumb("Assurance", visit.Links.Assurance(at.Reading.Period)), new Crumb("Objectives")] : [],
            Body = PageBody.Of<ObjectivesPage>(new ObjectivesModel(
                $"{Counted.Sentence(Counted.Of(objectives.Count, "objective"))}, as {(objectives.Count == 1 ? "it stands" : "they stand")} for {at.SpanWords}. {at.AsOf}",
                at.HasFramework && objectives.Any(static one => one.Domains.Count > 0) ? ScreenAssurance.Lead(at.Reading) : null,
                at.Filters("objectives"),
                at.HasFramework ? [new TextLink("Assurance: objectives by domains", visit.Links.Assurance(at.Reading.Period))] : [],
                [.. objectives.Select(one => LineOf(at, one))],
                objectives.Any(static one => one.Domains.Count > 0),
                objectives.Count > 0 ? null : visit.Reading.Scope.IsWhole ? "No objective is recorded yet. Put them into the workspace as objectives.csv and load it." : AssuranceVisit.OfTheWhole)),
            FileName = $"{visit.Links.Organisation}-objectives-{Links.Of(at.Reading.Period)}",
            Table = ViewTable.Of(ObjectiveTables.Objectives, objectives),
        };
    }

    private static ObjectiveLine LineOf(AssuranceVisit at, ObjectiveReading reading)
    {
        var (objective, links) = (reading.Objective, at.Visit.Links);
        var measures = reading.Measures.Where(static one => one.Judgement is not null).ToList();
        return new ObjectiveLine(
            objective.Code.ToString(),
            objective.Name,
            links.Objective(objective.Code, at.Reading.Period),
            objective.Sponsor,
            (reading.Position?.Direction ?? reading.Direction?.Direction) is { } direction ? AssuranceMarks.Of(direction) : null,
            DirectionWords(reading),
            reading.Strength is { } strength ? StrengthChip.Of(strength) : null,
            measures.Count == 0 ? null : $"{Counted.Digits(measures.Count(static one => one.Judgement!.IsMet))} of {Counted.Digits(measures.Count)} achieved",
            [.. reading.Domains.Select(one => LineOf(at, reading, one))]);
    }

    /// <summary>A domain of an objective, for a list.</summary>
    internal static DomainLine LineOf(AssuranceVisit at, ObjectiveReading reading, DomainReading domain) => new(
        new TextLink(domain.Domain.Name, at.Visit.Links.AssuranceDomain(reading.Objective.Code, domain.Domain.Code, at.Reading.Period)),
        domain.GivenLevel is { } level ? AssuranceWords.Chip(at.Reading.Version!, level) : null,
        string.Join("; ", Words(domain)) is { Length: > 0 } words ? words : null);

    private static string? DirectionWords(ObjectiveReading reading) => (reading.Position, reading.Direction) switch
    {
        (null, not null) => "suggested by the facts",
        ({ } given, { } facts) when given.Direction != facts.Direction => $"≠ the facts suggest {AssuranceWords.Of(facts.Direction)}",
        _ => null,
    };

    private static IEnumerable<string> Words(DomainReading domain)
    {
        if (domain.GivenLevel is null) yield return domain.Suggestion.Kind == SuggestionKind.ForAPerson ? "no opinion: for a person to judge" : $"no opinion: {AssuranceWords.Suggests(domain.Suggestion)}";
        else if (domain.Difference != OpinionDifference.None) yield return $"≠ {AssuranceWords.Suggests(domain.Suggestion)}";
        else if (domain.Suggestion.Kind != SuggestionKind.Level) yield return domain.Suggestion.Kind == SuggestionKind.ForAPerson ? "questions not answered" : AssuranceWords.Suggests(domain.Suggestion);
        if (domain.HasLapsed) yield return "given before later changes";
    }
}
