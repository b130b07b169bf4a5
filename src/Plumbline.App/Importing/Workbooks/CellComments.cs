using System.Globalization;
using System.Text;
using System.Xml;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>The comments on a sheet's cells, by their place, without their authors' names: notes (ECMA-376 part 1, 18.7) and threaded comments ([MS-XLSX] 2.1.4). The file keeps them apart from the cells, so they are read before.</summary>
internal sealed class CellComments
{
    private readonly Dictionary<(int Row, int Column), string> _texts = [];
    private readonly WorkbookParts _parts;
    private long _characters;

    private CellComments(WorkbookParts parts) => _parts = parts;

    /// <summary>The comment on a cell; null if there is none.</summary>
    internal string? At(int row, int column) => _texts.GetValueOrDefault((row, column));

    /// <summary>Reads the comments of a sheet.</summary>
    internal static CellComments Read(WorkbookParts parts, string sheet)
    {
        var comments = new CellComments(parts);
        var related = Relationships.Of(parts, sheet).FindAll(relationship => !relationship.IsExternal && parts.Has(relationship.Path));
        foreach (var note in related.Where(relationship => relationship.IsA("comments"))) comments.ReadNotes(note.Path);

        // A note stands beside each thread for programs that do not know threads: the thread replaces it.
        var threads = new Dictionary<(int Row, int Column), StringBuilder>();
        foreach (var thread in related.Where(relationship => relationship.IsA("threadedComment"))) comments.ReadThreads(thread.Path, threads);
        foreach (var (place, text) in threads) comments.Set(place, text.ToString());
        return comments;
    }

    private void ReadNotes(string path)
    {
        var authors = new List<string>();
        Guarded(path, xml =>
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "author" && authors.Count < ImportLimits.Comments)
                {
                    authors.Add(ElementText.Read(xml));
                }
                else if (xml.LocalName == "comment" && CellPlace.Parse(xml.GetAttribute("ref")) is { } place)
                {
                    var author = int.TryParse(xml.GetAttribute("authorId"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < authors.Count ? authors[index] : "";
                    Set(place, CommentText.WithoutAuthor(RichText.Read(xml), author));
                }
            }
        });
    }

    private void ReadThreads(string path, Dictionary<(int Row, int Column), StringBuilder> threads) => Guarded(path, xml =>
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "threadedComment" || CellPlace.Parse(xml.GetAttribute("ref")) is not { } place) continue;
            var text = ThreadedText(xml);
            Count(threads.Count, text);
            if (!threads.TryGetValue(place, out var thread)) threads[place] = thread = new StringBuilder();
            if (thread.Length > 0) thread.Append('\n');
            if (thread.Length <= ImportLimits.CellText) thread.Append(text);
        }
    });

    // The people mentioned follow the text, by the places of their names in it.
    private static string ThreadedText(XmlReader xml)
    {
        var (text, mentions) = ("", new List<(int At, int Length)>());
        if (xml.IsEmptyElement) return text;
        var depth = xml.Depth;
        var more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "text") text = ElementText.Read(xml);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "mention" && mentions.Count < ImportLimits.CellText && Number(xml, "startIndex") is { } at && Number(xml, "length") is { } length) mentions.Add((at, length));
            more = xml.Read();
        }

        return CommentText.WithoutMentions(text, mentions);
    }

    private void Set((int Row, int Column) place, string text)
    {
        if (CellText.Comment(text) is not { } comment) return;
        Count(_texts.Count, comment);
        _texts[place] = comment;
    }

    private void Count(int comments, string text)
    {
        _characters += text.Length;
        if (comments >= ImportLimits.Comments || _characters > ImportLimits.CommentCharacters)
            throw new RefusedFileException(_parts.Name, 0, 0, "too many comments on the cells of a sheet", string.Create(CultureInfo.InvariantCulture, $"at most {ImportLimits.Comments:N0} of {ImportLimits.CommentCharacters:N0} characters in all; remove those that are not needed"));
    }

    private void Guarded(string path, Action<XmlReader> read)
    {
        try
        {
            using var xml = _parts.Read(path);
            read(xml);
        }
        catch (Exception cause) when (WorkbookParts.IsDamage(cause))
        {
            throw _parts.Refusal(path, cause);
        }
    }

    private static int? Number(XmlReader xml, string attribute) => int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
