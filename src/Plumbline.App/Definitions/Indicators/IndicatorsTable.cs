using Plumbline.App.Tables;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Indicators;

/// <summary>The indicators of an organisation, in the columns of <c>indicators.csv</c>.</summary>
public static class IndicatorsTable
{
    /// <summary>One row for each indicator.</summary>
    public static Table<Indicator> Table { get; } = new Table<Indicator>("indicators")
        .Text("indicator", row => row.Code.ToString())
        .Text("number", row => row.Number)
        .Text("name", row => row.Name)
        .Text("short-name", row => row.ShortName)
        .Text("domain", row => row.Placement.Domain)
        .Text("section", row => row.Placement.Section)
        .Text("group", row => row.Placement.Group)
        .Text("description", row => row.Description)
        .Text("formula", row => row.Formula)
        .Text("where", row => row.Where)
        .Text("source", row => row.Source)
        .Text("frequency", row => Names<Frequency>.Of(row.Frequency))
        .Text("rhythm", row => row.Rhythm?.ToString())
        .Text("measure", row => row.Measure.ToString())
        .Whole("decimals", row => row.Decimals)
        .Text("polarity", row => Names<Polarity>.Of(row.Polarity))
        .Text("sign", row => row.Sign is { } sign ? Names<LineSign>.Of(sign) : null)
        .Text("aggregation", row => Names<Aggregation>.Of(row.Aggregation))
        .Items("breakdowns", row => row.Breakdowns)
        .Flag("cumulative", row => row.IsCumulative)
        .Text("chart", row => row.Chart == ChartKind.Xmr ? null : SpcCodes.Of(row.Chart))
        .Text("status", row => row.Status == IndicatorStatus.Active ? null : Names<ReportingState>.Of(row.Status.State))
        .Text("status-from", row => row.Status.From?.ToString())
        .Text("owner", row => row.Owner)
        .Items("links", row => [.. row.Links.Select(IndicatorsKind.Write)], "\n")
        .Text("note", row => row.Note)
        .Text("source-note", row => row.SourceNote)
        .Whole("position", row => row.Placement.Position);
}
