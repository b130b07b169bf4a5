using Plumbline.Core.Actions;
using Plumbline.Core.Risks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The risks that a board asks about first: above what is tolerated, and not reviewed in time.</summary>
internal static class RiskLists
{
    private const int Most = 20;

    /// <summary>The risks above what is tolerated, with the actions that answer them.</summary>
    internal static IEnumerable<Element> AboveTolerance(ReportContext context, BoardRecords records, IReadOnlyList<RiskStanding> above, Anchor anchor)
    {
        yield return new Heading(2, "Above what is tolerated", new Anchor($"{anchor}-above"));
        if (above.Count == 0)
        {
            yield return new Paragraph("No risk is above what is tolerated.");
            yield break;
        }

        yield return new Table(
            Counted.Sentence(Counted.Of(above.Count, "risk") + " above what is tolerated"),
            [new Column("Risk") { Width = ColumnWidth.Wide }, new Column("Owner"), new Column("Score now") { Width = ColumnWidth.Tight }, new Column("Tolerated", Alignment.Number), new Column("Open actions", Alignment.Number)],
            [.. above.Take(Most).Select(one => new Row([Name(context, one), one.Entry.Risk.Owner, new Cell(RiskWords.Graded(records.Register, one.Entry.Current)), RecordsSaid.Digits(one.Tolerable), Actions(records, one)]))])
        {
            HidesCaption = true,
        };
        foreach (var more in More(above.Count)) yield return more;
    }

    /// <summary>The risks whose review is overdue, the longest first.</summary>
    internal static IEnumerable<Element> Overdue(ReportContext context, BoardRecords records, IReadOnlyList<RiskStanding> overdue, Anchor anchor)
    {
        yield return new Heading(2, "Reviews overdue", new Anchor($"{anchor}-overdue"));
        if (overdue.Count == 0)
        {
            yield return new Paragraph("No review is overdue.");
            yield break;
        }

        yield return new Table(
            Counted.Sentence(Counted.Of(overdue.Count, "review") + " overdue"),
            [new Column("Risk") { Width = ColumnWidth.Wide }, new Column("Owner"), new Column("Last looked at") { Width = ColumnWidth.Tight }, new Column("Due") { Width = ColumnWidth.Tight }, new Column("Days overdue", Alignment.Number)],
            [.. overdue.Take(Most).Select(one => new Row([Name(context, one), one.Entry.Risk.Owner, Last(context, one), RecordsSaid.ShortDay(context, one.ReviewDue), RecordsSaid.Digits(records.Day.DayNumber - one.ReviewDue.DayNumber)]))])
        {
            HidesCaption = true,
        };
        foreach (var more in More(overdue.Count)) yield return more;
    }

    private static IEnumerable<Element> More(int count) => count <= Most ? [] : [new Paragraph($"And {Counted.Digits(count - Most)} more, which the register lists.")];

    private static Cell Name(ReportContext context, RiskStanding one) => Cell.Header(RecordLinks.ToRisk(context, one.Entry.Risk.Code, RiskWords.Name(one.Entry.Risk)));

    private static Cell Last(ReportContext context, RiskStanding one) => one.Entry.IsReviewed ? RecordsSaid.ShortDay(context, one.Entry.LastReview) : "Never";

    private static Cell Actions(BoardRecords records, RiskStanding one)
    {
        var open = records.Actions.About(one.Entry.Risk.Code.Reference).Count(static entry => entry.Action.State is ActionState.Open);
        return open == 0 ? new Cell("None") { Style = CellStyle.Strong } : RecordsSaid.Digits(open);
    }
}
