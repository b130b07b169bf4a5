namespace Plumbline.Web.ReturnForms;

/// <summary>The forms of returns: fill one in, waive it, send it back.</summary>
internal static class ReturnFormsFeature
{
    /// <summary>The address of a return, below which its forms are.</summary>
    internal const string Pattern = "/{org}/returns/{form}/{unit}/{period}";

    internal static void MapReturnForms(this IEndpointRouteBuilder app)
    {
        app.MapFill();
        app.MapSettle();
    }
}
