using Plumbline.Web.Views;

namespace Plumbline.Web.Contracts;

/// <summary>The pages of contracts.</summary>
internal static class ContractsFeature
{
    internal static void MapContracts(this IEndpointRouteBuilder app)
    {
        app.MapView("/{org}/contracts", ContractsView.MakeAsync);
        app.MapView("/{org}/contracts/exceptions", ContractExceptionsView.MakeAsync);
        app.MapView("/{org}/contracts/{contract}", ContractView.MakeAsync);
    }
}
