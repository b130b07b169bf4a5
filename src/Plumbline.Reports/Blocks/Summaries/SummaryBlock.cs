using System.Collections.Immutable;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>What the rows of a summary's table at a glance are.</summary>
public enum SummaryBy
{
    /// <summary>The domains.</summary>
    Section,

    /// <summary>The units.</summary>
    Unit,
}

/// <summary>A one-page summary: how many are on target, what needs attention, what has changed.</summary>
/// <remarks>It reads no figures of its own: it summarises the report's dashboards and pages.</remarks>
public sealed record SummaryBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "summary";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <summary>What the rows of its table at a glance are; null for the units in a report of several, else the domains.</summary>
    public SummaryBy? By { get; init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Add("by", By is { } by ? Names<SummaryBy>.Of(by) : null).Written;

    /// <inheritdoc/>
    public bool StandsOnce => true;

    /// <inheritdoc/>
    public bool SumsUp => true;

    /// <inheritdoc/>
    public Problem? MissingBlock(ReportDefinition report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Blocks.Any(static block => block is DashboardBlock or IndicatorPagesBlock)
            ? null
            : new Problem("a summary without a dashboard or pages", $"a block {DashboardBlock.Name} or {IndicatorPagesBlock.Name} in the same report");
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var lines = context.Lines;
        if (!lines.All.Any(static line => line.IsRated || line.Chart is not null)) return [];
        var anchor = BlockAnchors.Of(context, this);
        var words = new SummaryWords(context);
        ImmutableArray<Element> content =
        [
            new Heading(1, "Summary", anchor),
            .. words.Of(lines.All),
            .. AtAGlance.Of(context, lines.All, By ?? (context.Units.AreSeveral ? SummaryBy.Unit : SummaryBy.Section), words),
            .. AttentionTable.Of(context, [.. lines.Pressing], lines.All.Any(static line => line.IsUnrated), new Anchor($"{anchor}-attention")),
            .. SummaryLists.Of(context, lines.All),
        ];
        return [new Section(content)];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var by = reader.Word<SummaryBy>("by");
        return reader.Make(() => new SummaryBlock { By = by });
    }
}
