using Plumbline.Web.Views;

namespace Plumbline.Web.Registers;

/// <summary>The pages of registers.</summary>
internal static class RegistersFeature
{
    internal static void MapRegisters(this IEndpointRouteBuilder app)
    {
        app.MapView("/{org}/registers", RegistersView.MakeAsync);
        app.MapView("/{org}/registers/{name}", RegisterView.MakeAsync);
        app.MapView("/{org}/registers/{name}/{row}", RegisterRowView.MakeAsync);
    }
}
