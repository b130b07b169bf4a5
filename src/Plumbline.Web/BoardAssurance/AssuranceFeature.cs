using Plumbline.Web.Views;

namespace Plumbline.Web.BoardAssurance;

/// <summary>The pages of objectives and assurance.</summary>
internal static class AssuranceFeature
{
    internal static void MapAssurance(this IEndpointRouteBuilder app)
    {
        app.MapView("/{org}/objectives", ObjectivesView.MakeAsync);
        app.MapView("/{org}/objectives/{objective}", ObjectiveView.MakeAsync);
        app.MapView("/{org}/assurance", AssuranceBlockViews.SummaryAsync);
        app.MapView("/{org}/assurance/framework", AssuranceBlockViews.FrameworkAsync);
        app.MapView("/{org}/assurance/gaps", AssuranceBlockViews.GapsAsync);
        app.MapView("/{org}/assurance/map", AssuranceBlockViews.MapAsync);
        // Which questions the reader may answer depends on their posts.
        app.MapView("/{org}/assurance/questions", QuestionsView.MakeAsync, isOfTheMoment: true);
        app.MapView("/{org}/assurance/{objective}/{domain}", DomainView.MakeAsync);
    }
}
