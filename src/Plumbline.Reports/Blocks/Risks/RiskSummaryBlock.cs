using System.Collections.Immutable;
using Plumbline.Core.Pictures;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>How many risks there are of each level and how they moved, which are above what is tolerated, and which reviews are overdue.</summary>
/// <param name="Selection">The risks told of.</param>
public sealed record RiskSummaryBlock(RiskSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "risk-summary";

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
        yield return new Section([new Heading(1, "Risks in brief", BlockAnchors.Of(context, this)), .. RecordsSaid.Opening(context, this), .. Content(context)]);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = RiskSelection.Read(reader);
        return reader.Make(() => new RiskSummaryBlock(selection));
    }

    private ImmutableArray<Element> Content(ReportContext context)
    {
        if (context.Records is not { } records) return [RecordsSaid.Missing];
        var standings = Selection.In(context).Select(entry => RiskStanding.Of(records.Register, entry)).ToList();
        if (standings.Count == 0) return [new Paragraph($"There is no {Selection.Noun} to show.")];
        var anchor = BlockAnchors.Of(context, this);
        return
        [
            new Paragraph(Lead(standings), ParagraphRole.Lead),
            LevelTable.Of(context, records, standings),
            .. LevelTable.Closed(context, records, Selection) is { } closed ? [new Paragraph(closed)] : ImmutableArray<Element>.Empty,
            .. RiskLists.AboveTolerance(context, records, [.. standings.Where(static one => one.IsAboveTolerance)], anchor),
            .. RiskLists.Overdue(context, records, [.. standings.Where(static one => one.IsReviewOverdue).OrderBy(static one => one.ReviewDue)], anchor),
        ];
    }

    private string Lead(List<RiskStanding> standings)
    {
        var kinds = Enum.GetValues<RiskKind>().Select(kind => (Count: standings.Count(one => one.Entry.Risk.Kind == kind), Word: Names<RiskKind>.Of(kind))).Where(static kind => kind.Count > 0).ToList();
        var levels = standings.Where(static one => one.Level is not null).GroupBy(static one => one.Level!.Name, StringComparer.Ordinal).OrderByDescending(static level => level.Max(static one => one.Level!.To)).Select(static level => $"{Counted.Number(level.Count())} {level.Key}").ToList();
        var open = Selection.Show switch { RiskState.Open => "open", RiskState.Closed => "closed", RiskState.All => "on the register" };
        var parts = kinds.Count > 1 ? $": {Counted.List([.. kinds.Select(static kind => $"{Counted.Number(kind.Count)} {kind.Word}")])}" : "";
        var noun = kinds.Count == 1 ? $"{kinds[0].Word} risk" : "risk";
        return $"{Counted.Sentence(Counted.Of(standings.Count, noun))} {(standings.Count == 1 ? "is" : "are")} {open}{parts}."
            + (levels.Count > 0 ? $" By level: {Counted.List(levels)}." : "");
    }
}
