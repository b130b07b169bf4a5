using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Papers;

/// <summary>Every text of a paper that a reader meets: words, cells, captions, text alternatives of charts and icons; and for each measure those that are about it.</summary>
internal sealed class SaidInPaper
{
    private readonly Dictionary<string, List<string>> _about;

    internal SaidInPaper(Document document, IReadOnlyCollection<string> names)
    {
        _about = names.ToDictionary(static name => name, static _ => new List<string>(), StringComparer.Ordinal);
        Read(document.Content, null);
        All = [.. Traversal.Elements(document.Content).SelectMany(TextsOf)];
    }

    /// <summary>Every text, in reading order.</summary>
    internal IReadOnlyList<string> All { get; }

    /// <summary>What is said of a measure: the rows with its name, its page, its chart, and the sentences elsewhere that name it.</summary>
    internal IReadOnlyList<string> About(string name) => _about[name];

    internal static string Of(RichText words) => string.Concat(words.Select(static inline => inline switch
    {
        LineBreak => "\n",
        Icon { Alternative: null } => "*",
        _ => inline.Within.IsEmpty ? inline.PlainText : Of(inline.Within),
    })).Replace('\u00a0', ' ');

    private void Read(IEnumerable<Element> elements, string? page)
    {
        var of = page;
        foreach (var element in elements)
        {
            if (element is Heading heading) of = _about.Keys.FirstOrDefault(name => string.Equals(Of(heading.Content), name, StringComparison.Ordinal)) ?? page;
            if (element is Table table) ReadRows(table, of);
            else foreach (var text in TextsOf(element)) Say(text, of);
            // A section is a page of its own.
            if (element is not Table) Read(element.Within, element is Section ? null : of);
        }
    }

    private void ReadRows(Table table, string? page)
    {
        foreach (var row in table.Groups.SelectMany(static group => group.Rows))
        {
            var text = string.Join(" | ", row.Cells.Select(static cell => string.Join(' ', [Of(cell.Content), .. Traversal.Elements(cell.Elements).SelectMany(TextsOf)])));
            Say(text, page);
        }
    }

    private void Say(string text, string? page)
    {
        if (page is not null) _about[page].Add(text);
        // A list of several measures is read sentence by sentence, and item by item.
        foreach (var part in text.Split(". ").SelectMany(static sentence => sentence.Split("; ")))
        {
            foreach (var name in _about.Keys.Where(name => name != page && part.Contains(name, StringComparison.Ordinal))) _about[name].Add(part);
        }
    }

    private static IEnumerable<string> TextsOf(Element element) =>
    [
        .. element.Words.Select(Of).Where(static text => text.Trim().Length > 0),
        .. element is Chart chart ? [chart.Alternative] : Array.Empty<string>(),
    ];
}
