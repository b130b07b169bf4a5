using Plumbline.App.Entering;
using Plumbline.App.Registers;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Grid;

/// <summary>The grid of figures, and the review of what was typed into it.</summary>
internal static class EnterForm
{
    private const string Mine = "mine";
    private const string Theirs = "theirs";

    private static readonly object PlanKey = new();

    internal static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var (unit, periods) = AskedOf(visit);
        var act = form.Fields.Raw("act");
        var title = $"{unit.Name}, {string.Join(" to ", new[] { periods[0], periods[^1] }.Distinct().Select(period => PeriodChoice.WordsOf(visit, period)))}";
        var plan = form.IsSent && act is "save" or "write" ? await PlanAsync(form, unit, cancellation) : null;
        var isReview = plan is { Problems.Count: 0, Figures.Count: > 0 };
        return new View
        {
            Title = isReview ? $"Review: {title}" : $"Enter figures: {title}",
            Menu = MenuEntry.Enter,
            Crumbs = FindRegister.OfRow(visit.Definitions, unit.Code) is var (register, row)
                ? [new Crumb("Registers", visit.Links.Registers()), new Crumb(register.Name, visit.Links.Register(register.Code)), new Crumb(unit.Name, visit.Links.RegisterRow(register.Code, row)), new Crumb("Enter figures")]
                : [new Crumb("Enter", visit.Links.To(["enter"])), new Crumb(title)],
            Body = isReview
                ? PageBody.Of<ReviewPage>(ReviewView.Of(form, title, plan!))
                : PageBody.Of<EnterPage>(await EnterView.MakeAsync(form, title, unit, periods, cancellation)),
        };
    }

    internal static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var (unit, periods) = AskedOf(visit);
        if (form.Fields.Raw("act") is not ("save" or "write")) return FormAnswer.Again;
        var plan = await PlanAsync(form, unit, cancellation);
        foreach (var (address, problem) in plan.Problems)
            form.Add(EnterFields.Of(address, problem.Part), $"{address.Indicator.NameInList}, {PeriodChoice.WordsOf(visit, address.Period)}: {problem.Words}");
        if (plan.Problems.Count > 0) return FormAnswer.Again;
        if (plan.Figures.Count == 0)
        {
            form.Add("grid", "Nothing was typed that the ledger does not have.");
            return FormAnswer.Again;
        }

        var meant = MeantOf(form, plan);
        if (form.Fields.Raw("act") == "save" && plan.AsksSomething) return FormAnswer.Again;
        if (form.Problems.Count > 0) return FormAnswer.Again;
        var grid = EnterFeature.AddressOf(visit, unit.Code.ToString(), periods[^1], visit.Text("periods"), visit.Text("section"), visit.Text("all"));
        if (meant.Count == 0) return new FormAnswer.Done(grid);
        var reason = form.Fields.Text(EnterFields.Reason);
        return await form.SaveAsync("review", grid, actor => EnterFigures.RunAsync(visit.Ledger, visit.Definitions, actor, meant, reason, cancellation));
    }

    /// <summary>The figures that are written: those that ask nothing, and those of which somebody said that they are meant.</summary>
    private static List<PlannedFigure> MeantOf(FormVisit form, EntryPlan plan)
    {
        var isWritten = form.Fields.Raw("act") == "write";
        var meant = new List<PlannedFigure>();
        foreach (var figure in plan.Figures)
        {
            var name = $"{figure.Address.Indicator.NameInList}, {PeriodChoice.WordsOf(form.Visit, figure.Address.Period)}";
            if (figure.Conflict is not null)
            {
                var kept = form.Fields.Text(EnterFields.Kept(figure.Address)) ?? form.Fields.Text(EnterFields.KeptAll);
                if (kept == Theirs) continue;
                if (kept != Mine)
                {
                    // Until that is said, nothing else is asked about the figure.
                    if (isWritten) form.Add(EnterFields.Kept(figure.Address), $"{name}: say which figure is to stand.");
                    meant.Add(figure);
                    continue;
                }
            }

            if (ReviewView.AsksIfMeant(figure) && !form.Fields.IsOn(EnterFields.Meant(figure.Address)) && !(figure.Kind != EntryKind.Withdrawn && form.Fields.IsOn(EnterFields.Checked)) && isWritten)
                form.Add(EnterFields.Meant(figure.Address), figure.Kind == EntryKind.Withdrawn ? $"{name}: tick that the figure is to be withdrawn, or go back and put it in again." : $"{name}: tick that you have checked it, or go back and mend it.");
            meant.Add(figure);
        }

        if (isWritten && meant.Exists(static figure => figure.Kind != EntryKind.New) && form.Fields.Text(EnterFields.Reason) is null)
            form.Add(EnterFields.Reason, "Say why the figures change: the reason stays with them.");
        return meant;
    }

    private static async Task<EntryPlan> PlanAsync(FormVisit form, Unit unit, CancellationToken cancellation)
    {
        if (form.Http.Items[PlanKey] is EntryPlan made) return made;
        var visit = form.Visit;
        var plan = await PlanEntry.RunAsync(visit.Ledger, visit.Definitions, visit.Actor, EnterFields.Read(visit.Definitions, unit.Code, form.Fields), BaseOf(form), visit.Today, cancellation);
        form.Http.Items[PlanKey] = plan;
        return plan;
    }

    /// <summary>The change at which the page was opened.</summary>
    internal static ChangeNumber BaseOf(FormVisit form) => form.Draft?.Base ?? form.Visit.Position;

    private static (Unit Unit, IReadOnlyList<Period> Periods) AskedOf(Visit visit) => (visit.RouteUnit(), EnterPeriods.Of(visit.RoutePeriod(), visit.Text("periods")));
}
