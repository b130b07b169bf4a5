using System.Text;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>The printed form of a code: <c>clinical-care</c> as <c>clinical care</c>.</summary>
internal static class CodeWords
{
    /// <summary>A code as words within a sentence. Words that hold a space or a capital letter are printed as they are, and so is a range such as <c>0-17</c>.</summary>
    internal static string Of(string code)
    {
        if (code.Any(static letter => char.IsWhiteSpace(letter) || char.IsUpper(letter))) return code;
        var words = new StringBuilder(code);
        for (var at = 2; at < code.Length - 2; at++)
        {
            if (code[at] is '-' or '_' && code[(at - 2)..(at + 3)] is var about && about.Where(static (_, place) => place != 2).All(char.IsLetter)) words[at] = ' ';
        }

        return words.ToString();
    }

    /// <summary>A code as a title or a name in a row: <c>Clinical care</c>.</summary>
    internal static string Named(string code) => Of(code) is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..] : code;
}
