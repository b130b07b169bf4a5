using System.Collections.Immutable;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Risks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The matrix: how many risks stand in each cell, where they came from and where they shall go, and which they are.</summary>
/// <param name="Selection">The risks shown.</param>
public sealed record RiskMatrixBlock(RiskSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "risk-matrix";

    private const double Width = 680, Phone = 325;

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => Selection.Write(new OptionWriter()).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Register;

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Selection.ProblemsIn(picture);

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        yield return new Section([new Heading(1, "Risk matrix", BlockAnchors.Of(context, this)), .. RecordsSaid.Opening(context, this), .. Content(context)]);
    }

    /// <summary>Where most of them stand, the drawing and its table, in a paper and on a page alike; nothing where none stands in a cell.</summary>
    internal static ImmutableArray<Element> Parts(ReportContext context, BoardRecords records, PlacedRisks placed, string noun)
    {
        if (placed.Cells.Count == 0) return [];
        var data = placed.Drawing;
        return
        [
            new Paragraph(placed.Words(noun), ParagraphRole.Lead),
            new Chart(MatrixScene.Arrange(data, Width), "Risk matrix", placed.Alternative(noun))
            {
                Narrow = MatrixScene.Arrange(data, Phone),
                Caption = placed.Caption(records.BeforeWords),
            },
            MatrixTable.Of(context, placed),
        ];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = RiskSelection.Read(reader);
        return reader.Make(() => new RiskMatrixBlock(selection));
    }

    private ImmutableArray<Element> Content(ReportContext context)
    {
        if (context.Records is not { } records) return [RecordsSaid.Missing];
        var entries = Selection.In(context);
        if (entries.Count == 0) return [new Paragraph($"There is no {Selection.Noun} to show.")];
        var placed = PlacedRisks.Of(records, entries);
        return [.. Parts(context, records, placed, Selection.Noun), .. placed.Without(Selection.Noun) is { } without ? [new Paragraph(without)] : ImmutableArray<Element>.Empty];
    }
}
