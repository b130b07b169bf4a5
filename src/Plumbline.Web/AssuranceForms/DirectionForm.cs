using Plumbline.App.BoardAssurance.Later;
using Plumbline.App.BoardAssurance.Writing;
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

/// <summary>The form to say which way an objective goes.</summary>
/// <param name="Visit">The form.</param>
/// <param name="Title">Which objective it is.</param>
/// <param name="Lead">What is said now, and what the facts suggest.</param>
/// <param name="Reasons">The facts, in words.</param>
/// <param name="Choices">The directions.</param>
/// <param name="Direction">The direction now; empty for none.</param>
/// <param name="Reason">Its reason; empty for none.</param>
/// <param name="Today">Today.</param>
/// <param name="ShowsDay">Whether the field for another day is shown from the start.</param>
/// <param name="Theirs">What somebody else wrote meanwhile; null for nothing.</param>
/// <param name="Back">The page of the objective.</param>
public sealed record DirectionModel(
    FormVisit Visit, string Title, string Lead, IReadOnlyList<string> Reasons, IReadOnlyList<RadioChoice> Choices, string Direction, string Reason, string Today, bool ShowsDay, TheirWords? Theirs, string Back);

/// <summary>Says which way an objective goes, with what the facts suggest above it.</summary>
internal static class DirectionForm
{
    private const string Direction = "direction", Reason = "reason", On = "on";

    internal static void MapDirection(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/objectives/{objective}/direction", new FormRule { Need = new AccessNeed.MayDo(Operation.StateDirection), KeepsDraft = true }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, at) = (form.Visit, await AssuranceVisit.ReadAsync(form.Visit, cancellation));
        var reading = at.Objective();
        var objective = reading.Objective;
        var theirs = await RecordOf(form, at, objective, cancellation).TheirsAsync(form, there => form.Fields.Raw(Direction) == Names<TravelDirection>.Of(there.Direction) && form.Fields.Text(Reason) == there.Reason);
        var title = $"Direction of objective {objective.Code}, {objective.Name}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Assurance,
            Crumbs = [new Crumb("Objectives", visit.Links.Objectives(at.Reading.Period)), new Crumb(objective.Code.ToString(), Back(at, objective)), new Crumb("Direction")],
            Body = PageBody.Of<DirectionPage>(new DirectionModel(
                form,
                title,
                ObjectiveSaid.Direction(at, reading),
                [.. reading.Direction?.Reasons.Select(static words => $"{Counted.Sentence(words)}.") ?? []],
                [.. Enum.GetValues<TravelDirection>().Select(one => new RadioChoice(Names<TravelDirection>.Of(one), Counted.Sentence(AssuranceWords.Of(one)), one == reading.Direction?.Direction ? ["As the facts suggest."] : []))],
                reading.Position is { } now ? Names<TravelDirection>.Of(now.Direction) : "",
                reading.Position?.Reason ?? "",
                FormDays.Text(visit.Today),
                form.Problems.Any(static one => one.Field == On),
                theirs,
                Back(at, objective))),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = await AssuranceVisit.ReadAsync(form.Visit, cancellation);
        var (objective, fields) = (at.Objective().Objective, form.Fields);
        var typed = new TypedDirection(fields.Text(Direction), fields.Raw(Reason), fields.Text(On)).Read(objective, at.Reading.Period, form.Visit.Today, Add);
        return await RecordOf(form, at, objective, cancellation).TakeAsync(form, typed, Back(at, objective), Back(at, objective));

        void Add(DirectionField field, Problem problem) => form.Add(
            field switch { DirectionField.Reason => Reason, DirectionField.On => On, DirectionField.Direction or DirectionField.Period => Direction },
            field == DirectionField.Direction && problem.Found == "nothing" ? "Choose a direction." : FormVisit.Words(problem));
    }

    private static SpanRecord<ObjectivePosition> RecordOf(FormVisit form, AssuranceVisit at, Objective objective, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var wanted = new ObjectivePosition(objective.Code, at.Reading.Period, TravelDirection.Unchanged, Reason: null, By: null, visit.Today);
        return new SpanRecord<ObjectivePosition>(
            Direction,
            (definitions, since) => FindLaterAssurance.DirectionAsync(visit.Ledger, definitions, wanted, since, cancellation),
            static (there, typed) => there.Direction == typed.Direction && there.Reason == typed.Reason && there.On == typed.On,
            position => [new WrittenPart("Direction", Counted.Sentence(AssuranceWords.Of(position.Direction))), new WrittenPart("Why", position.Reason ?? "No reason is stated."), .. position.On is { } on ? (ReadOnlySpan<WrittenPart>)[new WrittenPart("Said on", RecordDays.Words(visit, on))] : []],
            (actor, position, seen) => WriteAssurance.DirectionAsync(visit.Ledger, visit.Definitions, actor, position, seen, cancellation));
    }

    private static string Back(AssuranceVisit at, Objective objective) => at.Visit.Links.Objective(objective.Code, at.Reading.Period);
}
