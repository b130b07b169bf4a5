using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.References;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The cells of one dashboard row.</summary>
internal sealed class DashboardCells(ReportContext context, DashboardBlock block, DashboardShape shape, SectionNotes notes)
{
    private const double IconSize = 20;
    private const int FitsTarget = 14;
    private const int FitsWord = 8;
    private const int FitsPart = 7;
    private readonly CultureInfo _culture = context.Picture.Settings.Language;

    internal Row Row(DashboardRow row, bool isPart)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        cells.Add(Name(row));
        cells.Add(Target(row));
        cells.AddRange(row.Figures.Select(figure => Figure(row, figure)));
        cells.Add(Trend(row));
        if (shape.HasVariation) cells.Add(Variation(row));
        if (shape.HasAssurance) cells.Add(Assurance(row));
        if (shape.HasRating) cells.Add(Rating(row));
        return new Row(cells.ToImmutable())
        {
            Style = isPart ? RowStyle.Part : row.State == ReportingState.Active || row.Current?.Amount is not null ? RowStyle.Normal : RowStyle.Quiet,
            Anchor = BlockAnchors.Of(context, block, DashboardBlock.RowPart, row.Indicator),
        };
    }

    private Cell Name(DashboardRow row)
    {
        var name = row.Indicator.Name + (row.PercentInName ? ",\u00a0%" : "");
        return Cell.Header(IndicatorLinks.ToPage(context, row.Indicator, row.Analysed.Unit, name)) with { Note = notes.OnName(row) };
    }

    private Cell Target(DashboardRow row) => new(OnOneLine(TargetWords.Of(row.Judgement, context.Picture, _culture)))
    {
        Style = CellStyle.Quiet,
        Note = notes.OnTarget(row),
    };

    // "at least 90%" stays on one line; "90% by March 2024" may break.
    private static string OnOneLine(string target) => target.Length <= FitsTarget ? target.Replace(' ', '\u00a0') : target;

    private Cell Figure(DashboardRow row, DashboardFigure figure)
    {
        if (figure.Observation is not { } observation) return figure.IsSuspended || figure.IsNotDue ? new Cell(DashboardKey.Dash) { Style = CellStyle.Quiet } : Cell.Empty;
        var words = Words(row, observation.Value, FigureSource.Of(observation));
        return new Cell(context.Site is null ? words : [IndicatorLinks.ToSource(context, observation, (Value)words[0]), .. words.Skip(1)])
        {
            Note = notes.OnCell(row, observation),
            Style = observation.Value is ObservedValue.Missing ? CellStyle.Quiet : CellStyle.Normal,
        };
    }

    /// <summary>The value as printed, with the decimals of its row. A percent sign in the row's name is not repeated; a fraction is printed above its percentage.</summary>
    private RichText Words(DashboardRow row, ObservedValue value, FigureSource? source)
    {
        if (value is ObservedValue.Missing missing && !CellNotes.Fits(missing)) return new Value(DashboardKey.Dash, null, source);
        var text = ValueText.Of(value, _culture);
        if (value is ObservedValue.Fraction { PrintedPercentage: { } percentage } && text.IndexOfAny([' ', '(']) is var end and > 0)
            return [new Value(text[..end], null, source), new LineBreak(), Number(row, percentage, null)];
        if (value is ObservedValue.Verdict) return new Value(Hyphenated(text), null, source);
        if (value is not ObservedValue.Number number) return new Value(text, null, source);
        return Number(row, number.Quantity, source);
    }

    // A column of a period has no room for "improvement" in one line.
    private static string Hyphenated(string words) => string.Join(' ', words.Split(' ').Select(static word => word.Length > FitsWord ? word.Insert(FitsPart, "\u00ad") : word));

    private Value Number(DashboardRow row, Quantity quantity, FigureSource? source)
    {
        var padded = row.Decimals.Padded(quantity);
        var text = padded.ToPaper(_culture);
        return new Value(row.PercentInName ? text.Replace("%", "", StringComparison.Ordinal) : text, padded, source);
    }

    /// <summary>A sparkline; empty without two consecutive numbers to join.</summary>
    internal static Cell Trend(DashboardRow row)
    {
        var first = row.Figures[0].Column.First;
        var last = row.Figures[^1].Column.Last;
        List<Observation?> figures = row.Analysed.Figures.Indicator.Frequency == row.Figures[0].Column.Frequency
            ? [.. row.Figures.Where(static figure => !figure.IsNotDue).Select(static figure => figure.Observation)]
            : [.. row.Analysed.Series.Observations.Where(observation => observation.Period.Last >= first && observation.Period.Last <= last)];
        var values = figures.Select(static figure => figure?.Amount).ToList();
        if (!values.Zip(values.Skip(1)).Any(static pair => pair is { First: not null, Second: not null })) return Cell.Empty;
        var aim = row.Judgement.Criterion?.NearestAim(values.FindLast(static value => value is not null)!.Value);
        return new Cell(Sparkline.Inline([.. values.Select(static value => (double?)value)], (double?)aim, [.. figures.Index().Where(static at => at.Item is { IsDoubtful: true }).Select(static at => at.Index)]));
    }

    private static Cell Variation(DashboardRow row) => row.Reading is { HasLimits: true } reading ? new Cell(Icons.Inline(reading, IconSize)) : Cell.Empty;

    private static Cell Assurance(DashboardRow row) =>
        row.Reading is { HasLimits: true, Outlook: { Kind: not OutlookKind.None } outlook, IsProvisional: var provisional } ? new Cell(Icons.Inline(outlook, provisional, IconSize)) : Cell.Empty;

    /// <summary>The rating, or why there is none; empty without a target, because the target column already says so.</summary>
    internal static Cell Rating(DashboardRow row) =>
        row.Rated is { } rated ? new Cell(rated.InCell)
        : row.NotRated is { } why ? new Cell(why) { Style = CellStyle.Quiet }
        : Cell.Empty;
}
