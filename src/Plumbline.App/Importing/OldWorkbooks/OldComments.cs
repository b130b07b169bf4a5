using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Workbooks;

namespace Plumbline.App.Importing.OldWorkbooks;

/// <summary>The comments on a sheet's cells. The text of each stands in an object, its place in a note that names the object.</summary>
internal sealed class OldComments(byte[] stream)
{
    private const int CommentBox = 0x19;

    private readonly Dictionary<int, string> _texts = [];
    private readonly Dictionary<(int Row, int Column), (int Object, string Author)> _places = [];
    private int _object = -1;

    /// <summary>Reads a record of an object or a note; others are passed over.</summary>
    internal void Read(BiffRecord record, IReadOnlyList<BiffRecord> continued)
    {
        var content = stream.Content(record);
        if (record.Kind == BiffKind.Object) _object = content.Length >= 8 && content.Word(4) == CommentBox ? content.Word(6) : -1;
        else if (record.Kind == BiffKind.ObjectText && _object >= 0 && content.Length >= 12 && content.Word(10) is > 0 and var length && continued.Count > 0) _texts[_object] = new BiffText(stream, continued).Begun(length);
        else if (record.Kind == BiffKind.Note && content.Length >= 11) _places[(content.Word(0) + 1, content.Word(2) + 1)] = (content.Word(6), BiffText.In(stream, record, 8));
    }

    /// <summary>The comment on a cell, without its author; null if there is none.</summary>
    internal string? At(int row, int column) =>
        _places.TryGetValue((row, column), out var place) && _texts.TryGetValue(place.Object, out var text) ? CellText.Comment(CommentText.WithoutAuthor(text, place.Author)) : null;
}
