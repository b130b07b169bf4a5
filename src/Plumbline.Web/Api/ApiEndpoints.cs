namespace Plumbline.Web.Api;

/// <summary>The addresses of the API below an organisation, in the order in which they are listed.</summary>
internal static class ApiEndpoints
{
    internal static IReadOnlyList<ApiEndpoint> All { get; } = [.. FigureEndpoints.All, .. DefinitionEndpoints.All, .. RecordEndpoints.All, .. AssuranceEndpoints.All, .. ContractEndpoints.All, .. FinanceEndpoints.All, .. ReturnEndpoints.All, .. RegisterEndpoints.All, .. LedgerEndpoints.All];
}
