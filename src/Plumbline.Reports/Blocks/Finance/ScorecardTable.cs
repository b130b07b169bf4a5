using System.Collections.Immutable;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Finance.Variances;
using Plumbline.Reports.Charts.Finance;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>A line that is compared with its plan.</summary>
/// <param name="Line">The line.</param>
/// <param name="Variance">The variance, favourable positive.</param>
/// <param name="Favour">On which side of the plan it is.</param>
/// <param name="Share">The variance in percent of the plan’s size; null where that has no meaning.</param>
/// <param name="IsMoney">Whether it is an amount of money.</param>
/// <param name="IsDoubtful">Whether one of its figures is known to be probably wrong: it is shown, and not judged.</param>
internal sealed record ScoredLine(StatementLine Line, decimal Variance, Favour Favour, decimal? Share, bool IsMoney, bool IsDoubtful);

/// <summary>A statement as a scorecard: beside the variance a bar, and in words which way and how far.</summary>
internal static class ScorecardTable
{
    // In rem: the bar and the words beside it keep to one line, beside plan, actual and variance.
    private const int UsualColumns = 3, Width = 46;

    internal static IEnumerable<Element> Of(StatementPaper paper)
    {
        var reading = paper.Reading;
        if (VarianceOf(reading) < 0) return StatementPaper.Table(paper);
        var scored = Scored(reading);
        var hasSections = paper.HasSections;
        ImmutableArray<Column> columns =
        [
            new Column("Line") { Width = ColumnWidth.Wide },
            .. hasSections ? [new Column("Section")] : ImmutableArray<Column>.Empty,
            .. reading.Heads.Select(head => new Column(head.Name, Alignment.Number) { Unit = paper.UnitOf(head) }),
            new Column("Against plan: ◂ adverse, favourable ▸") { ShortHeader = "Against plan", Width = ColumnWidth.Tight },
        ];
        var table = new Table(
            paper.Definition.Title,
            columns,
            paper.Groups((line, at) => [paper.Header(line), .. hasSections ? [paper.Section(line)] : ImmutableArray<Cell>.Empty, .. line.Cells.Select((_, column) => paper.CellOf(at, column)), Picture(paper, scored[at])]))
        {
            HidesCaption = true,
            LeastWidth = reading.Heads.Count <= UsualColumns ? Width : null,
        };
        return
        [
            .. Lead(paper) is { } lead ? [new Paragraph(lead, ParagraphRole.Lead)] : ImmutableArray<Element>.Empty,
            table,
            .. scored.Any(static line => line?.Share is not null) ? [new Paragraph($"Each bar is the variance as a share of the plan: to the right favourable, to the left adverse. A bar ends at {paper.Money.Percent(VarianceBar.Full)} of the plan; an arrow means more.", ParagraphRole.Meta)] : ImmutableArray<Element>.Empty,
        ];
    }

    /// <summary>What a scorecard is told by first; null where no line is compared with a plan.</summary>
    internal static string? Lead(StatementPaper paper) => VarianceOf(paper.Reading) < 0 ? StatementWords.Lead(paper) : Told(paper, Scored(paper.Reading));

    private static string? Told(StatementPaper paper, List<ScoredLine?> scored) =>
        StatementWords.Scorecard(paper, [.. scored.OfType<ScoredLine>()], paper.Reading.Rows.Where((line, at) => line.Row is StatementRow.Line { As: not RowForm.Dash } && scored[at] is null).Count());

    private static int VarianceOf(StatementReading reading) => reading.Heads.ToList().FindIndex(static head => head.Column.Show == ColumnShow.Variance);

    private static List<ScoredLine?> Scored(StatementReading reading)
    {
        var variance = VarianceOf(reading);
        var (plan, actual) = (BesideVariance(reading, variance, ColumnShow.Plan), BesideVariance(reading, variance, ColumnShow.Actual));
        return [.. reading.Rows.Select(line => Score(line, variance, plan, actual))];
    }

    private static ScoredLine? Score(StatementLine line, int variance, int plan, int actual)
    {
        if (line.Cells.Count == 0) return null;
        var isDoubtful = line.Cells.Any(static cell => cell.Figure is { IsDoubtful: true });
        if (line.Row is StatementRow.Line { As: RowForm.Score } && line.Indicator is { } indicator && plan >= 0 && line.Cells[plan].Amount is { } planned && actual >= 0 && line.Cells[actual].Amount is { } scored)
        {
            // A score has no variance, but a side of its plan.
            var better = LineVariance.Of(indicator, planned, scored);
            return new ScoredLine(line, better, LineVariance.Favour(better), null, IsMoney: false, isDoubtful);
        }

        if (line.Cells[variance] is not { Amount: { } amount, Favour: { } favour }) return null;
        var isMoney = line.Row is not StatementRow.Line { As: RowForm.Score or RowForm.Percentage };
        return new ScoredLine(line, amount, favour, isMoney && plan >= 0 && line.Cells[plan].Amount is { } known ? LineVariance.Percent(amount, known) : null, isMoney, isDoubtful);
    }

    // The column that the variance names, else that over the same time.
    private static int BesideVariance(StatementReading reading, int variance, ColumnShow show)
    {
        var heads = reading.Heads.ToList();
        var column = heads[variance].Column;
        var named = column.Of.Select(static of => of - 1).Where(at => at >= 0 && at < heads.Count && heads[at].Column.Show == show).ToList();
        return named.Count > 0 ? named[0] : heads.FindIndex(head => head.Column.Show == show && head.Column.Over == column.Over && head.Period == heads[variance].Period);
    }

    private static Cell Picture(StatementPaper paper, ScoredLine? line)
    {
        if (line is null) return new Cell("–") { Style = CellStyle.Quiet };
        if (line.IsDoubtful) return new Cell("doubtful: not judged") { Style = CellStyle.Quiet };
        var words = line.Share is { } known && line.Favour != Favour.Level ? $"{paper.Money.PercentInColumn(known)}\u00a0{StatementWords.Of(line.Favour)}" : StatementWords.Of(line.Favour);
        return new Cell(line.Share is { } share
            ? [Icon.Decorative(VarianceBar.Arrange(share)), " ", new Small(words)]
            : new Small(words));
    }
}
