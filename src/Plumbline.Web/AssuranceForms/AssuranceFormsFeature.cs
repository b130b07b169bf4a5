namespace Plumbline.Web.AssuranceForms;

/// <summary>The forms of assurance: answer a question, give an opinion, say which way an objective goes.</summary>
internal static class AssuranceFormsFeature
{
    internal static void MapAssuranceForms(this IEndpointRouteBuilder app)
    {
        app.MapAnswer();
        app.MapOpinion();
        app.MapDirection();
    }
}
