using System.Net;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Writers.Html;
using Plumbline.Tests.Support;

namespace Plumbline.Reports.Tests.Composition;

public sealed class ComposeReportTests
{
    /// <summary>The sample reports, and reports that together use every block. If PLUMBLINE_GALLERY names a folder, they are also written there for inspection.</summary>
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

    [Theory]
    [MemberData(nameof(Reports))]
    public void NoReport_PrintsTheSourceNoteOfAnIndicatorOrTarget(string workspace, string report, string period)
    {
        var folder = Repository.Sample(workspace == "trust" ? "community-trust" : "county-council");
        var sources = new[] { "indicators.csv", "targets.csv" }
            .SelectMany(file => Csv.Read(Path.Combine(folder, file)))
            .Select(static row => row.GetValueOrDefault("source-note", ""))
            .Where(static note => note.Length > 0).Distinct(StringComparer.Ordinal).ToList();

        using var html = new StringWriter();
        HtmlWriter.Write(Compose(workspace, report, period), html);
        var text = WebUtility.HtmlDecode(html.ToString());

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.DoesNotContain(source, text, StringComparison.Ordinal));
    }

    [Fact]
    public void SmallReport_HasTheExpectedText()
    {
        var document = new SmallOrganisation()
            .With("falls", "2023-02 4%|Late; 2023-03 6%", "at most 5%", static indicator => indicator with { Polarity = Polarity.Lower })
            .With("outbreaks", "2023-03 N/A", "no target")
            .Compose("2023-03", new TextBlock("Summary", "Two *measures*."), new DashboardBlock(IndicatorSelection.All) { Periods = 2 });

        Assert.Equal(
            """
            Small report | Small Trust | February to March 2023 | 19 January 2024
            # Summary
            Two measures.
            In March 2023, the one measure that is rated did not meet its target.
            Off target Falls 6%.
            # Safety
            Indicator | Target | February 2023 | March 2023 | Trend | Rating
            Incidents
            Falls, % | at most 5% | 4 [a] | 6 |  | Off target
            Outbreaks | no target |  | N/A |  | 
            a Falls, February 2023: Late
            # Notes
            N/A: usually supplied, but not available for this period
            An empty cell: nothing reported
            Made from change 7 of the ledger of 19 January 2024, for March 2023. The same definition, period and change always give this same report.
            """.ReplaceLineEndings("\n"),
            PlainText.Of(document).Replace('\u00a0', ' '));
    }

    [Fact]
    public void SameContext_GivesTheSameDocument()
    {
        Assert.Equal(Html(Compose("trust", "quality-dashboard", "2023-12")), Html(Compose("trust", "quality-dashboard", "2023-12")));

        static string Html(Document document)
        {
            using var html = new StringWriter();
            HtmlWriter.Write(document, html);
            return html.ToString();
        }
    }

    [Fact]
    public void NothingToShow_IsRefused()
    {
        var context = new SmallOrganisation().With("falls").Context("2023-03", new DashboardBlock(IndicatorSelection.All));

        Assert.Equal("None of the blocks of “Small report” found anything to show for March 2023.", Assert.Throws<NoFiguresException>(() => ComposeReport.Compose(context)).Message);
    }

    /// <summary>A report with control charts: the trust's workforce indicators have a year of figures, enough for limits.</summary>
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
