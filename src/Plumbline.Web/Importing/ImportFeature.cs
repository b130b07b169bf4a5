using Plumbline.App.Importing.Beginning;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Importing;

/// <summary>The import of files: choosing them, settling what they say, and accepting what they would change.</summary>
internal static class ImportFeature
{
    // What stands around the files in the body of a request.
    private const long Around = 1_000_000;

    internal static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ImportReadings>();
        services.AddHostedService(static provider => provider.GetRequiredService<ImportReadings>());
    }

    internal static void MapImports(this IEndpointRouteBuilder app)
    {
        var need = new AccessNeed.MayDo(Operation.Import);
        var settle = new SettleImportForm(app.ServiceProvider.GetRequiredService<ImportReadings>());
        app.MapForm("/{org}/import", new FormRule { Need = need, MostBytes = BeginImport.MostBytes + Around }, BeginImportForm.ShowAsync, BeginImportForm.TakeAsync);
        app.MapForm("/{org}/import/{id}", new FormRule { Need = need, MostBytes = 4 * Around }, settle.ShowAsync, settle.TakeAsync);
        app.MapMethods("/{org}/import/{id}/state", MapViews.Reading, settle.StateAsync).Needs(need);
    }
}
