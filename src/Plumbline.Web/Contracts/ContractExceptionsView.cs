using Plumbline.App.Contracts;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Contracts;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Contracts;

/// <summary>The requirements that have been red for months, with what is done about them.</summary>
internal static class ContractExceptionsView
{
    private static readonly int[] Limits = [0, 1, 2, 3, 5, 11];

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var at = await ContractVisit.ReadAsync(visit, cancellation);
        var moreThan = ContractVisit.MoreThan(visit);
        var all = await ReadKpiExceptions.RunAsync(visit.Ledger, visit.Definitions, at.Period, moreThan, cancellation);
        var picked = all.Where(one => at.Includes(one.Contract?.Commissioner, one.Board ?? one.Contract?.Board)).ToList();
        var block = new ContractExceptionsBlock(moreThan, []);
        var title = $"Requirements {ExceptionWords.Red(moreThan)}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Contracts,
            Crumbs = [new Crumb("Contracts", visit.Links.Contracts(at.Asked)), new Crumb(Counted.Sentence(ExceptionWords.Red(moreThan)))],
            Body = PageBody.Of<BlockPage>(new BlockModel(
                title,
                at.Filters(["contracts", "exceptions"],
                [
                    .. at.MonthFields(hasMonths: false),
                    new FilterField(ContractVisit.MoreThanName, "Red for more than", moreThan == ContractExceptionsBlock.UsualMonths ? "" : Links.Of(moreThan))
                    {
                        Choices = [.. Limits.Append(moreThan).Distinct().Order().Select(static number => new Choice(number == ContractExceptionsBlock.UsualMonths ? "" : Links.Of(number), $"{Links.Of(number)} {Counted.Noun(number, "month")}"))],
                    },
                    at.Among(ContractVisit.Board, "Reported to", "All boards", all.Select(static one => one.Board ?? one.Contract?.Board)),
                    at.Among(ContractVisit.Commissioner, "Commissioner", "All commissioners", all.Select(static one => one.Contract?.Commissioner)),
                ]),
                [new TextLink("Contracts by month", visit.Links.Contracts(at.Asked))],
                ScreenBlock.Of(at.Context(block, new BoardContracts(Month(at, await ReadContracts.RunAsync(visit.Ledger, visit.Definitions, at.Period, 1, cancellation))) { Exceptions = picked }), block),
                null)),
            FileName = $"{visit.Links.Organisation}-contract-exceptions-{Links.Of(at.Period)}",
            Table = ContractFiles.Of(picked),
        };
    }

    // The month of the contracts that were chosen: whether nobody has stated which requirements were red.
    private static ContractsReading Month(ContractVisit at, ContractsReading all)
    {
        List<ContractLine> picked = [.. all.Contracts.Where(line => at.Includes(line.Contract!.Commissioner, line.Contract.Board))];
        if (picked.Count == all.Contracts.Count) return all;
        var counts = picked.Select(static line => line.Months[^1].Shown).OfType<ContractCount>().ToList();
        var together = new ContractCount(counts.Sum(static one => one.Green), counts.Sum(static one => one.Red), counts.Sum(static one => one.NotRated));
        return all with { Contracts = picked, All = new ContractLine(null, [new ContractMonth(at.Period, together, null)], null) };
    }
}
