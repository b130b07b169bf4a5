using Plumbline.App.Contracts;
using Plumbline.App.Contracts.Tables;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Contracts;
using Plumbline.Web.Contracts;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>Contracts month by month, and their requirements that have been red for months.</summary>
internal static class ContractEndpoints
{
    private static readonly ApiParameter Month = new("period", "The month; by default the latest with a result of a contract.", "2020-03");

    internal static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new(
            "contracts", "Contracts", "How many requirements of each contract are green, red and without a rating in a month and those before it, the share that is green, and the forecast for the financial year; the contract all is all together.",
            [Month, new("months", $"How many months, the last that of period: 1 to {ReadContracts.MostMonths}; {ContractsBlock.UsualMonths} by default.", "6")],
            ContractsTable.Table.Columns, ContractsAsync) { IsHeavy = true },
        new(
            "contracts/exceptions", "Requirements red for months", "The requirements that have been red for more than some months in a row, with what is done about them; those that are stated for the month stand whole.",
            [Month, new("more-than", $"More than so many months in a row; {ReadKpiExceptions.UsualMonths} by default.", "5")],
            ContractExceptionsTable.Table.Columns, ExceptionsAsync) { IsHeavy = true },
    ];

    private static async Task<ViewTable> ContractsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var reading = await ReadContracts.RunAsync(visit.Ledger, visit.Definitions, await MonthAsync(visit, cancellation), ContractVisit.Months(visit), cancellation);
        return request.Table(ContractsTable.Table, ContractRow.Of(reading));
    }

    private static async Task<ViewTable> ExceptionsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var exceptions = await ReadKpiExceptions.RunAsync(visit.Ledger, visit.Definitions, await MonthAsync(visit, cancellation), ContractVisit.MoreThan(visit), cancellation);
        return request.Table(ContractExceptionsTable.Table, ContractExceptionRow.Of(exceptions));
    }

    private static async Task<Period> MonthAsync(Visit visit, CancellationToken cancellation) => visit.Period(Frequency.Month) ?? await ContractVisit.LatestAsync(visit, cancellation);
}
