using Plumbline.App.Returns.Writing;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Returns;
using Plumbline.Web.Views;

namespace Plumbline.Web.ReturnForms;

/// <summary>Waives a return, says that its form does not apply, or sends it back with a question.</summary>
internal static class SettleForm
{
    internal static void MapSettle(this IEndpointRouteBuilder app)
    {
        var rule = new FormRule { Need = new AccessNeed.MayDo(Operation.SettleReturn), KeepsDraft = true };
        app.MapForm(ReturnFormsFeature.Pattern + "/waive", rule, ShowWaiveAsync, static (form, cancellation) => TakeAsync(form, isSentBack: false, cancellation));
        app.MapForm(ReturnFormsFeature.Pattern + "/send-back", rule, ShowSendBackAsync, static (form, cancellation) => TakeAsync(form, isSentBack: true, cancellation));
    }

    private static Task<View> ShowWaiveAsync(FormVisit form, CancellationToken cancellation) => ViewOfAsync(
        form,
        "It need not be made",
        "It is then not counted as missing.",
        [
            new RadioChoice(Names<ReturnState>.Of(ReturnState.Waived), "Not this time", ["A reason is required, and stays with it."]),
            new RadioChoice(Names<ReturnState>.Of(ReturnState.NotApplicable), "The form does not apply to this unit for this period", []),
        ],
        "Reason",
        "Why it need not be made. It is shown wherever the return is.",
        "Save",
        cancellation);

    private static Task<View> ShowSendBackAsync(FormVisit form, CancellationToken cancellation) => ViewOfAsync(
        form,
        "Send back",
        "The unit sees your question and answers it by sending the return again. Until then the return is not complete.",
        [],
        "Question",
        "What is to be looked at, and what you expect.",
        "Send it back",
        cancellation);

    private static async Task<View> ViewOfAsync(FormVisit form, string what, string lead, IReadOnlyList<RadioChoice> choices, string label, string hint, string button, CancellationToken cancellation)
    {
        var (visit, address) = (form.Visit, Asked(form.Visit));
        var hand = await ReadReturn.RunAsync(visit.Ledger, visit.Definitions, address, cancellation: cancellation);
        var back = Back(visit, address);
        var title = $"{what}: {ReturnWords.Named(visit.Definitions.Picture, address)}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Returns,
            Crumbs = [new Crumb("Returns", visit.Links.Returns()), new Crumb(address.Form.Name, visit.Links.Form(address.Form.Code, address.Period)), new Crumb(ReturnWords.UnitName(visit.Definitions.Picture, address.Unit), back), new Crumb(what)],
            Body = PageBody.Of<SettlePage>(new SettleModel(form, title, $"{lead}{FillForm.Standing(hand)}", choices, label, hint, button, back)),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, bool isSentBack, CancellationToken cancellation)
    {
        var (visit, address) = (form.Visit, Asked(form.Visit));
        var hand = await ReadReturn.RunAsync(visit.Ledger, visit.Definitions, address, cancellation: cancellation);
        var state = isSentBack ? ReturnState.SentBack : form.Fields.Text(SettleModel.State) switch
        {
            null => (ReturnState?)null,
            var word => Names<ReturnState>.Parse(word).TryGet(out var found, out _) && found is ReturnState.Waived or ReturnState.NotApplicable ? found : null,
        };
        if (state is null) form.Add(SettleModel.State, "Choose what is to be said of it.");
        var settled = SettleReturn.Read(hand, state ?? ReturnState.Waived, form.Fields.Raw(SettleModel.Note), (_, problem) => form.Add(SettleModel.Note, FormVisit.Words(problem)));
        if (state is null || settled is null) return FormAnswer.Again;
        return await form.SaveAsync(SettleModel.Note, Back(visit, address), actor => SettleReturn.RunAsync(visit.Ledger, visit.Definitions, actor, settled, ReturnVisit.Now(visit), Deciding.SeenIn(form), cancellation));
    }

    private static AskedReturn Asked(Visit visit)
    {
        var address = ReturnVisit.RouteReturn(visit);
        visit.Actor.Demand(Operation.SettleReturn, visit.Definitions.Picture, address.Unit, indicator: null);
        return address;
    }

    private static string Back(Visit visit, AskedReturn address) => visit.Links.Return(address.Form.Code, address.Unit, address.Period);
}
