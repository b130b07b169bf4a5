using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>Every measure that an organisation defines, with or without a figure: how it is measured, how often, by whom, its target now and its latest figure.</summary>
public static class ScreenList
{
    private const int LeastWidth = 56;

    /// <summary>A table for each domain.</summary>
    /// <param name="context">The report, as the site shows it.</param>
    public static ImmutableArray<Element> Of(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return [.. Elements(context)];
    }

    private static IEnumerable<Element> Elements(ReportContext context)
    {
        var number = 0;
        foreach (var (domain, indicators) in context.Picture.Indicators.ChunkedBy(static indicator => indicator.Placement.Domain))
        {
            number++;
            if (domain is not null) yield return new Heading(1, domain, new Anchor(FormattableString.Invariant($"section-{number}")));
            yield return new Table(domain ?? "Measures", Columns, [.. indicators.ChunkedBy(static indicator => indicator.Placement.Section).Select(section => Rows(context, section.Key, section.Items))]) { HidesCaption = true, LeastWidth = LeastWidth };
        }
    }

    private static ImmutableArray<Column> Columns { get; } =
    [
        new Column("Measure") { Share = 32 },
        new Column("Measured as") { Share = 16 },
        new Column("Target now") { Share = 15 },
        new Column("Latest figure") { Share = 16 },
        new Column("Owner") { Share = 21 },
    ];

    private static RowGroup Rows(ReportContext context, string? section, IReadOnlyList<Indicator> indicators)
    {
        ImmutableArray<Row> rows = [.. indicators.Select(indicator => RowOf(context, indicator))];
        return section is null ? new RowGroup(rows) : new RowGroup(RowGroupLevel.Section, section, rows);
    }

    private static Row RowOf(ReportContext context, Indicator indicator)
    {
        var (culture, unit) = (context.Picture.Settings.Language, context.Scope.Unit);
        var analysed = context.Analyse(indicator, unit);
        var state = context.Picture.Statuses.StateAt(indicator, unit, context.Period);
        return new Row(
        [
            Cell.Header([.. IndicatorLinks.Linked(context, indicator, unit, indicator.Name), new LineBreak(), new Small(Below(indicator, state))]),
            $"{MeasureWords(indicator.Measure)}, {indicator.Frequency.Every()}",
            new Cell(ContractTargets.InLine(context, analysed.Judgement) ?? TargetWords.Of(analysed.Judgement, context.Picture, culture)),
            new Cell(Latest(context, analysed, culture)),
            indicator.Owner ?? "",
        ]) { Style = state is ReportingState.Ceased or ReportingState.Suspended ? RowStyle.Quiet : RowStyle.Normal };
    }

    private static string Below(Indicator indicator, ReportingState state)
    {
        var code = indicator.Number is { } number ? $"{indicator.Code}, {number}" : indicator.Code.ToString();
        return state switch
        {
            ReportingState.Active => code,
            ReportingState.Pending => $"{code}; not yet reported",
            ReportingState.Suspended => $"{code}; suspended",
            ReportingState.Ceased => $"{code}; no longer reported",
        };
    }

    private static RichText Latest(ReportContext context, AnalysedIndicator analysed, CultureInfo culture) => analysed.LatestFigure is { } latest
        ? [IndicatorLinks.ToSource(context, latest, FigureValue.Of(latest, culture)), ", " + latest.Period.ToText(culture) + (latest.IsDoubtful ? ", doubtful" : "")]
        : analysed.Series.Begun is null ? "–" : "none of late";

    private static string MeasureWords(Measure measure) => measure.Kind switch
    {
        MeasureKind.Count => "Number",
        MeasureKind.Percentage => "Percentage",
        MeasureKind.PercentageChange => "Percentage change",
        MeasureKind.PercentageGap => "Gap in percentage points",
        MeasureKind.Rate => string.Create(CultureInfo.InvariantCulture, $"Rate per {measure.Per:N0}"),
        MeasureKind.Money => "Money",
        MeasureKind.Days => "Days",
        MeasureKind.Score => "Score",
        MeasureKind.Verdict => "Judgement in words",
    };
}
