using System.Collections.Immutable;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>Every contract, month by month: the share of its requirements that is green, and how many are green and red.</summary>
/// <param name="Months">How many months, the last that of the report.</param>
/// <param name="Contracts">The codes of the contracts shown, in this order; empty shows all.</param>
/// <param name="ShowsForecast">Whether what is expected at the end of the year is shown.</param>
public sealed record ContractsBlock(int Months, TextList Contracts, bool ShowsForecast) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "contracts";

    /// <summary>How many months are shown unless another number is given.</summary>
    public const int UsualMonths = 12;

    /// <summary>The most months that a table shows.</summary>
    public const int MostMonths = ContractsReading.MostMonths;

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Add("contracts", Contracts.ToString()).Add("forecast", ShowsForecast, usual: true).Add("months", Months, UsualMonths).Written;

    /// <inheritdoc/>
    public ContractsNeed? NeedsContracts(ReportScope scope) => new(Months);

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => ContractNames.Unknown(picture, Contracts);

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var head = new Heading(1, "Contracts", BlockAnchors.Of(context, this));
        var content = Content(context);
        yield return new Section([head, .. content]) { Orientation = content.Any(static element => element is Table) ? PageOrientation.Landscape : null, Form = SectionForm.Whole };
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var (months, contracts, forecast) = (reader.Whole("months", UsualMonths, 1, MostMonths), reader.Texts("contracts"), reader.YesOrNo("forecast", usual: true));
        return reader.Make(() => new ContractsBlock(months, contracts, forecast));
    }

    private ImmutableArray<Element> Content(ReportContext context)
    {
        if (context.Contracts is not { } board) return [ContractSaid.Missing];
        var shown = ShownContracts.Of(board.Reading, Months, Contracts);
        if (shown.Lines.Count == 0) return [new Paragraph(ContractSaid.NoContract(context, shown))];
        var notes = CountNotes.Of(context, this, shown);
        return
        [
            new Paragraph(ContractsLead.Of(shown, context.Picture.Settings.Language, ShowsForecast), ParagraphRole.Lead),
            ContractGrid.Of(context, shown, notes, ShowsForecast),
            new Paragraph(ContractSaid.Key(shown), ParagraphRole.Meta),
            .. notes.Elements,
        ];
    }
}
