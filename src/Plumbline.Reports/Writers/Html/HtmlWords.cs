namespace Plumbline.Reports.Writers.Html;

/// <summary>The words the writer adds of its own, in one place: markup-safe, English.</summary>
internal static class HtmlWords
{
    internal const string SkipToContent = "Skip to the report";
    internal const string FiguresBehindChart = "Figures behind this chart";
    internal const string Chart = "Chart";
    internal const string Produced = "Produced";
    internal const string PageBefore = "Page ";
    internal const string PageBetween = " of ";
}
