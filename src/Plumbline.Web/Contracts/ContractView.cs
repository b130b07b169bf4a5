using Plumbline.App.Contracts;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Contracts;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Contracts;

/// <summary>The page of a contract.</summary>
internal static class ContractView
{
    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var code = Find(visit);
        var at = await ContractVisit.ReadAsync(visit, cancellation);
        var months = ContractVisit.Months(visit);
        if (await ReadContractFile.RunAsync(visit.Ledger, visit.Definitions, code, at.Period, months, cancellation) is not { } file) throw Refused.NotFound($"Contract {code} cannot be read here.");
        var block = new ContractPageBlock(code, months);
        var reading = new ContractsReading(at.Period, file.Months, [file.Line], file.Line with { Contract = null });
        return new View
        {
            Title = file.Contract.Name,
            Menu = MenuEntry.Contracts,
            Crumbs = [new Crumb("Contracts", visit.Links.Contracts(at.Asked)), new Crumb(file.Contract.Name)],
            Body = PageBody.Of<BlockPage>(new BlockModel(
                file.Contract.Name,
                at.Filters(["contracts", code.ToString()], at.MonthFields(hasMonths: true)),
                [],
                ScreenBlock.Of(at.Context(block, new BoardContracts(reading) { Files = [file] }), block),
                null)),
            FileName = $"{visit.Links.Organisation}-contract-{code}-{Links.Of(at.Period)}",
            Table = ContractFiles.Of(reading, [file.Line], isWhole: false),
        };
    }

    // One that the reader does not read is not there.
    private static ContractCode Find(Visit visit)
    {
        var text = visit.Route("contract");
        return FindInContracts.Contract(visit.Definitions, text).TryGet(out var contract, out _)
            ? contract.Code
            : throw Refused.NotFound($"There is no contract “{PlainText.Visible(text)}” here{Spelling.Suggestion(text, KpiTargets.Contracts(visit.Definitions.Picture).Select(static one => one.Code.ToString()))}.");
    }
}
