using System.Collections.Immutable;
using Plumbline.Core.Analysis;
using Plumbline.Core.Pictures;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks;

/// <summary>A grid with every indicator in the cell of its variation and of the outlook of its target: it shows where to look first.</summary>
/// <param name="Selection">The indicators shown, and the unit.</param>
public sealed record SummaryGridBlock(IndicatorSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "summary-grid";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => Selection.Write(new OptionWriter()).Written;

    /// <inheritdoc/>
    public IEnumerable<DataNeed> Needs(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var (picture, period) = (scope.Picture, scope.Period);
        return Selection.In(picture).Select(indicator => new DataNeed(indicator.Code, Selection.UnitIn(scope), SpcSpan.From(picture, indicator, Selection.UnitIn(scope), period)));
    }

    /// <inheritdoc/>
    public UnitCode? UnitShown(ReportScope scope) => Selection.UnitIn(scope);

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Selection.ProblemsIn(picture);

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var unit = Selection.UnitIn(context.Scope);
        var charted = Selection.In(context.Picture)
            .Select(indicator => context.Analyse(indicator, unit))
            .Where(static analysed => analysed.Reading.HasLimits)
            .ToList();
        if (charted.Count == 0) yield break;
        var anchor = BlockAnchors.Of(context, this);
        var grid = SummaryGrid.Arrange(charted, static analysed => SummaryGrid.ColumnOf(analysed.Reading), static analysed => analysed.Reading.Outlook.Kind);
        yield return new Section(
        [
            new Heading(1, context.Units.Named("Variation and assurance", unit), anchor),
            new Paragraph(Words(charted.Count), ParagraphRole.Lead),
            new Table(context.Units.Named("Indicators by variation and assurance", unit), Columns(grid), [.. grid.Rows.Select(row => RowOf(context, grid, row))]) { HidesCaption = true, Density = TableDensity.Dense },
        ]);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = IndicatorSelection.Read(reader);
        return reader.Make(() => new SummaryGridBlock(selection));
    }

    /// <summary>How many measures have a chart, and where to look first.</summary>
    internal static string Words(int charted) => FormattableString.Invariant(
        $"{charted} {(charted == 1 ? "measure has" : "measures have")} enough figures for a control chart. Look first at what has changed for the worse, then at targets out of reach.");

    private static ImmutableArray<Column> Columns(SummaryGrid<AnalysedIndicator> grid) =>
        [new Column("Target"), .. grid.Columns.Select(static column => new Column(SummaryGrid.Heading(column)))];

    private static Row RowOf(ReportContext context, SummaryGrid<AnalysedIndicator> grid, OutlookKind row)
    {
        RichText heading = row is OutlookKind.None or OutlookKind.NoLimits ? Icons.Words(row).Word : [Icon.Decorative(Icons.Assurance(row)), new LineBreak(), Icons.Words(row).Word];
        return new Row([Cell.Header(heading), .. grid.Columns.Select(column => CellOf(context, grid[column, row]))]);
    }

    private static Cell CellOf(ReportContext context, IEnumerable<AnalysedIndicator> indicators)
    {
        var names = indicators.Select(analysed => new ListItem(IndicatorLinks.Linked(context, analysed.Indicator, analysed.Unit, analysed.Indicator.Name))).ToImmutableArray();
        return names.IsEmpty ? Cell.Empty : new Cell([new ItemList(ListStyle.Bullet, names)]);
    }
}
