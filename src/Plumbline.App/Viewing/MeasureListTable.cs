using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Reports.Indicators;

namespace Plumbline.App.Viewing;

/// <summary>The table of every measure that an organisation defines, with its target now and its latest figure.</summary>
public static class MeasureListTable
{
    /// <summary>One row for each measure.</summary>
    public static Table<AnalysedIndicator> Table { get; } = new Table<AnalysedIndicator>("measures")
        .Text("indicator", row => row.Indicator.Code.ToString())
        .Text("measure", row => row.Indicator.Name)
        .Text("number", row => row.Indicator.Number)
        .Text("domain", row => row.Indicator.Placement.Domain)
        .Text("section", row => row.Indicator.Placement.Section)
        .Text("group", row => row.Indicator.Placement.Group)
        .Text("measured as", row => row.Indicator.Measure.ToString())
        .Text("frequency", row => Names<Frequency>.Of(row.Indicator.Frequency))
        .Text("better", row => Names<Polarity>.Of(row.Indicator.Polarity))
        .Text("owner", row => row.Indicator.Owner)
        .Text("unit", row => row.Unit.ToString())
        .Text("target", row => row.Judgement.Criterion?.ToText(CultureInfo.InvariantCulture))
        .Text("period", row => row.LatestFigure?.Period.ToString())
        .Figure("value", row => row.LatestFigure?.Value.Text);
}
