using Plumbline.App.Actions;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Later;
using Plumbline.Core.References;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.ActionForms;

/// <summary>The form for a new action.</summary>
/// <param name="Visit">The form.</param>
/// <param name="Title">What the action is about, as far as the address says.</param>
/// <param name="About">The references that the field begins with.</param>
/// <param name="Named">What they name in words; null where it is not known.</param>
/// <param name="Owner">The post that the field begins with.</param>
/// <param name="Back">Where the way back leads.</param>
public sealed record NewActionModel(FormVisit Visit, string Title, string About, string? Named, string Owner, string Back);

/// <summary>Adds an action about a risk, an indicator or whatever else can be referred to.</summary>
internal static class NewActionForm
{
    private const string About = "about";

    internal static void MapNewAction(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/actions/new", new FormRule { Need = new AccessNeed.MayDo(Operation.KeepAction), KeepsDraft = true }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var risk = await RiskAsync(visit, cancellation);
        var title = risk is null ? "New action" : $"New action about risk {risk.Code}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Actions,
            Crumbs = [new Crumb("Actions", visit.Links.Actions()), new Crumb("New")],
            Body = PageBody.Of<NewActionPage>(new NewActionModel(form, title, visit.Text(About) ?? "", risk?.Title, risk?.Owner ?? "", risk is null ? visit.Links.Actions() : visit.Links.Risk(risk.Code))),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, fields) = (form.Visit, form.Fields);
        var typed = new TypedAction(fields.Text("code"), fields.Raw(About), fields.Raw("what"), fields.Raw("owner"), fields.Raw("due"));
        var action = await typed.ReadAsync(visit.Ledger, visit.Definitions, before: null, visit.Today, (field, problem) => form.Add(Names<ActionField>.Of(field), FormVisit.Words(problem)), cancellation);
        if (action is null) return FormAnswer.Again;
        if (!await MayWriteAction.RunAsync(visit.Ledger, visit.Definitions, visit.Actor, action, cancellation))
        {
            form.Add(About, "You may not write actions about this.");
            return FormAnswer.Again;
        }

        // Whoever sends the same twice has made one action: the second finds it.
        var log = await ReadActions.RunAsync(visit.Ledger, visit.Definitions, cancellation);
        if (form.Draft is { } draft && log.Entries.Select(static entry => entry.Action).FirstOrDefault(one => one.What == action.What && one.Owner == action.Owner && one.Due == action.Due && one.About.SequenceEqual(action.About)) is { } same
            && await FindLaterRecords.ActionAsync(visit.Ledger, visit.Definitions, same.Code, draft.Base, cancellation) is { } later) return new FormAnswer.Done(visit.Links.Action(same.Code), later.Change.Number);
        return await form.SaveAsync("what", visit.Links.Action(action.Code), actor => WriteAction.RunAsync(visit.Ledger, visit.Definitions, actor, action, "Action added", form.Draft?.Base ?? visit.Position, cancellation));
    }

    // What most actions are about. Other references stand in their field as they are.
    private static async Task<Risk?> RiskAsync(Visit visit, CancellationToken cancellation)
    {
        if (visit.Text(About) is not { } text || !Reference.Parse(text, visit.Calendar).TryGet(out var about, out _) || about.Kind != ReferenceKind.Risk || !RiskCode.Parse(about.Key).TryGet(out var code, out _)) return null;
        return (await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, visit.Today, cancellation)).Find(code)?.Risk;
    }
}
