using System.Collections.Immutable;
using Plumbline.Core.Pictures;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The register as a table: a row a risk, the highest score first.</summary>
/// <param name="Selection">The risks shown.</param>
public sealed record RiskRegisterBlock(RiskSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "risk-register";

    // Working out the width of a table takes time with its rows.
    private const int Width = 54;

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
        var entries = Selection.In(context);
        yield return new Section(
        [
            new Heading(1, "Register of risks", BlockAnchors.Of(context, this)),
            .. RecordsSaid.Opening(context, this),
            context.Records is not { } records ? RecordsSaid.Missing
                : entries.Count == 0 ? new Paragraph($"There is no {Selection.Noun} to show.")
                : Table(context, records, entries),
        ]);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = RiskSelection.Read(reader);
        return reader.Make(() => new RiskRegisterBlock(selection));
    }

    private Table Table(ReportContext context, BoardRecords records, IReadOnlyList<RiskEntry> entries)
    {
        var moves = records.Before is not null;
        ImmutableArray<Column> columns =
        [
            new Column("Risk") { Width = ColumnWidth.Wide },
            new Column("Owner"),
            new Column("Score now"),
            .. moves ? [new Column("Movement")] : ImmutableArray<Column>.Empty,
            new Column("Target"),
            new Column(Selection.Show == RiskState.Closed ? "Closed" : "Review due"),
        ];
        var rows = entries.Select(entry => (entry.Risk.Kind, Row: RowOf(context, records, entry, moves))).ToList();
        var groups = Enum.GetValues<RiskKind>().Select(kind => (Kind: kind, Rows: rows.Where(row => row.Kind == kind).Select(static row => row.Row).ToImmutableArray())).Where(static group => !group.Rows.IsEmpty).ToList();
        return new Table(
            Counted.Sentence(Counted.Of(entries.Count, Selection.Noun)),
            columns,
            groups.Count == 1 ? [new RowGroup(groups[0].Rows)] : [.. groups.Select(static group => new RowGroup(RowGroupLevel.Group, $"{Counted.Sentence(Names<RiskKind>.Of(group.Kind))} risks", group.Rows))])
        {
            LeastWidth = Width,
        };
    }

    private static Row RowOf(ReportContext context, BoardRecords records, RiskEntry entry, bool moves)
    {
        var (risk, standing) = (entry.Risk, RiskStanding.Of(records.Register, entry));
        return new Row(
        [
            Cell.Header(RecordLinks.ToRisk(context, risk.Code, RiskWords.Name(risk))),
            risk.Owner,
            new Cell(Above(standing, RiskWords.Graded(records.Register, entry.Current))),
            .. moves ? [new Cell(RiskWords.Movement(records, entry)!)] : ImmutableArray<Cell>.Empty,
            new Cell(entry.Target is { } target ? [RiskWords.Score(target.Score), .. Due(context, target)] : "None set"),
            new Cell(Review(context, records, standing)),
        ]);
    }

    private static RichText Above(RiskStanding standing, RichText graded) =>
        standing.IsAboveTolerance ? [.. graded, new LineBreak(), new Small(FormattableString.Invariant($"{standing.Tolerable}\u00a0is\u00a0tolerated"))] : graded;

    private static RichText Due(ReportContext context, Grading target) => target.Due is { } due ? [new LineBreak(), new Small($"by\u00a0{RecordsSaid.ShortDay(context, due)}")] : RichText.Empty;

    private static RichText Review(ReportContext context, BoardRecords records, RiskStanding standing)
    {
        if (!standing.IsOpen) return standing.Entry.Risk.Closing is { } closing ? [RecordsSaid.ShortDay(context, closing.Day), new LineBreak(), new Small(closing.Reason)] : "Not yet open";
        var due = RecordsSaid.ShortDay(context, standing.ReviewDue);
        return standing.IsReviewOverdue ? [due, new LineBreak(), new Small($"{Counted.Of(records.Day.DayNumber - standing.ReviewDue.DayNumber, "day")} overdue") { IsOff = true }] : due;
    }
}
