namespace Plumbline.Reports.Writers.Html;

/// <summary>The writer's own text, in one place: English, and safe as markup.</summary>
internal static class HtmlWords
{
    internal const string SkipToContent = "Skip to the report";
    internal const string FiguresBehindChart = "Figures behind this chart";
    internal const string FiguresBehindCharts = "Figures behind these charts";
    internal const string Signs = "Show what the signs mean";
    internal const string Produced = "Produced";
    internal const string PageBefore = "Page ";
    internal const string PageBetween = " of ";
}
