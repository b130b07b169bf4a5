using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>What the rows of marks on a first page are.</summary>
public enum SummaryBy
{
    /// <summary>The domains.</summary>
    Section,

    /// <summary>The units.</summary>
    Unit,
}

/// <summary>The first page: how many met their target, what needs attention and what it asks, all measures as marks, what changed for the better, and what is new.</summary>
/// <remarks>It reads no figures of its own: it summarises the report's dashboards and pages.</remarks>
public sealed record SummaryBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "summary";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <summary>What its rows of marks are; null for the units in a report of several, else the domains.</summary>
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
        return SummaryPage.Of(context, this);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var by = reader.Word<SummaryBy>("by");
        return reader.Make(() => new SummaryBlock { By = by });
    }
}
