using System.Collections.Immutable;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Marking;

/// <summary>The notes below a table: a letter for each sentence, which stands once however many cells it is about.</summary>
/// <param name="anchor">With which the anchors of its notes begin.</param>
internal sealed class MarkedNotes(string anchor)
{
    private readonly Dictionary<string, NoteMark> _marks = new(StringComparer.Ordinal);
    private readonly List<Note> _notes = [];

    /// <summary>The notes as an element; none where nothing is noted.</summary>
    internal ImmutableArray<Element> Elements => _notes.Count == 0 ? [] : [new Notes([.. _notes])];

    /// <summary>The mark of a sentence, for a cell; null for no sentence.</summary>
    internal NoteMark? MarkOf(string? said)
    {
        if (string.IsNullOrWhiteSpace(said)) return null;
        if (_marks.TryGetValue(said, out var mark)) return mark;
        var letters = NoteMarks.LettersAt(_marks.Count);
        mark = new NoteMark(letters, new Anchor($"{anchor}-note-{letters}"));
        _marks.Add(said, mark);
        _notes.Add(new Note(letters, said, mark.Target));
        return mark;
    }
}
