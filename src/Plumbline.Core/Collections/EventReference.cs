using System.Text.RegularExpressions;
using Plumbline.Core.Text;

namespace Plumbline.Core.Collections;

/// <summary>The shape of an event's reference: one that a register gives, not one that a person bears.</summary>
public static partial class EventReference
{
    private const string Shape = "a register's own reference, such as C-2023-014: letters, digits, - / and ., at most 40, with a digit in it, and no NHS number";

    /// <summary>Reads a reference. An NHS number, recognised by its check digit, is refused: it is personal data.</summary>
    public static Parsed<string> Parse(string? text)
    {
        var given = (text ?? "").Trim();
        return Form().IsMatch(given) && given.Any(char.IsAsciiDigit) && !IsNhsNumber(given) ? given : Problem.With(text, Shape);
    }

    // Ten digits, the last a check digit: 11 − (Σ digit × weight 10…2) mod 11, with 11 as 0 (NHS Data Dictionary, NHS NUMBER).
    private static bool IsNhsNumber(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(c => c - '0').ToList();
        if (digits.Count != 10 || text.Any(char.IsAsciiLetter)) return false;
        var check = (11 - (digits.Take(9).Select((digit, place) => digit * (10 - place)).Sum() % 11)) % 11;
        return check == digits[9];
    }

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9./-]{0,38}[A-Za-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
