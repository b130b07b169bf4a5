using System.Collections.Immutable;
using Plumbline.Core.Pictures;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The board assurance framework: the principal risks to each objective, with their controls and gaps, assurances and gaps, actions and history. On paper the sheet of a risk is not parted where a page holds it.</summary>
/// <param name="Selection">The risks shown; strategic ones where it names no kind.</param>
public sealed record BoardAssuranceBlock(RiskSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "board-assurance-framework";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => Selection.Write(new OptionWriter()).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Files;

    private RiskSelection Principal => Selection.Kind is null ? Selection with { Kind = RiskKind.Strategic } : Selection;

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Selection.ProblemsIn(picture);

    /// <inheritdoc/>
    public Anchor? SheetOf(ReportContext context, RiskCode risk)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Once(this, () => new SheetCodes([.. RiskPages.Files(context, Principal).Select(static file => file.Risk.Code)])).Codes.Contains(risk) ? RiskWords.AnchorOf(context, this, "principal", risk) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ImmutableArray<Element> head = [new Heading(1, "Board assurance framework", BlockAnchors.Of(context, this)), .. RecordsSaid.Opening(context, this)];
        if (context.Records is not { } records) return [new Section([.. head, RecordsSaid.Missing])];
        var byObjective = PrincipalRisks.ByObjective(records, [.. RiskPages.Files(context, Principal)]);
        if (byObjective.Count == 0) return [new Section([.. head, new Paragraph($"There is no {Principal.Noun} to show.")])];
        return
        [
            new Section([.. head, PrincipalRisks.Table(context, records, byObjective)]) { StartsNewPage = true },
            .. byObjective.SelectMany(objective => objective.Risks.Select(file => new Section(PrincipalRisks.Page(context, records, file, objective.Name, RiskWords.AnchorOf(context, this, "principal", file.Risk.Code))) { Form = SectionForm.Sheet })),
        ];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = RiskSelection.Read(reader);
        return reader.Make(() => new BoardAssuranceBlock(selection));
    }
}
