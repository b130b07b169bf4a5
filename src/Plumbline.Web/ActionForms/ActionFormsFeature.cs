namespace Plumbline.Web.ActionForms;

/// <summary>The forms of actions: a new one, and what has become of one.</summary>
internal static class ActionFormsFeature
{
    internal static void MapActionForms(this IEndpointRouteBuilder app)
    {
        app.MapNewAction();
        app.MapActionUpdate();
    }
}
