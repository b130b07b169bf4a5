using Plumbline.App.Tables;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>The table that <c>plumbline report list</c> prints: the reports that an organisation defines.</summary>
public static class ReportsTable
{
    /// <summary>One row for each report.</summary>
    public static Table<ReportDefinition> Table { get; } = new Table<ReportDefinition>("reports")
        .Text("report", report => report.Name)
        .Text("title", report => report.Title)
        .Text("frequency", report => Names<Frequency>.Of(report.Frequency))
        .Items("blocks", report => [.. report.Blocks.Select(block => block.Kind)]);
}
