using System.Collections.Immutable;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Documents.Widths;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>The dashboard of a unit on a screen: a row for every measure of the report, or for those that a reader picks.</summary>
public sealed record ScreenDashboard
{
    /// <summary>The dashboard that a screen shows. A report that it is made from needs its figures.</summary>
    public static DashboardBlock Block { get; } = new(IndicatorSelection.All);

    private ScreenDashboard()
    {
    }

    /// <summary>The measures picked, in print order.</summary>
    public required ImmutableArray<ReportLine> Picked { get; init; }

    /// <summary>Every measure of the report, in print order.</summary>
    public required ImmutableArray<ReportLine> All { get; init; }

    /// <summary>A table for each domain with its notes, and what the marks in all of them mean; empty where nothing is picked.</summary>
    public required ImmutableArray<Element> Content { get; init; }

    /// <summary>The dashboard of a report's unit.</summary>
    /// <param name="context">The report, of one unit, as the site shows it.</param>
    /// <param name="picks">Whether a measure is picked.</param>
    public static ScreenDashboard Of(ReportContext context, Func<ReportLine, bool> picks)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(picks);
        var rows = Rows(context);
        var picked = rows.Where(row => picks(row.Line)).ToImmutableArray();
        return new ScreenDashboard
        {
            All = [.. rows.Select(static row => row.Line)],
            Picked = [.. picked.Select(static row => row.Line)],
            Content = picked.IsEmpty ? [] : [.. ContentOf(context, picked)],
        };
    }

    private static IEnumerable<Element> ContentOf(ReportContext context, ImmutableArray<ScreenRow> picked)
    {
        var layout = Layout(context);
        var sections = SectionsOf(context, picked);
        foreach (var (section, number) in sections.Select(static (section, i) => (section, i + 1)))
        {
            if (section.Name is { } name) yield return new Heading(1, name, new Anchor(FormattableString.Invariant($"section-{number}")));
            if (section.Common.Any()) yield return new Notes([.. section.Common.Select(static words => new Note(words))]);
            yield return layout.Grid.Laid(DashboardTable.Of(context, Block, section)) with { LeastWidth = layout.LeastWidth };
            if (section.Lettered.Any()) yield return new Notes([.. section.Lettered]);
        }

        yield return new Heading(1, "Notes", new Anchor("notes"));
        yield return new Notes([.. DashboardKey.Of(picked.Select(static row => row.Row), sections), .. SaidOnce.Of(context, Block).Lines]);
    }

    private static ImmutableArray<SectionNotes> SectionsOf(ReportContext context, IEnumerable<ScreenRow> rows) =>
        [.. rows.Select(static row => row.Row).ChunkedBy(static row => row.Indicator.Placement.Domain).Select((section, i) => new SectionNotes(context, Block, section.Key, section.Items, i + 1))];

    // A paper leaves out what has not reported for a year. A screen shows it, so that its counts are those of the first page.
    private static ImmutableArray<ScreenRow> Rows(ReportContext context) => context.Once(Block, () =>
    {
        var window = DashboardWindow.Ending(context.Period, Block.Periods);
        var unit = Block.Selection.UnitIn(context.Scope);
        var known = DashboardRow.Of(context, Block).ToDictionary(static row => row.Indicator.Code);
        return context.Picture.Indicators.Select(indicator => context.Lines.Find(indicator, unit)).OfType<ReportLine>()
            .Select(line => new ScreenRow(Latest(context, known.GetValueOrDefault(line.Indicator.Code) ?? DashboardRow.Of(context, window, line.Indicator, unit)), line)).ToImmutableArray();
    });

    // A site of latest figures rates the latest of each measure, of whatever period.
    private static DashboardRow Latest(ReportContext context, DashboardRow row)
    {
        if (context.Definition.Figures != FiguresShown.Latest) return row;
        var judgement = row.Analysed.Judgement;
        return row with
        {
            Judgement = judgement,
            Rated = judgement.Status == RatingStatus.NotRated ? null : RatingWords.Of(judgement),
            NotRated = judgement.Status == RatingStatus.NotRated ? NotRatedWords.Of(row.State, judgement) : null,
        };
    }

    // Measuring words takes long, and what is picked keeps the columns of the whole.
    private static ScreenLayout Layout(ReportContext context) => context.Once(Block, () =>
    {
        var tables = SectionsOf(context, Rows(context)).Select(section => DashboardTable.Of(context, Block, section)).ToImmutableArray();
        var grid = DashboardGrid.Over(tables, PageOrientation.Landscape);
        return new ScreenLayout(grid, tables.Max(table => TableNeed.OnScreen(grid.Laid(table))));
    });

    private sealed record ScreenRow(DashboardRow Row, ReportLine Line);

    private sealed record ScreenLayout(DashboardGrid Grid, int LeastWidth);
}
