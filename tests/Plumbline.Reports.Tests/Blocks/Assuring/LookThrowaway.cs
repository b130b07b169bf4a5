using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Writers.Html;
namespace Plumbline.Reports.Tests.Blocks.Assuring;
public sealed class LookThrowaway
{
    [Fact]
    public void Look()
    {
        var kinds = (Environment.GetEnvironmentVariable("LOOK") ?? "assurance-summary").Split(',');
        foreach (var print in new[] { false, true })
        {
            var blocks = kinds.Select(one => one.Split('+')).Select(one => ReportBlocks.Parse(one[0], one.Skip(1).Select(static o => o.Split('=')).ToDictionary(static o => o[0], static o => o[1])).Value).ToArray();
            using var to = File.CreateText(print ? "/tmp/shots/e-print.html" : "/tmp/shots/e.html");
            if (print) HtmlWriter.WriteForPrint(FullExample.Paper().Compose(blocks), to); else HtmlWriter.Write(FullExample.Paper().Compose(blocks), to);
        }
    }
}
