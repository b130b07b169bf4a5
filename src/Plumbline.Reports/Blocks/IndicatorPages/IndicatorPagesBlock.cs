using System.Collections.Immutable;
using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>Which of the selected indicators get a page.</summary>
public enum PagesShown
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those off target or with special cause of concern, the most urgent first.</summary>
    Attention,
}

/// <summary>A page for each indicator: facts, chart against target, commentary and actions, definition and formula, and a link back to the index.</summary>
/// <param name="Selection">The indicators shown, and the unit.</param>
public sealed record IndicatorPagesBlock(IndicatorSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "indicator-pages";

    private const string OfAttention = "Measures that need attention";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <summary>Which of the selected indicators get a page.</summary>
    public PagesShown Show { get; init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options =>
        Selection.Write(new OptionWriter()).Add("show", Show == PagesShown.All ? null : Names<PagesShown>.Of(Show)).Written;

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
    public Anchor? PageOf(ReportContext context, Indicator indicator, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(indicator);
        return Shows(context, indicator, unit) ? PageAnchors.Of(context, this, indicator) : null;
    }

    /// <inheritdoc/>
    IEnumerable<ReportLine> IReportBlock.Lines(ReportContext context) => Known(context).Select(page => PageLine.Of(context, page));

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ImmutableArray<Element> measures = [.. Domains(context).SelectMany(domain => Of(context, domain))];
        return measures.IsEmpty ? [] : [new Section(measures) { Form = SectionForm.Measures }];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = IndicatorSelection.Read(reader);
        var show = reader.Word<PagesShown>("show");
        return reader.Make(() => new IndicatorPagesBlock(selection) { Show = show ?? PagesShown.All });
    }

    /// <summary>The pages grouped by domain; pages needing attention are grouped under one heading.</summary>
    internal IEnumerable<DomainOfPages> Domains(ReportContext context) => (Show switch
    {
        PagesShown.All => Known(context).ChunkedBy(static page => page.Indicator.Placement.Domain),
        PagesShown.Attention => Pressing(context).ChunkedBy(static _ => OfAttention),
    }).Select((chunk, run) => new DomainOfPages(chunk.Key, chunk.Key is null ? null : PageAnchors.OfDomain(context, this, chunk.Key, run + 1), chunk.Items));

    /// <summary>The indicators with something to report: a figure exists, or the indicator is active or pending.</summary>
    internal IEnumerable<AnalysedIndicator> Known(ReportContext context) =>
        Selection.In(context.Picture)
            .Select(indicator => context.Analyse(indicator, Selection.UnitIn(context.Scope)))
            .Where(page => page.Latest is not null || context.Picture.Statuses.StateAt(page.Indicator, page.Unit, context.Period) is ReportingState.Active or ReportingState.Pending);

    private IEnumerable<Element> Of(ReportContext context, DomainOfPages domain)
    {
        if (domain is { Name: { } name, Anchor: { } anchor }) yield return new Heading(1, context.Units.Named(name, domain.Pages[0].Unit), anchor);
        foreach (var page in domain.Pages) yield return IndicatorPage.Compose(context, this, page);
    }

    private bool Shows(ReportContext context, Indicator indicator, UnitCode unit) => Show switch
    {
        PagesShown.All => Selects(context.Scope, indicator, unit),
        PagesShown.Attention => Selects(context.Scope, indicator, unit) && context.Lines.Find(indicator, unit) is { NeedsAttention: true },
    };

    private IEnumerable<AnalysedIndicator> Pressing(ReportContext context) =>
        context.Lines.Pressing.Where(line => Selects(context.Scope, line.Indicator, line.Unit)).Select(static line => line.Analysed);

    private bool Selects(ReportScope scope, Indicator indicator, UnitCode unit) =>
        Selection.UnitIn(scope) == unit && Selection.Includes(indicator);
}

/// <summary>The pages of one domain.</summary>
/// <param name="Name">The domain; null without one.</param>
/// <param name="Anchor">The anchor of its heading.</param>
/// <param name="Pages">The indicators, one a page.</param>
internal sealed record DomainOfPages(string? Name, Anchor? Anchor, IReadOnlyList<AnalysedIndicator> Pages);
