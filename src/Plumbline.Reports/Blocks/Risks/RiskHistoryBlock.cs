using System.Collections.Immutable;
using Plumbline.Core.Pictures;
using Plumbline.Core.Risks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The history of risks, a chart each: score, target and what is tolerated, with what was done.</summary>
/// <param name="Selection">The risks shown.</param>
/// <param name="Risks">Their codes; empty shows all that are selected.</param>
public sealed record RiskHistoryBlock(RiskSelection Selection, TextList Risks) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "risk-history";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => Selection.Write(new OptionWriter()).Add("risks", Risks.ToString()).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Files;

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Selection.ProblemsIn(picture);

    /// <inheritdoc/>
    public IReadOnlyList<string> NamedRisks => Risks;

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        yield return new Section([new Heading(1, "History of risks", BlockAnchors.Of(context, this)), .. RecordsSaid.Opening(context, this), .. Content(context)]);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var (selection, risks) = (RiskSelection.Read(reader), reader.Texts("risks"));
        return reader.Make(() => new RiskHistoryBlock(selection, risks));
    }

    private ImmutableArray<Element> Content(ReportContext context)
    {
        if (context.Records is not { } records) return [RecordsSaid.Missing];
        var files = RiskPages.Files(context, Selection).Where(file => Risks.Count == 0 || Risks.Contains(file.Risk.Code.ToString(), StringComparer.Ordinal)).ToList();
        var unknown = Risks.Where(code => !records.Register.Entries.Any(entry => string.Equals(entry.Risk.Code.ToString(), code, StringComparison.Ordinal))).ToList();
        return
        [
            .. unknown.Count == 0 ? ImmutableArray<Element>.Empty : [new Paragraph($"{(unknown.Count == 1 ? "Risk" : "Risks")} {Counted.List(unknown)} {(unknown.Count == 1 ? "is" : "are")} not in the register.")],
            .. files.Count == 0 ? [new Paragraph($"There is no {Selection.Noun} to show.")] : ImmutableArray.CreateRange<Element>(files.Select(file => One(context, records, file))),
        ];
    }

    private Section One(ReportContext context, BoardRecords records, RiskFile file) => new(
    [
        new Heading(2, RecordLinks.ToRisk(context, file.Risk.Code, RiskWords.Name(file.Risk)), RiskWords.AnchorOf(context, this, "history", file.Risk.Code)),
        HistoryOfRisk.Of(context, records, file) is { } chart ? chart : new Paragraph("It has not been graded."),
    ]);
}
