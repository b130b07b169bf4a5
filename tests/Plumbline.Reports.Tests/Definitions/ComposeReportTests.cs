using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Definitions;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Reports.Tests.Definitions;

public sealed class ComposeReportTests
{
    /// <summary>The reports of the samples, and those that show every block. With PLUMBLINE_GALLERY set they are written there, to be looked at.</summary>
    public static TheoryData<string, string, string> Reports => new()
    {
        { "trust", "quality-dashboard", "2023-12" },
        { "trust", "quality-dashboard", "2020-03" },
        { "council", "corporate-performance", "2020-Q2" },
        { "trust", "workforce-pages", "2023-12" },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void EveryReport_IsADocumentThatWritesAsHtml(string workspace, string report, string period)
    {
        var document = Compose(workspace, report, period);

        using var html = new StringWriter();
        HtmlWriter.Write(document, html);

        Assert.StartsWith("<!doctype html>", html.ToString(), StringComparison.OrdinalIgnoreCase);
        if (Environment.GetEnvironmentVariable("PLUMBLINE_GALLERY") is { Length: > 0 } gallery)
        {
            Directory.CreateDirectory(gallery);
            File.WriteAllText(Path.Combine(gallery, $"{report}-{period}.html"), html.ToString());
        }
    }

    /// <summary>A year of figures is enough for control charts: pages of the trust's workforce have them.</summary>
    private static readonly ReportDefinition WorkforcePages = new()
    {
        Name = "workforce-pages",
        Title = "Workforce",
        Frequency = Frequency.Month,
        Blocks =
        [
            new TextBlock("Summary", "Sickness absence rose through the **autumn**. Appraisals are *below target*."),
            new IndexBlock(),
            new IndicatorPagesBlock(new IndicatorSelection { Indicators = ["sickness-monthly", "turnover", "appraisals", "complaints-standard-35-days", "pulse-work"] }),
        ],
    };

    internal static Document Compose(string workspace, string report, string period)
    {
        var sample = workspace == "trust" ? SampleWorkspace.Trust : SampleWorkspace.Council;
        var definition = report == WorkforcePages.Name ? WorkforcePages : sample.Report(report);
        return ComposeReport.Compose(sample.Context(definition, Period.Parse(period, null, definition.Frequency).Value));
    }
}
