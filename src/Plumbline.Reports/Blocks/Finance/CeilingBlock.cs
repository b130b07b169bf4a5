using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>Spending on a line against its ceiling for the year.</summary>
/// <param name="Line">The line.</param>
/// <param name="Title">A title in place of its own; null for none.</param>
public sealed record CeilingBlock(IndicatorCode Line, string? Title) : LineBlock(Line, Title)
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "ceiling";

    /// <inheritdoc/>
    public override string Kind => Name;

    private protected override FinanceNeed Need => new FinanceNeed.Ceiling(Line);

    /// <inheritdoc/>
    public override IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return OneLine.Compose(context, this, Line, Title, "against its ceiling", context.Finance?.Ceilings.GetValueOrDefault(Line), CeilingParts.Of);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => OneThing.ReadLine(options, static (line, title) => new CeilingBlock(line, title));
}
