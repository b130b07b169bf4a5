using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>The requirements of a contract as a table: the latest figure against its target, the months as a strip of marks, and the same figure under other contracts.</summary>
internal static class KpiTable
{
    private const int Width = 56;

    internal static Table Of(ReportContext context, ContractFile file)
    {
        var hasElsewhere = file.Kpis.Any(static row => row.Elsewhere.Count > 0);
        var culture = context.Picture.Settings.Language;
        var months = file.Months.Count == 1 ? file.Months[0].ToText(culture) : $"{file.Months[0].ToText(culture)} to {file.Months[^1].ToText(culture)}";
        return new Table(
            $"Requirements of {file.Contract.Name}",
            [
                new Column("Requirement") { Width = ColumnWidth.Wide },
                new Column("Target"),
                new Column("Latest figure"),
                new Column(months) { Width = ColumnWidth.Tight },
                new Column("Months red", Alignment.Number) { Width = ColumnWidth.Tight },
                .. hasElsewhere ? [new Column("Under other contracts")] : Array.Empty<Column>(),
            ],
            [.. file.Kpis.Select(row => RowOf(context, file, row, hasElsewhere))])
        {
            HidesCaption = true,
            LeastWidth = Width,
        };
    }

    /// <summary>What the marks are: of those that are shown.</summary>
    internal static Paragraph Key(ContractFile file)
    {
        var shown = file.Kpis.SelectMany(static row => row.History.Results).ToHashSet();
        var marks = new List<Inline> { "Months: " };
        Add(KpiResult.Green, new RatingMark(RatingTone.Green, false), "green");
        Add(KpiResult.Red, new RatingMark(RatingTone.Red, false), "red");
        Add(KpiResult.NotRated, new RatingMark(RatingTone.None, false), "not rated");
        Add(KpiResult.Doubtful, new RatingMark(RatingTone.Red, true), "a doubtful figure, which is not counted");
        if (shown.Contains(KpiResult.NotInForce)) marks.Add($"{(marks.Count > 1 ? "; " : "")}a gap: no requirement then");
        return new Paragraph([.. marks, "."], ParagraphRole.Meta);

        void Add(KpiResult result, RatingMark mark, string words)
        {
            if (!shown.Contains(result)) return;
            if (marks.Count > 1) marks.Add(", ");
            marks.Add(Icon.Decorative(RatingMarks.One(mark)));
            marks.Add($" {words}");
        }
    }

    /// <summary>Why a requirement of the year so far has no rating, and how it gets one; nothing where none is so.</summary>
    internal static IEnumerable<Paragraph> OfYearSoFar(ContractFile file)
    {
        List<string> names = [.. file.Kpis.Where(static row => row.History.Last is { NotRated: NotRatedReason.PartOfYear }).Select(static row => row.History.Kpi.Indicator.NameInList)];
        if (names.Count == 0) yield break;
        var (has, figures) = names.Count == 1 ? ("has a target", "its figures are") : ("have targets", "their figures are");
        yield return new Paragraph($"{Counted.List(names)} {has} for the year so far, while {figures} of single months: the two do not compare. Give figures that are running totals, or a target for each month, and every month is rated.", ParagraphRole.Meta);
    }

    private static Row RowOf(ReportContext context, ContractFile file, KpiRow row, bool hasElsewhere)
    {
        var (kpi, last) = (row.History.Kpi, row.History.Last);
        return new Row(
        [
            Cell.Header(IndicatorLinks.Linked(context, kpi.Indicator, kpi.Unit, kpi.Indicator.NameInList)),
            last is null ? "Not in force" : Counted.Sentence(TargetWords.Of(last, context.Picture, context.Picture.Settings.Language)),
            Latest(context, last),
            new Cell(KpiStrip.Of(row, file.Months, context.Picture.Settings.Language)),
            row.History.MonthsRed.Count == 0 ? new Cell("0") { Style = CellStyle.Quiet } : new Cell(row.History.MonthsRed.ToString()),
            .. hasElsewhere ? [Elsewhere(context, row)] : Array.Empty<Cell>(),
        ]);
    }

    private static Cell Latest(ReportContext context, Judgement? last)
    {
        if (last is null) return new Cell("–") { Style = CellStyle.Quiet };
        var culture = context.Picture.Settings.Language;
        if (last.Observation is not { Value: not ObservedValue.Missing } figure) return new Cell([RatingWords.Of(last).Chip, .. ContractSaid.Below(JudgementWords.Reason(last, culture))]);
        return new Cell(
        [
            IndicatorLinks.ToSource(context, figure, FigureValue.Of(figure, culture)), " ", RatingWords.Of(last).Chip,
            .. ContractSaid.Below(figure.Period.ToText(culture, full: true)),
            .. last.IsRated ? RichText.Empty : ContractSaid.Below(JudgementWords.Reason(last, culture)),
            .. figure.IsDoubtful ? ContractSaid.Below("a doubtful figure: not counted") : RichText.Empty,
        ]);
    }

    // Side by side: the other contract, its target, and how the same figure is rated by it.
    private static Cell Elsewhere(ReportContext context, KpiRow row)
    {
        if (row.Elsewhere.Count == 0) return new Cell("–") { Style = CellStyle.Quiet };
        var culture = context.Picture.Settings.Language;
        List<Inline> words = [];
        foreach (var other in row.Elsewhere)
        {
            if (words.Count > 0) words.Add(new LineBreak());
            words.Add(ContractLinks.To(context, other.Contract, other.Contract.Name));
            words.Add(": ");
            words.Add(RatingWords.Of(other.Judgement).Chip);
            words.Add(new Small($" {Figure(row, other.Judgement, culture)}{TargetWords.Of(other.Judgement, context.Picture, culture)}"));
        }

        return new Cell([.. words]);
    }

    // A contract that is judged in another unit has another figure.
    private static string Figure(KpiRow row, Judgement other, System.Globalization.CultureInfo culture) =>
        other.Observation is { } figure && (other.Unit != row.History.Kpi.Unit || figure.Period != row.History.Last?.Observation?.Period) ? $"{figure.Value.Text} in {figure.Period.ToText(culture)}, " : "";
}
