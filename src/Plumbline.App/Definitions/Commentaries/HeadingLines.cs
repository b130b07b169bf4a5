using System.Text.RegularExpressions;

namespace Plumbline.App.Definitions.Commentaries;

/// <summary>Writes words whose lines begin as a heading of the file does (<c>## </c>), as those from a sheet may: such a line gets a backslash before it, and loses it again when it is read.</summary>
internal static partial class HeadingLines
{
    /// <summary>The words as the file has them.</summary>
    internal static string Escape(string words) => Heading().Replace(words, @"\");

    /// <summary>The words as they were before <see cref="Escape"/>.</summary>
    internal static string Unescape(string words) => Escaped().Replace(words, "");

    [GeneratedRegex(@"^(?=\\*## )", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\\(?=\\*## )", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Escaped();
}
