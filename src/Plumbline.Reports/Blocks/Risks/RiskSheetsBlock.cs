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

/// <summary>A sheet for each risk with all that is recorded of it. On paper a sheet is not parted where a page holds it.</summary>
/// <param name="Selection">The risks shown.</param>
public sealed record RiskSheetsBlock(RiskSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "risk-sheets";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => Selection.Write(new OptionWriter()).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Files;

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Selection.ProblemsIn(picture);

    /// <inheritdoc/>
    public Anchor? SheetOf(ReportContext context, RiskCode risk)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Once(this, () => new SheetCodes([.. RiskPages.Files(context, Selection).Select(static file => file.Risk.Code)])).Codes.Contains(risk) ? RiskWords.AnchorOf(context, this, "risk", risk) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ImmutableArray<Element> head = [new Heading(1, "Risk sheets", BlockAnchors.Of(context, this)), .. RecordsSaid.Opening(context, this)];
        var files = RiskPages.Files(context, Selection).ToList();
        if (context.Records is not { } records) return [new Section([.. head, RecordsSaid.Missing])];
        return files.Count == 0
            ? [new Section([.. head, new Paragraph($"There is no {Selection.Noun} to show.")])]
            : files.Select((file, at) => new Section([.. at == 0 ? head : [], .. RiskSheet.Of(context, records, file, RiskWords.AnchorOf(context, this, "risk", file.Risk.Code))]) { Form = SectionForm.Sheet, StartsNewPage = at == 0 });
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = RiskSelection.Read(reader);
        return reader.Make(() => new RiskSheetsBlock(selection));
    }
}

/// <summary>The risks that have a sheet.</summary>
internal sealed record SheetCodes(HashSet<RiskCode> Codes);
