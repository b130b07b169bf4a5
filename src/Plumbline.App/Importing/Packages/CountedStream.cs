using System.Globalization;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Streaming;

namespace Plumbline.App.Importing.Packages;

/// <summary>Counts the bytes of an XML document as they are read, because the sizes that a file states may be false, and refuses a text of more than a million characters and elements that are nested without end.</summary>
/// <param name="name">The file's name.</param>
/// <param name="inner">The bytes.</param>
/// <param name="count">Receives how many bytes each read gives; it may refuse the file.</param>
/// <param name="leaveOpen">Whether the inner stream stays open.</param>
internal sealed class CountedStream(string name, Stream inner, Action<int>? count = null, bool leaveOpen = false) : ForwardStream
{
    private const long LongestText = 1024 * 1024;

    private const int MostNested = 1_000;

    private long _withoutElement;
    private int _nested;
    private byte _previous;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count?.Invoke(read);
        var element = buffer[..read].LastIndexOf((byte)'<');
        _withoutElement = element < 0 ? _withoutElement + read : read - element;
        if (_withoutElement > LongestText) throw new RefusedFileException(name, 0, 0, "a text of more than a million characters in a workbook", string.Create(CultureInfo.InvariantCulture, $"at most {ImportLimits.CellText:N0} in a cell"));
        Nest(buffer[..read]);
        return read;
    }

    // A reader of XML holds every element that is open. In UTF-16 no element is counted; spreadsheets are not written so.
    private void Nest(ReadOnlySpan<byte> bytes)
    {
        foreach (var next in bytes)
        {
            if (_previous == '<' && char.IsAsciiLetter((char)next)) _nested++;
            else if ((_previous == '<' && next == '/') || (_previous == '/' && next == '>')) _nested--;
            _previous = next;
        }

        if (_nested > MostNested) throw new RefusedFileException(name, 0, 0, string.Create(CultureInfo.InvariantCulture, $"XML of more than {MostNested:N0} elements within each other"), "a workbook as Excel or LibreOffice writes it");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen) inner.Dispose();
        base.Dispose(disposing);
    }
}
