using Plumbline.Web.Views;

namespace Plumbline.Web.Finance;

/// <summary>The pages of the accounts.</summary>
internal static class FinanceFeature
{
    internal static void MapFinance(this IEndpointRouteBuilder app)
    {
        app.MapView("/{org}/finance", FinanceView.MakeAsync);
        app.MapView("/{org}/finance/{statement}", StatementView.MakeAsync);
        app.MapView("/{org}/finance/lines/{line}", LineView.MakeAsync);
    }
}
