using Plumbline.App.Contracts;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Contracts;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Contracts;

/// <summary>Which contracts a list shows.</summary>
internal enum ContractsShown
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those with a red requirement in the month.</summary>
    WithReds,

    /// <summary>Those with a requirement that has been red for months.</summary>
    LongRed,
}

/// <summary>The order of a list of contracts.</summary>
internal enum ContractOrder
{
    /// <summary>As papers have them.</summary>
    Paper,

    /// <summary>By the share that is green in the month, the lowest first.</summary>
    Share,
}

/// <summary>Every contract, month by month.</summary>
internal static class ContractsView
{
    private const string Show = "show", Sort = "sort";

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var at = await ContractVisit.ReadAsync(visit, cancellation);
        var (months, show, order, moreThan) = (ContractVisit.Months(visit), visit.Word<ContractsShown>(Show) ?? ContractsShown.All, visit.Word<ContractOrder>(Sort) ?? ContractOrder.Paper, ContractVisit.MoreThan(visit));
        var reading = await ReadContracts.RunAsync(visit.Ledger, visit.Definitions, at.Period, months, cancellation);
        var longRed = show == ContractsShown.LongRed
            ? (await ReadKpiExceptions.RunAsync(visit.Ledger, visit.Definitions, at.Period, moreThan, cancellation)).Where(one => one.MonthsRed.Count > moreThan).Select(static one => one.Contract?.Code).OfType<Core.Contracts.Records.ContractCode>().ToHashSet()
            : [];
        var picked = reading.Contracts.Where(line => at.Includes(line.Contract!.Commissioner, line.Contract.Board) && show switch
        {
            ContractsShown.WithReds => line.Months[^1].Shown?.Red > 0,
            ContractsShown.LongRed => longRed.Contains(line.Contract.Code),
            _ => true,
        }).ToList();
        if (order == ContractOrder.Share) picked = [.. picked.OrderBy(static line => line.Months[^1].Shown?.Share ?? 101)];
        var isWhole = picked.Count == reading.Contracts.Count && order == ContractOrder.Paper;
        var block = new ContractsBlock(months, isWhole ? [] : [.. picked.Select(static line => line.Contract!.Code.ToString())], ShowsForecast: true);
        return new View
        {
            Title = "Contracts",
            Menu = MenuEntry.Contracts,
            Body = PageBody.Of<BlockPage>(new BlockModel(
                "Contracts",
                at.Filters(["contracts"], Fields(at, show, order, moreThan)),
                [new TextLink($"Requirements {ExceptionWords.Red(moreThan)}", visit.Links.ContractExceptions(at.Asked))],
                picked.Count == 0 ? [] : ScreenBlock.Of(at.Context(block, new BoardContracts(reading)), block),
                picked.Count > 0 ? null : Nothing(at, reading))),
            FileName = $"{visit.Links.Organisation}-contracts-{Links.Of(at.Period)}",
            Table = ContractFiles.Of(reading, picked, isWhole),
        };
    }

    private static IEnumerable<FilterField?> Fields(ContractVisit at, ContractsShown show, ContractOrder order, int moreThan)
    {
        var contracts = KpiTargets.Contracts(at.Visit.Definitions.Picture);
        foreach (var field in at.MonthFields(hasMonths: true)) yield return field;
        yield return at.Among(ContractVisit.Commissioner, "Commissioner", "All commissioners", contracts.Select(static one => one.Commissioner));
        yield return at.Among(ContractVisit.Board, "Reported to", "All boards", contracts.Select(static one => one.Board));
        yield return new FilterField(Show, "Which", show == ContractsShown.All ? "" : Names<ContractsShown>.Of(show))
        {
            Choices = [new("", "All contracts"), new("with-reds", "With a red requirement"), new("long-red", Counted.Sentence(ExceptionWords.Red(moreThan)))],
        };
        yield return new FilterField(Sort, "Order", order == ContractOrder.Paper ? "" : Names<ContractOrder>.Of(order)) { Choices = [new("", "As in papers"), new("share", "Lowest share first")] };
    }

    private static string Nothing(ContractVisit at, ContractsReading reading) =>
        reading.Contracts.Count > 0 ? "No contract is as you have chosen."
        : KpiTargets.Contracts(at.Visit.Definitions.Picture).Count > 0 ? $"No contract is in force in the months to {PeriodChoice.WordsOf(at.Visit, at.Period)}."
        : at.Visit.Reading.Scope.IsWhole ? "No contract is recorded yet. Put them into the workspace as contracts.csv and load it." : "No contract is of the part that you read.";
}
