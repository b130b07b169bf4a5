using System.Globalization;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes contents as nested lists; in print each line ends with its page number, if the numbers are known.</summary>
internal sealed class ContentsWriter(Markup markup, InlineWriter inlines, IReadOnlyDictionary<Anchor, int>? pages)
{
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

        if (pages is not null && pages.TryGetValue(entry.Target, out var page))
            markup.Raw("<span class=\"page\">").Raw(page.ToString(CultureInfo.InvariantCulture)).Raw("</span>");
        markup.Raw("</span>");
    }
}
