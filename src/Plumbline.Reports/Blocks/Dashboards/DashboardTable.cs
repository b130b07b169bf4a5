using Plumbline.Core.Spc;
using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The rows of one domain as a table: sections, and within them groups. A group of one row has no heading.</summary>
internal sealed class DashboardTable(ReportContext context, DashboardBlock block, DashboardShape shape, SectionNotes section)
{
    private readonly DashboardCells _cells = new(context, block, shape, section);
    private readonly CultureInfo _culture = context.Picture.Settings.Language;

    internal static Table Of(ReportContext context, DashboardBlock block, SectionNotes section) => new DashboardTable(context, block, DashboardShape.Of(block, section.Rows), section).Table();

    private Table Table()
    {
        var domain = section.Name;
        var window = DashboardWindow.Ending(context.Period, block.Periods);
        var unit = block.Selection.UnitIn(context.Scope);
        var run = PeriodLine.Run(window.First, window.Last, _culture);
        return new Table(domain is null ? context.Units.Named(run, unit) : $"{context.Units.Named(domain, unit)}, {run}", Columns(window), [.. section.Rows.ChunkedBy(static row => row.Indicator.Placement.Section).SelectMany(Section)])
        {
            Density = TableDensity.Dense,
            HidesCaption = domain is not null,
            Folded = $"Earlier {context.Period.Frequency.Noun()}s",
        };
    }

    private ImmutableArray<Column> Columns(DashboardWindow window) =>
    [
        new Column("Indicator") { Width = ColumnWidth.Wide },
        new Column("Target"),
        .. window.Columns.Select(period => new Column(period.ToText(_culture, full: true), Alignment.Number)
        {
            ShortHeader = period.ToShortText(_culture),
            Group = Year(period),
            IsLatest = period == window.Last,
            Width = ColumnWidth.Tight,
        }),
        new Column("Trend") { Width = ColumnWidth.Tight },
        .. Optional(shape.HasVariation, "Variation"),
        .. Optional(shape.HasAssurance, "Assurance"),
        .. Optional(shape.HasRating, "Rating"),
    ];

    private static IEnumerable<Column> Optional(bool isThere, string header) =>
        isThere ? [new Column(header) { Width = ColumnWidth.Tight }] : [];

    private IEnumerable<RowGroup> Section((string? Key, IReadOnlyList<DashboardRow> Items) section)
    {
        // The heading of a one-row group would repeat the row's name.
        var groups = section.Items.ChunkedBy(static row => row.Indicator.Placement.Group).Select(group =>
            group.Key is null || group.Items.Count == 1
                ? new RowGroup([.. group.Items.Select(row => _cells.Row(row, isPart: false))])
                : new RowGroup(RowGroupLevel.Group, group.Key, [.. group.Items.Select(row => _cells.Row(row, isPart: true))]));
        return section.Key is null ? groups : groups.Prepend(new RowGroup(RowGroupLevel.Section, section.Key, []));
    }

    private string? Year(Period period) => period.Frequency switch
    {
        Frequency.Day or Frequency.Week or Frequency.Month => period.Last.ToString("yyyy", CultureInfo.InvariantCulture),
        Frequency.Quarter or Frequency.HalfYear => period.FinancialYear.ToText(_culture),
        Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => null,
    };
}

/// <summary>Which optional columns a table of a dashboard has; a column that would be empty in every row is left out.</summary>
internal sealed record DashboardShape(bool HasVariation, bool HasAssurance, bool HasRating)
{
    internal static DashboardShape Of(DashboardBlock block, IReadOnlyCollection<DashboardRow> rows) => new(
        block.ShowsIcons && rows.Any(static row => row.Chart is not null),
        block.ShowsIcons && rows.Any(static row => row.Reading is { HasLimits: true, Outlook.Kind: not OutlookKind.None }),
        rows.Any(static row => row.Rated is not null || row.NotRated is not null));
}
