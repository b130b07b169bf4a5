using System.Text;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Documents;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Reports.Tests.Writers.Html;

/// <summary>Writes the sample report to the file named by PLUMBLINE_SAMPLE_HTML, if it is set, for inspection.</summary>
public class SampleReportFileTests
{
    [Fact]
    public void SampleReport_Written_IsOneHtmlFile()
    {
        using var text = new StringWriter();
        HtmlWriter.Write(SampleReport.Build(), text);
        Assert.EndsWith("</html>\n", text.ToString(), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("PLUMBLINE_SAMPLE_HTML") is { Length: > 0 } path)
            File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
