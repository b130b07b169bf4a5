namespace Plumbline.Web.RiskForms;

/// <summary>The forms of risks: grade, review, note, accept, new and change, and the sitting that takes the due reviews one after another.</summary>
internal static class RiskFormsFeature
{
    internal static void MapRiskForms(this IEndpointRouteBuilder app)
    {
        app.MapSitting();
        app.MapRiskEditing();
        app.MapGrading();
        app.MapReview();
        app.MapNote();
        app.MapRiskAcceptance();
    }
}
