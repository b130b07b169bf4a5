using Plumbline.App.BoardAssurance.Later;
using Plumbline.App.BoardAssurance.Writing;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Objectives;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Web.Addresses;
using Plumbline.Web.BoardAssurance;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Records;
using Plumbline.Web.Views;
using Plumbline.Web.Writing;

namespace Plumbline.Web.AssuranceForms;

/// <summary>Gives an opinion on a domain of an objective, with what the criteria come to above it.</summary>
internal static class OpinionForm
{
    private const string Level = "level", Reason = "reason", On = "on";

    internal static void MapOpinion(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/assurance/{objective}/{domain}/opinion", new FormRule { Need = new AccessNeed.MayDo(Operation.GiveOpinion), KeepsDraft = true }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, at) = (form.Visit, await AssuranceVisit.ReadAsync(form.Visit, cancellation));
        var objective = at.Objective();
        var domain = at.Domain(objective);
        var (version, parts, code) = (at.Reading.Version!, new DomainParts(at, domain), objective.Objective.Code);
        var theirs = await RecordOf(form, at, code, domain, cancellation).TheirsAsync(form, there => form.Fields.Raw(Level) == there.Level && form.Fields.Text(Reason) == there.Reason);
        var title = $"Opinion: {domain.Domain.Name}, objective {code}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Assurance,
            Crumbs = [new Crumb("Assurance", visit.Links.Assurance(at.Reading.Period)), new Crumb($"{code}, {domain.Domain.Name}", Back(at, code, domain)), new Crumb("Opinion")],
            Body = PageBody.Of<OpinionPage>(new OpinionModel
            {
                Visit = form,
                Title = title,
                Objective = objective.Objective.Name,
                Question = domain.Domain.Question,
                Lead = parts.Lead(),
                Suggested = domain.Suggestion.Level is { } level ? AssuranceWords.Chip(version, level) : null,
                ComesTo = Counted.Sentence(AssuranceWords.ComesTo(domain.Suggestion)),
                Turns = parts.Turns(),
                Lines = [.. parts.Lines()],
                ChangedSince = [.. domain.ChangedSince.Select(static words => $"{Counted.Sentence(words)}.")],
                Levels = [.. version.Levels.Select(one => ChoiceOf(version, domain, one))],
                Level = domain.GivenLevel?.Code ?? "",
                Reason = domain.Given?.Reason ?? "",
                Post = domain.Given?.By ?? domain.Before?.By ?? objective.Objective.Sponsor,
                Today = FormDays.Text(visit.Today),
                ShowsDay = form.Problems.Any(static one => one.Field == On),
                Theirs = theirs,
                Evidence = Back(at, code, domain),
            }),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = await AssuranceVisit.ReadAsync(form.Visit, cancellation);
        var objective = at.Objective();
        var domain = at.Domain(objective);
        var (fields, code) = (form.Fields, objective.Objective.Code);
        var typed = new TypedOpinion(fields.Text(Level), fields.Raw(Reason), fields.Text(On)).Read(at.Reading.Version!, code, domain, at.Reading.Period, form.Visit.Today, Add);
        return await RecordOf(form, at, code, domain, cancellation).TakeAsync(form, typed, Back(at, code, domain), Back(at, code, domain));

        void Add(OpinionField field, Problem problem) => form.Add(
            field switch { OpinionField.Reason => Reason, OpinionField.On => On, OpinionField.Level or OpinionField.Period => Level },
            field == OpinionField.Level && problem.Found == "nothing" ? "Choose a level." : FormVisit.Words(problem));
    }

    private static SpanRecord<Opinion> RecordOf(FormVisit form, AssuranceVisit at, ObjectiveCode objective, DomainReading domain, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var wanted = new Opinion(objective, domain.Domain.Code, at.Reading.Period, at.Reading.Version!.Worst.Code, Reason: null, By: "", visit.Today);
        return new SpanRecord<Opinion>(
            Level,
            (definitions, since) => FindLaterAssurance.OpinionAsync(visit.Ledger, definitions, wanted, since, cancellation),
            static (there, typed) => there.Level == typed.Level && there.Reason == typed.Reason && there.On == typed.On,
            opinion => [new WrittenPart("Level", Counted.Sentence(opinion.Level.Replace('-', ' '))), new WrittenPart("Why", opinion.Reason ?? "No reason is stated."), new WrittenPart("Given on", RecordDays.Words(visit, opinion.On))],
            (actor, opinion, seen) => WriteAssurance.OpinionAsync(visit.Ledger, visit.Definitions, actor, opinion, seen, cancellation));
    }

    // A level with the words of the framework, and what follows where it is chosen.
    private static RadioChoice ChoiceOf(FrameworkVersion version, DomainReading domain, AssuranceLevel level)
    {
        var texts = domain.Suggestion.Lines.SelectMany(static line => line.Line.Criteria).Where(one => one.Level == level).Select(static one => one.Text.TrimEnd('.')).Distinct(StringComparer.Ordinal).ToList();
        string?[] hints = [Follows(domain, level), texts.Count == 0 ? null : $"{string.Join(". ", texts)}."];
        return new RadioChoice(level.Code, Counted.Sentence(level.Words), [.. hints.OfType<string>()]) { Chip = AssuranceWords.Chip(version, level) };
    }

    private static string? Follows(DomainReading domain, AssuranceLevel level)
    {
        var moves = domain.BeforeLevel is not { } before ? null
            : level.Rank < before.Rank ? $"up from {before.Words}"
            : level.Rank > before.Rank ? $"down from {before.Words}"
            : "as last time";
        var stands = TypedOpinion.WhyReasonIsNeeded(domain.Suggestion, level) is not null
            ? domain.Suggestion.Kind == SuggestionKind.NoneFits ? "no level fits the evidence: the summary shows that beside it, and a reason is required" : "better than the evidence: the summary shows both, and a reason is required"
            : domain.Suggestion switch
            {
                { Kind: SuggestionKind.ForAPerson } => null,
                { Kind: SuggestionKind.Level } one when one.AtBest == level => "as the criteria suggest",
                { AtWorst: { } worst } when level.Rank > worst.Rank => "worse than the evidence: the summary shows both",
                { Kind: SuggestionKind.Range } => "within what the criteria allow",
                _ => null,
            };
        return (stands, moves) is (null, null) ? null : $"{Counted.Sentence(string.Join("; ", new[] { stands, moves }.OfType<string>()))}.";
    }

    private static string Back(AssuranceVisit at, ObjectiveCode objective, DomainReading domain) => at.Visit.Links.AssuranceDomain(objective, domain.Domain.Code, at.Reading.Period);
}
