using Plumbline.App.Ledger;
using Plumbline.App.Publishing.Making;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Papers;

/// <summary>The form to publish an edition.</summary>
/// <param name="Visit">The form.</param>
/// <param name="Title">The report and the period.</param>
/// <param name="Position">The change at which it is made.</param>
/// <param name="Back">The preview.</param>
public sealed record PublishModel(FormVisit Visit, string Title, string Position, string Back);

/// <summary>Publishes an edition of a report, with a reason.</summary>
internal static class PublishForm
{
    private const string Reason = "reason";

    internal static void MapPublishing(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/reports/{name}/{period}/publish", new FormRule { Need = new AccessNeed.MayDo(Operation.Publish) }, ShowAsync, TakeAsync);

    /// <summary>Whether the reader may publish, now.</summary>
    internal static bool May(Visit visit) => !visit.IsPast && visit.Actor.May(Operation.Publish, visit.Links.Organisation);

    internal static string AddressOf(Visit visit, ReportDefinition report, Period period) => visit.Links.To(["reports", report.Name, Links.Of(period)!, "publish"]);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var asked = await PaperAsked.ReadAsync(visit, cancellation);
        var back = visit.Links.Report(asked.Report.Name, asked.Period);
        return new View
        {
            Title = $"Publish {asked.Title}",
            Menu = MenuEntry.Papers,
            Crumbs = [new Crumb("Papers", visit.Links.To(["reports"])), new Crumb(asked.Title, back), new Crumb("Publish")],
            Body = PageBody.Of<PublishPage>(new PublishModel(form, asked.Title, $"change {visit.Position} of the ledger", back)),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var asked = await PaperAsked.ReadAsync(visit, cancellation);
        if (form.Fields.Text(Reason) is not { } reason)
        {
            form.Add(Reason, "Say why it is published.");
            return FormAnswer.Again;
        }

        return await form.SaveAsync(Reason, visit.Links.Report(asked.Report.Name, asked.Period), async actor =>
            new CommitResult.Committed((await PublishEdition.RunAsync(visit.Ledger, visit.Definitions, actor, asked.Report, asked.Period, reason, cancellation)).Change));
    }
}
