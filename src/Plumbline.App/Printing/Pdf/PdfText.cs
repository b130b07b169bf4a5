using System.Text;

namespace Plumbline.App.Printing.Pdf;

/// <summary>A string, as the file spells it with its brackets (ISO 32000-1, 7.3.4).</summary>
internal sealed record PdfText(string Spelling) : PdfValue
{
    /// <summary>Spells words: as ASCII where they are, else as UTF-16 (7.9.2.2). Neither has a character that could end the string.</summary>
    internal static PdfText Of(string words) => words.All(static letter => letter is >= ' ' and <= '~')
        ? new($"({words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal)})")
        : new($"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(words))}>");

    /// <summary>The words.</summary>
    internal string Words
    {
        get
        {
            var bytes = Bytes();
            return bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2) : Encoding.Latin1.GetString(bytes);
        }
    }

    /// <summary>The bytes that the string stands for.</summary>
    internal byte[] Bytes() => Spelling[0] == '<' ? FromHex() : FromLiteral();

    internal override void Write(StringBuilder output) => output.Append(Spelling);

    private byte[] FromHex()
    {
        var digits = string.Concat(Spelling.Where(char.IsAsciiHexDigit));
        // A digit that is left over has a 0 after it (7.3.4.3).
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    private byte[] FromLiteral()
    {
        var bytes = new List<byte>(Spelling.Length);
        for (var i = 1; i < Spelling.Length - 1; i++)
        {
            if (Spelling[i] != '\\') bytes.Add((byte)Spelling[i]);
            else if (Octal(i + 1) is { Length: > 0 } octal)
            {
                bytes.Add((byte)Convert.ToInt32(octal, 8));
                i += octal.Length;
            }
            else if (Escaped(Spelling[++i]) is { } escaped)
                bytes.Add(escaped);
        }

        return [.. bytes];
    }

    private string Octal(int from) => string.Concat(Spelling.Skip(from).Take(3).TakeWhile(static letter => letter is >= '0' and <= '7'));

    // A line end after a backslash is no part of the string.
    private static byte? Escaped(char letter) => letter switch
    {
        'n' => (byte)'\n',
        'r' => (byte)'\r',
        't' => (byte)'\t',
        'b' => (byte)'\b',
        'f' => (byte)'\f',
        '\n' or '\r' => null,
        _ => (byte)letter,
    };
}
