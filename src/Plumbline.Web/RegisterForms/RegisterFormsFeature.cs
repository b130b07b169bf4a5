namespace Plumbline.Web.RegisterForms;

/// <summary>The forms of registers: a new row, and a row to change or to end.</summary>
internal static class RegisterFormsFeature
{
    internal static void MapRegisterForms(this IEndpointRouteBuilder app) => app.MapRowEditing();
}
