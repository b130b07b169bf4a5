using System.Text;

namespace Plumbline.App.Importing.Files;

/// <summary>Text in UTF-8 that a program read as Windows-1252 and saved as such: <c>ï»¿label</c>, <c>Â£</c>.</summary>
internal static class MisreadText
{
    private const string Mark = "ï»¿";
    private const int Windows1252 = 1252;

    private static readonly Encoding Read = CodePagesEncodingProvider.Instance.GetEncoding(Windows1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly UTF8Encoding Meant = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a file’s first text begins with the byte-order mark of UTF-8 as Windows-1252 shows it.</summary>
    internal static bool Begins(string first) => first.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>The text as it was meant; the text itself where it was not misread, as what was typed since.</summary>
    internal static string Repair(string text)
    {
        var plain = Begins(text) ? text[Mark.Length..] : text;
        try
        {
            return Meant.GetString(Read.GetBytes(plain));
        }
        catch (ArgumentException)
        {
            return plain;
        }
    }
}
