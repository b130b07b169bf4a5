using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>How the forecast of a line became the present one.</summary>
/// <param name="Line">The line.</param>
/// <param name="Title">A title in place of its own; null for none.</param>
public sealed record ForecastWalkBlock(IndicatorCode Line, string? Title) : LineBlock(Line, Title)
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "forecast-walk";

    /// <inheritdoc/>
    public override string Kind => Name;

    private protected override FinanceNeed Need => new FinanceNeed.Walk(Line);

    /// <inheritdoc/>
    public override IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return OneLine.Compose(context, this, Line, Title, "forecast", context.Finance?.Walks.GetValueOrDefault(Line), WalkParts.Of);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => OneThing.ReadLine(options, static (line, title) => new ForecastWalkBlock(line, title));
}
