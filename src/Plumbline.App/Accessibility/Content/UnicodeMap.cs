using System.Globalization;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Content;

/// <summary>A font's map of codes to letters (its ToUnicode CMap: ISO 32000-1, 9.10.3).</summary>
internal sealed class UnicodeMap
{
    private const int MostRange = 0x1_0000;
    private readonly Dictionary<int, string> _letters = [];

    internal UnicodeMap(ReadOnlyMemory<byte> bytes, int mostNesting)
    {
        var scanner = new CoreTokenScanner(new MemoryInputBytes(bytes), usePdfDocEncoding: false, new StackDepthGuard(mostNesting), useLenientParsing: true, isStream: true);
        var operands = new List<IToken>();
        while (scanner.MoveNext())
        {
            if (scanner.CurrentToken is not OperatorToken operation)
            {
                operands.Add(scanner.CurrentToken);
                continue;
            }

            if (operation.Data == "endbfchar") operands.Chunk(2).ToList().ForEach(AddLetter);
            if (operation.Data == "endbfrange") operands.Chunk(3).ToList().ForEach(AddRange);
            operands.Clear();
        }
    }

    /// <summary>The letters of a code; null if the map has none.</summary>
    internal string? this[int code] => _letters.GetValueOrDefault(code);

    private void AddLetter(IToken[] pair)
    {
        if (pair is [HexToken code, HexToken letters]) _letters[Code(code)] = Letters(letters);
    }

    private void AddRange(IToken[] range)
    {
        if (range is not [HexToken first, HexToken last, var to] || Code(last) - Code(first) is not (>= 0 and < MostRange and var count)) return;
        for (var i = 0; i <= count; i++)
        {
            if (to is ArrayToken list && list.Data.ElementAtOrDefault(i) is HexToken each) _letters[Code(first) + i] = Letters(each);
            // The last letter of the first text counts up.
            if (to is HexToken start && Letters(start) is { Length: > 0 } text) _letters[Code(first) + i] = text[..^1] + (char)(text[^1] + i);
        }
    }

    private static int Code(HexToken hex) => int.TryParse(hex.GetHexString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? code : -1;

    private static string Letters(HexToken hex) => hex.Bytes.Length == 1 ? ((char)hex.Bytes[0]).ToString() : System.Text.Encoding.BigEndianUnicode.GetString(hex.Bytes);
}
