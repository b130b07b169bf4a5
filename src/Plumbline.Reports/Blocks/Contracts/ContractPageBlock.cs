using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>The whole of a contract, or of every contract, a page each: the share by month, the requirements, what is red and what is done, notices and forecasts.</summary>
/// <param name="Contract">The contract; null for every one.</param>
/// <param name="Months">How many months are shown, the last that of the report.</param>
public sealed record ContractPageBlock(ContractCode? Contract, int Months) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "contract-page";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Add("contract", Contract?.ToString() ?? ContractCode.AllWord).Add("months", Months, ContractsBlock.UsualMonths).Written;

    /// <inheritdoc/>
    public ContractsNeed? NeedsContracts(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return new ContractsNeed(Months) { Files = Contract is null ? [.. KpiTargets.Contracts(scope.Picture).Select(static one => one.Code)] : [Contract] };
    }

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Contract is null ? [] : ContractNames.Unknown(picture, [Contract.ToString()]);

    /// <inheritdoc/>
    public Anchor? ContractPageOf(ReportContext context, ContractCode contract)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (Contract is null || Contract == contract) && context.Contracts?.Files.Any(file => file.Contract.Code == contract && IsShown(file)) == true ? AnchorOf(context, contract) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var files = context.Contracts?.Files.Where(file => Contract is null ? IsShown(file) : file.Contract.Code == Contract).Select(Last).ToList() ?? [];
        if (Contract is not null && files is [var only])
        {
            yield return new Section([new Heading(1, only.Contract.Name, AnchorOf(context, Contract)), .. ContractParts.All(context, only, 2, AnchorOf(context, Contract))]) { StartsNewPage = true };
            yield break;
        }

        var head = new Heading(1, Contract is null ? "Contract by contract" : $"Contract {Contract}", BlockAnchors.Of(context, this));
        if (files.Count == 0)
        {
            yield return new Section([head, context.Contracts is null ? ContractSaid.Missing : new Paragraph(Contract is null ? "No contract is in force." : $"There is no contract {Contract} here.")]);
            yield break;
        }

        yield return new Section([head, .. files.Select((file, at) => new Section([new Heading(2, file.Contract.Name, AnchorOf(context, file.Contract.Code)), .. ContractParts.All(context, file, 3, AnchorOf(context, file.Contract.Code))]) { StartsNewPage = at > 0 })]) { StartsNewPage = true };
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var months = reader.Whole("months", ContractsBlock.UsualMonths, 1, ContractsBlock.MostMonths);
        if (reader.Text("contract") is not { } text) return Problem.With(null, "the code of a contract, or all, for the option contract");
        var contract = text == ContractCode.AllWord ? null : reader.Read("contract", ContractCode.Parse);
        return reader.Make(() => new ContractPageBlock(contract, months));
    }

    // Of every contract, those that have something to tell.
    private static bool IsShown(ContractFile file) => file.Line.Months.Any(static month => month.Shown is not null);

    private ContractFile Last(ContractFile file)
    {
        var skipped = Math.Max(0, file.Months.Count - Months);
        return skipped == 0 ? file : file with
        {
            Months = [.. file.Months.Skip(skipped)],
            Line = file.Line with { Months = [.. file.Line.Months.Skip(skipped)] },
            Kpis = [.. file.Kpis.Select(kpi => kpi with { Months = [.. kpi.Months.Skip(skipped)], History = kpi.History with { Results = [.. kpi.History.Results.Skip(skipped)] } })],
        };
    }

    // The code of the contract is in the anchor, which stays where another block is added before it.
    private Anchor AnchorOf(ReportContext context, ContractCode contract) => new($"{BlockAnchors.Of(context, this, "contract")}-{contract.ToString().Replace(".", "--", StringComparison.Ordinal)}");
}
