using System.Globalization;
using System.Text;

namespace Plumbline.App.Printing.Pdf;

/// <summary>Reads a content stream, one operator with its operands after the other (ISO 32000-1, 7.8.2). It reads the maps of letters too, which are written alike.</summary>
internal ref struct ContentReader(ReadOnlySpan<byte> bytes, int position = 0)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private readonly List<Range> operands = [];
    private Range operation;
    private int position = position;

    /// <summary>The name of the operator.</summary>
    internal readonly ReadOnlySpan<byte> Operator => bytes[operation];

    /// <summary>Where its first operand begins, or the operator itself.</summary>
    internal readonly int Start => (operands.Count > 0 ? operands[0] : operation).Start.Value;

    /// <summary>Where the operator ends.</summary>
    internal readonly int End => operation.End.Value;

    /// <summary>How many operands there are.</summary>
    internal readonly int Count => operands.Count;

    /// <summary>An operand as it is written.</summary>
    internal readonly ReadOnlySpan<byte> this[int operand] => operand < operands.Count
        ? bytes[operands[operand]]
        : throw new PdfFormatException($"The operator {Encoding.Latin1.GetString(Operator)} has too few operands.");

    /// <summary>An operand that is a number.</summary>
    internal readonly double Number(int operand) => double.TryParse(this[operand], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new PdfFormatException($"An operand of {Encoding.Latin1.GetString(Operator)} is no number.");

    /// <summary>Goes to the next operator; false at the end.</summary>
    internal bool Next()
    {
        operands.Clear();
        while (true)
        {
            while (position < bytes.Length && PdfParser.IsSpace(bytes[position])) position++;
            if (position >= bytes.Length) return false;
            var from = position;
            var first = bytes[from];
            if (char.IsAsciiLetter((char)first) || first is (byte)'\'' or (byte)'"')
            {
                EndOfWord();
                operation = from..position;
                // The data of an image would follow. Browsers write none into a page.
                return !Operator.SequenceEqual("BI"u8) ? true : throw new PdfFormatException("The page has an image within its text.");
            }

            if (first is (byte)'(' or (byte)'<' or (byte)'[' or (byte)'%') Skip(from);
            else EndOfWord();
            if (first != '%') operands.Add(from..position);
        }
    }

    private void EndOfWord()
    {
        do position++;
        while (position < bytes.Length && !PdfParser.IsSpace(bytes[position]) && !PdfParser.IsDelimiter(bytes[position]));
    }

    // Strings, arrays and dictionaries; a hexadecimal string, the most frequent, without making a value of it.
    private void Skip(int from)
    {
        if (bytes[from] == '%')
        {
            var length = bytes[from..].IndexOf((byte)'\n');
            position = length < 0 ? bytes.Length : from + length;
        }
        else if (bytes[from] == '<' && !bytes[from..].StartsWith("<<"u8))
        {
            var length = bytes[from..].IndexOf((byte)'>');
            position = length < 0 ? throw new PdfFormatException("A string of a page has no end.") : from + length + 1;
        }
        else
        {
            var parser = new PdfParser(bytes, from);
            _ = parser.Value();
            position = parser.Position;
        }
    }
}
