using Plumbline.App.Correcting;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Indicators;
using Plumbline.Web.Views;

namespace Plumbline.Web.Writing;

/// <summary>Withdraws one figure once that is confirmed, with a reason.</summary>
internal static class WithdrawFigureForm
{
    internal static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var story = await CorrectionForm.StoryAsync(visit, Operation.Withdraw, cancellation);
        var figure = story.InForce?.Figure ?? throw Refused.NotFound("The figure has been withdrawn already.");
        var title = $"Withdraw {CorrectionForm.Named(visit, story.Address)}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Measures,
            Crumbs = [.. IndicatorView.Crumbs(visit, period: null, visit.RouteUnit(), story.Address.Indicator, isItself: false), new Crumb("Withdraw")],
            Body = PageBody.Of<WithdrawPage>(new WithdrawModel(form, title, [new WrittenPart("The figure", figure.Value.Text)], CorrectionForm.Back(visit, story.Address))),
        };
    }

    internal static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var address = (await CorrectionForm.StoryAsync(visit, Operation.Withdraw, cancellation)).Address;
        if (form.Fields.Text(CorrectionForm.Reason) is not { } reason)
        {
            form.Add(CorrectionForm.Reason, "Say why the figure is withdrawn.");
            return FormAnswer.Again;
        }

        return await form.SaveAsync(CorrectionForm.Reason, CorrectionForm.Back(visit, address), actor => WithdrawFigures.RunAsync(
            visit.Ledger, visit.Definitions, address.Indicator.Code, address.Unit, [address.Period], address.Aspect, actor, reason, Deciding.SeenIn(form), cancellation));
    }
}
