using System.Text;

namespace Plumbline.App.Printing.Pdf;

/// <summary>Reads the values of a PDF file (ISO 32000-1, 7.2 and 7.3).</summary>
/// <param name="bytes">The file, or a part of it.</param>
/// <param name="position">Where to begin.</param>
internal ref struct PdfParser(ReadOnlySpan<byte> bytes, int position = 0)
{
    private const int MostDepth = 64;
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int depth;

    /// <summary>Where the next value, or the space before it, begins.</summary>
    internal int Position { get; private set; } = position;

    internal static bool IsSpace(byte one) => one is 0 or 9 or 10 or 12 or 13 or 32;

    internal static bool IsDelimiter(byte one) => one is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    /// <summary>Reads the next value.</summary>
    /// <exception cref="PdfFormatException">There is none.</exception>
    internal PdfValue Value()
    {
        SkipSpace();
        if (Position >= bytes.Length) throw new PdfFormatException("The file ends within a value.");
        switch (bytes[Position])
        {
            case (byte)'/':
                Position++;
                return new PdfName(Regular());
            case (byte)'(':
                return Literal();
            case (byte)'[':
                Position++;
                return new PdfArray(Until("]"u8));
            case (byte)'<':
                return bytes[Position..].StartsWith("<<"u8) ? Dictionary() : Hexadecimal();
            default:
                return Regular() is { Length: > 0 } spelling ? AtomOrReference(spelling) : throw new PdfFormatException($"No value begins at {Position}.");
        }
    }

    /// <summary>Takes a keyword, and says whether it was there.</summary>
    internal bool Take(ReadOnlySpan<byte> keyword)
    {
        SkipSpace();
        if (!bytes[Position..].StartsWith(keyword)) return false;
        Position += keyword.Length;
        return true;
    }

    private void SkipSpace()
    {
        for (; Position < bytes.Length; Position++)
        {
            if (bytes[Position] == '%')
            {
                while (Position < bytes.Length - 1 && bytes[Position] is not ((byte)'\n' or (byte)'\r')) Position++;
            }
            else if (!IsSpace(bytes[Position]))
            {
                return;
            }
        }
    }

    private string Regular()
    {
        var from = Position;
        while (Position < bytes.Length && !IsSpace(bytes[Position]) && !IsDelimiter(bytes[Position])) Position++;
        return Encoding.Latin1.GetString(bytes[from..Position]);
    }

    private PdfValue AtomOrReference(string spelling)
    {
        var atom = new PdfAtom(spelling);
        var after = Position;
        if (atom.Whole is >= 0)
        {
            SkipSpace();
            if (Regular() is "0" && Take("R"u8) && (Position >= bytes.Length || IsSpace(bytes[Position]) || IsDelimiter(bytes[Position])))
                return new PdfReference(atom.Whole.Value);
            Position = after;
        }

        return atom;
    }

    private PdfText Literal()
    {
        var from = Position;
        for (var open = 0; Position < bytes.Length; Position++)
        {
            if (bytes[Position] == '\\') Position++;
            else if (bytes[Position] == '(') open++;
            else if (bytes[Position] == ')' && --open == 0) return new PdfText(Encoding.Latin1.GetString(bytes[from..++Position]));
        }

        throw new PdfFormatException($"The string at {from} has no end.");
    }

    private PdfText Hexadecimal()
    {
        var length = bytes[Position..].IndexOf((byte)'>');
        if (length < 0) throw new PdfFormatException($"The string at {Position} has no end.");
        var spelling = Encoding.Latin1.GetString(bytes.Slice(Position, length + 1));
        Position += length + 1;
        return new PdfText(spelling);
    }

    private PdfDictionary Dictionary()
    {
        Position += 2;
        var items = Until(">>"u8);
        if (items.Count % 2 != 0) throw new PdfFormatException($"A dictionary before {Position} has a key without a value.");
        return PdfDictionary.Of(Enumerable.Range(0, items.Count / 2).Select(i =>
            (items[2 * i] is PdfName key ? key.Spelling : throw new PdfFormatException("A key of a dictionary is no name."), items[(2 * i) + 1])));
    }

    private List<PdfValue> Until(ReadOnlySpan<byte> end)
    {
        if (++depth > MostDepth) throw new PdfFormatException("Values stand too deep within values.");
        var items = new List<PdfValue>();
        while (!Take(end)) items.Add(Value());
        depth--;
        return items;
    }
}
