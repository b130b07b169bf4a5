using System.Collections.Immutable;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>The requirements that have been red for months, by board, with what is done about them.</summary>
/// <param name="MoreThan">Those counted that have been red for more than so many months in a row; those stated are shown whole.</param>
/// <param name="Contracts">The codes of the contracts whose requirements are shown; empty shows all, and those that name no contract.</param>
public sealed record ContractExceptionsBlock(int MoreThan, TextList Contracts) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "contract-exceptions";

    /// <summary>More than so many months, unless another number is given.</summary>
    public const int UsualMonths = 2;

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Add("contracts", Contracts.ToString()).Add("more-than", MoreThan, UsualMonths).Written;

    /// <inheritdoc/>
    public ContractsNeed? NeedsContracts(ReportScope scope) => new(1) { RedForMoreThan = MoreThan };

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(Core.Pictures.OrganisationPicture picture) => ContractNames.Unknown(picture, Contracts);

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        yield return new Section([new Heading(1, $"Requirements {ExceptionWords.Red(MoreThan)}", BlockAnchors.Of(context, this)), .. Content(context)]);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var (contracts, months) = (reader.Texts("contracts"), reader.Whole("more-than", UsualMonths, 0, ContractsBlock.MostMonths - 1));
        return reader.Make(() => new ContractExceptionsBlock(months, contracts));
    }

    private ImmutableArray<Element> Content(ReportContext context)
    {
        if (context.Contracts is not { } board) return [ContractSaid.Missing];
        // The report may hold those of another block with a lower limit.
        var shown = board.Exceptions.Where(one => (one.IsStated || one.IsRedForMoreThan(MoreThan)) && Includes(one)).ToList();
        var month = ShownContracts.Of(board.Reading, 1, Contracts);
        if (shown.Count == 0) return [new Paragraph(ExceptionWords.None(month, MoreThan, context.Picture.Settings.Language))];
        return [new Paragraph(ExceptionWords.Lead(shown, MoreThan, month, context.Picture.Settings.Language), ParagraphRole.Lead), ExceptionTable.ByBoard(context, shown)];
    }

    private bool Includes(KpiException one) => Contracts.Count == 0 || (one.Contract is { } contract && Contracts.Contains(contract.Code.ToString(), StringComparer.Ordinal));
}
