using System.Collections.Immutable;
using Plumbline.Core.Analysis;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Indicators;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>A table with one row for each indicator, in sections and groups: target, several periods, sparkline, rating, and the icons of its control chart.</summary>
/// <param name="Selection">The indicators shown, and the unit.</param>
public sealed record DashboardBlock(IndicatorSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "dashboard";

    internal const string RowPart = "row";
    private const int UsualPeriods = 12;

    /// <inheritdoc/>
    public string Kind => Name;

    /// <summary>A heading above the table; null for no heading.</summary>
    public string? Title { get; init; }

    /// <summary>How many periods are shown, 2 to 24.</summary>
    public int Periods { get; init; } = UsualPeriods;

    /// <summary>Whether the icons for variation and assurance are shown.</summary>
    public bool ShowsIcons { get; init; } = true;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options =>
        Selection.Write(new OptionWriter()).Add("title", Title).Add("periods", Periods, UsualPeriods).Add("icons", ShowsIcons, usual: true).Written;

    /// <inheritdoc/>
    public IEnumerable<DataNeed> Needs(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var (picture, period) = (scope.Picture, scope.Period);
        var first = DashboardWindow.Ending(period, Periods).First.First;
        return Selection.In(picture).Select(indicator =>
            new DataNeed(indicator.Code, Selection.UnitIn(scope), ShowsIcons ? Earlier(first, SpcSpan.From(picture, indicator, Selection.UnitIn(scope), period)) : first));
    }

    /// <inheritdoc/>
    public UnitCode? UnitShown(ReportScope scope) => Selection.UnitIn(scope);

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Selection.ProblemsIn(picture);

    // Its columns are periods of the report.
    /// <inheritdoc/>
    public Problem? MissingBlock(ReportDefinition report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Figures == FiguresShown.Latest ? new Problem("figures: latest with a dashboard", "figures: period, or a report without a dashboard") : null;
    }

    /// <inheritdoc/>
    int? IReportBlock.PeriodsShown => Periods;

    /// <inheritdoc/>
    public Anchor? RowOf(ReportContext context, Indicator indicator, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(indicator);
        var shown = context.Once(this, () => DashboardRow.Of(context, this).Select(static row => (row.Indicator.Code, row.Analysed.Unit)).ToHashSet());
        return shown.Contains((indicator.Code, unit)) ? BlockAnchors.Of(context, this, RowPart, indicator) : null;
    }

    /// <inheritdoc/>
    IEnumerable<ReportLine> IReportBlock.Lines(ReportContext context) => DashboardRow.Of(context, this).Select(row => RowLine.Of(context, row));

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var rows = DashboardRow.Of(context, this);
        if (rows.IsEmpty) return [];
        var orientation = DashboardGrid.Of(context, Periods).Orientation;
        return orientation == context.Definition.Orientation ? Content(context, rows) : [new Section([.. Content(context, rows)]) { Orientation = orientation }];
    }

    private IEnumerable<Element> Content(ReportContext context, ImmutableArray<DashboardRow> rows)
    {
        var title = TitleIn(context);
        if (title is not null) yield return new Heading(1, title, BlockAnchors.Of(context, this));
        if (!context.Definition.Blocks.Any(static block => block.SumsUp))
        {
            foreach (var element in DashboardSummary.Of(context, this, rows)) yield return element;
        }

        var notesStandElsewhere = context.Definition.Blocks.OfType<DashboardNotesBlock>().Any();
        var run = 0;
        foreach (var section in NoteBook.Of(context).Of(this))
        {
            run++;
            if (section.Name is { } name) yield return new Heading(title is null ? 1 : 2, name, BlockAnchors.Of(context, this, Name, name, run));
            if (section.Common.Any()) yield return new Notes([.. section.Common.Select(static words => new Note(words))]);
            yield return DashboardTables.OnGrid(context, this, section);
            if (!notesStandElsewhere && section.Lettered.Any()) yield return new Notes([.. section.Lettered]);
        }

        if (notesStandElsewhere) yield break;
        foreach (var element in DashboardNotesBlock.Notes(context, this, rows, this)) yield return element;
    }

    // Several dashboards of one report differ by their unit, so each names it even without a title.
    private string? TitleIn(ReportContext context)
    {
        var unit = Selection.UnitIn(context.Scope);
        return Title is null ? context.Units.AreSeveral ? context.Units.NameOf(unit) : null : context.Units.Named(Title, unit);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = IndicatorSelection.Read(reader);
        var title = reader.Text("title");
        var periods = reader.Whole("periods", UsualPeriods, 2, 24);
        var icons = reader.YesOrNo("icons", usual: true);
        return reader.Make(() => new DashboardBlock(selection) { Title = title, Periods = periods, ShowsIcons = icons });
    }
}
