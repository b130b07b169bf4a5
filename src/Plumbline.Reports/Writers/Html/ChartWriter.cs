using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes charts as HTML, with the figures behind them in a closed disclosure.</summary>
internal sealed class ChartWriter(Markup markup, InlineWriter inlines, ElementWriter elements, HtmlUse use)
{
    internal void Write(Chart chart)
    {
        // Not a <figure>: in PDF it becomes a second Figure around that of the drawing, without a text alternative.
        markup.Raw("<div class=\"figure\">\n");
        if (chart.Name is { } name)
        {
            markup.Raw("<p class=\"name\">");
            inlines.Write(name);
            markup.Raw("</p>\n");
        }

        var narrow = use.IsForPrint ? null : chart.Narrow;
        inlines.Write(chart.Scene, chart.Alternative, narrow is null ? null : "wide");
        // No pointer rests on a telephone.
        if (narrow is not null) inlines.Write(narrow, chart.Alternative, "narrow", hasTitles: false);
        markup.Raw("\n");
        if (chart.Caption is { } caption)
        {
            markup.Raw("<p class=\"caption\">");
            inlines.Write(caption);
            markup.Raw("</p>\n");
        }

        if (chart.Data is { } data) WriteData(data, HtmlWords.FiguresBehindChart, chart.PrintsData);

        markup.Raw("</div>\n");
    }

    internal void Write(SmallMultiples multiples)
    {
        markup.Raw("<div class=\"multiples\">\n");
        foreach (var chart in multiples.Charts) chart.Accept(elements);
        markup.Raw("</div>\n");
        if (multiples.Data is { } data) WriteData(data, HtmlWords.FiguresBehindCharts, isPrinted: false);
    }

    private void WriteData(Table data, string summary, bool isPrinted)
    {
        if (use.IsForPrint && !isPrinted) return;
        markup.Raw("<details").Class(isPrinted ? null : "unprinted").Raw("><summary>").Raw(summary).Raw("</summary>\n");
        data.Accept(elements);
        markup.Raw("</details>\n");
    }
}
