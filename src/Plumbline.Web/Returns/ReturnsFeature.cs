using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>The pages of forms and returns.</summary>
internal static class ReturnsFeature
{
    internal static void MapReturns(this IEndpointRouteBuilder app)
    {
        // What is due depends on the minute, and what waits for the reader on the reader.
        app.MapView("/{org}/returns", ReturnsView.MakeAsync, isOfTheMoment: true);
        app.MapView("/{org}/reminders", RemindersView.MakeAsync, isOfTheMoment: true);
        app.MapView("/{org}/returns/{form}", FormView.MakeAsync, isOfTheMoment: true);
        app.MapView("/{org}/returns/{form}/{unit}/{period}", ReturnView.MakeAsync, isOfTheMoment: true);
    }
}
