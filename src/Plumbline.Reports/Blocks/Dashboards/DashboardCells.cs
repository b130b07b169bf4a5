using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Analysis;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Definitions;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Blocks.IndicatorPages;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The cells of a dashboard's row.</summary>
internal sealed class DashboardCells(ReportContext context, DashboardBlock block, NoteBook notes)
{
    private const double IconSize = 20;
    private readonly CultureInfo _culture = context.Picture.Settings.Language;

    internal Row Row(DashboardRow row, bool isPart)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        cells.Add(Name(row));
        cells.Add(Target(row));
        cells.AddRange(row.Figures.Select(figure => Figure(row, figure)));
        cells.Add(Trend(row));
        if (block.ShowsIcons) cells.AddRange(Icons(row));
        cells.Add(Rating(row));
        return new Row(cells.ToImmutable())
        {
            Style = isPart ? RowStyle.Part : row.Indicator.Status.State == ReportingState.Active || row.Current?.Amount is not null ? RowStyle.Normal : RowStyle.Quiet,
            Anchor = DashboardAnchors.Of(context, block, row.Indicator),
        };
    }

    private Cell Name(DashboardRow row)
    {
        var name = row.Indicator.Name + (row.PercentInName ? ", %" : "");
        RichText words = PageAnchors.Find(context, row.Indicator, row.Analysed.Unit) is { } page ? new Documents.Link(name, page) : name;
        return Cell.Header(words) with { Note = notes.MarkOf(RowNotes.Of(row.Indicator, _culture)) };
    }

    private Cell Target(DashboardRow row) => new(row.Target is { } target ? TargetWords.Of(target, _culture) : "no target")
    {
        Style = CellStyle.Quiet,
        Note = notes.MarkOf(row.Target?.Note),
    };

    private Cell Figure(DashboardRow row, DashboardFigure figure)
    {
        if (figure.Observation is not { } observation) return Cell.Empty;
        var words = Words(observation.Value, row.PercentInName);
        return new Cell(observation.IsProvisional ? RichText.Create([.. words, NoteBook.Provisional]) : words)
        {
            Source = figure.IsDerived ? null : ObservationKey.Of(observation),
            Note = notes.MarkOf(CellNotes.Of(observation)),
            Style = observation.Value is ObservedValue.Missing ? CellStyle.Quiet : CellStyle.Normal,
        };
    }

    /// <summary>As printed; a percent sign that stands in the row's name is not said again, and a fraction stands over its percentage.</summary>
    private RichText Words(ObservedValue value, bool percentInName)
    {
        if (value is ObservedValue.Missing missing && !CellNotes.Fits(missing)) return "–";
        if (value is ObservedValue.Fraction { PrintedPercentage: { } percentage } && value.Text.IndexOfAny([' ', '(']) is var end and > 0)
            return [value.Text[..end], new LineBreak(), percentage.ToText(_culture)];
        var text = ValueText.Of(value, _culture);
        return percentInName && value is ObservedValue.Number ? text.Replace("%", "", StringComparison.Ordinal) : text;
    }

    private static Cell Trend(DashboardRow row)
    {
        var first = row.Figures[0].Column.First;
        var last = row.Figures[^1].Column.Last;
        var values = row.Figures.Any(static figure => figure.IsDerived) || row.Indicator.Frequency == row.Figures[0].Column.Frequency
            ? [.. row.Figures.Select(static figure => figure.Observation?.Amount)]
            : row.Analysed.Series.Observations.Where(observation => observation.Period.Last >= first && observation.Period.Last <= last).Select(static observation => observation.Amount).ToList();
        if (values.Count(static value => value is not null) < 2) return Cell.Empty;
        var aim = row.Target?.CriterionFor(row.Figures[^1].Column).NearestAim(values.FindLast(static value => value is not null)!.Value);
        return new Cell(Sparkline.Inline([.. values.Select(static value => (double?)value)], (double?)aim));
    }

    private static IEnumerable<Cell> Icons(DashboardRow row) =>
        row.Analysed.Chart is { HasLimits: true, Chart: { Profile.Icons: true } chart } && row.Indicator.Status.State != ReportingState.Ceased
            ? [new Cell(Charts.Icons.Inline(chart.Variation, IconSize)), chart.Assurance == Core.Spc.Assurance.None ? Cell.Empty : new Cell(Charts.Icons.Inline(chart.Assurance, IconSize))]
            : [Cell.Empty, Cell.Empty];

    private static Cell Rating(DashboardRow row) => row.Rating.Status == RatingStatus.NotRated
        ? new Cell(NotRatedWords.Of(row.Indicator, row.Current, row.Target)) { Style = CellStyle.Quiet }
        : new Cell(RatingWords.Of(row.Rating.Status, row.Analysed.Scheme).Chip);
}
