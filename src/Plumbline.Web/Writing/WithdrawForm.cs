using Plumbline.App.Writing;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Indicators;
using Plumbline.Web.Views;

namespace Plumbline.Web.Writing;

/// <summary>The page on which a figure, or the words about it, is withdrawn.</summary>
/// <param name="Visit">The form.</param>
/// <param name="Title">Measure, unit and period.</param>
/// <param name="Words">What is withdrawn.</param>
/// <param name="Back">Where the way back leads.</param>
public sealed record WithdrawModel(FormVisit Visit, string Title, IReadOnlyList<WrittenPart> Words, string Back);

/// <summary>Withdraws the words about a figure once that is confirmed, with a reason.</summary>
internal static class WithdrawForm
{
    internal static Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, about) = (form.Visit, WordsForm.About(form.Visit));
        var words = visit.Definitions.Picture.CommentaryOn(about.Indicator.Code, about.Unit, about.Period) ?? throw Refused.NotFound("There are no words about this figure.");
        var title = $"Withdraw the words about {WordsForm.Named(visit, about)}";
        return Task.FromResult(new View
        {
            Title = title,
            Menu = MenuEntry.Measures,
            Crumbs = [.. IndicatorView.Crumbs(visit, period: null, visit.RouteUnit(), about.Indicator, isItself: false), new Crumb("Withdraw")],
            Body = PageBody.Of<WithdrawPage>(new WithdrawModel(form, title, WordsForm.PartsOf(words), visit.Links.Words(about.Indicator.Code, about.Unit, about.Period))),
        });
    }

    internal static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, about) = (form.Visit, WordsForm.About(form.Visit));
        if (form.Fields.Text(WordsForm.Reason) is not { } reason)
        {
            form.Add(WordsForm.Reason, "Say why the words are withdrawn.");
            return FormAnswer.Again;
        }

        return await form.SaveAsync(WordsForm.Reason, visit.Links.Measure(about.Indicator.Code, about.Unit == visit.Definitions.Picture.Units.Top.Code ? null : about.Unit, about.Period), actor =>
            WriteCommentary.WithdrawAsync(visit.Ledger, visit.Definitions, actor, about, Deciding.SeenIn(form), reason, cancellation));
    }
}
