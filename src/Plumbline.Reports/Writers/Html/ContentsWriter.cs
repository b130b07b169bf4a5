using System.Globalization;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes contents as nested lists; in print each line ends with its page number, or with four noughts for it where the numbers are not known yet.</summary>
internal sealed class ContentsWriter(Markup markup, InlineWriter inlines, HtmlUse use)
{
    private const string Blank = "0000";

    internal void Write(Contents contents)
    {
        markup.Raw("<nav class=\"contents\"").Attribute("aria-label", contents.Label).Raw(">");
        var level = 0;
        foreach (var entry in contents.Entries)
        {
            if (entry.Level > level)
                markup.Raw("\n<ol>\n");
            else
                markup.Raw("</li>\n");
            for (; level > entry.Level; level--)
                markup.Raw("</ol>\n</li>\n");
            level = entry.Level;
            Write(entry);
        }

        for (; level > 0; level--)
            markup.Raw("</li>\n</ol>\n");
        markup.Raw("</nav>\n");
    }

    private void Write(ContentsEntry entry)
    {
        markup.Raw("<li><span class=\"line\"><a").Attribute("href", "#" + entry.Target.Id).Raw(">");
        inlines.Write(entry.Content);
        markup.Raw("</a>");
        if (entry.Detail is { } detail)
        {
            markup.Raw("<span class=\"detail\">");
            inlines.Write(detail);
            markup.Raw("</span>");
        }

        if (use.IsForPrint && use.Pages is null)
            WritePage(Blank);
        else if (use.Pages is { } pages && pages.TryGetValue(entry.Target, out var page))
            WritePage(page.ToString(CultureInfo.InvariantCulture));
        markup.Raw("</span>");
    }

    private void WritePage(string number) => markup.Raw("<span class=\"page\">").Raw(number).Raw("</span>");
}
