using System.Text.RegularExpressions;
using Plumbline.Core.Text;

namespace Plumbline.Core.Collections;

/// <summary>Checks an event's reference: it must come from the system that records the events, and must not identify a person.</summary>
public static partial class EventReference
{
    private const string Shape = "its reference in the system that it comes from, such as C-2023-014: letters, digits, - / and ., at most 40, with a digit in it, and no NHS number, National Insurance number, telephone number or postcode";

    /// <summary>Reads a reference. Refuses what may identify a person: an NHS number, recognised by its check digit, a National Insurance number, a telephone number or a postcode.</summary>
    public static Parsed<string> Parse(string? text)
    {
        var given = (text ?? "").Trim();

        // The problem does not quote the text: reports on a file may be kept where the file itself may not.
        if (IsNhsNumber(given) || OfAPerson().IsMatch(given)) return new Problem("what looks like a person’s number or postcode", Shape);
        return Form().IsMatch(given) && given.Any(char.IsAsciiDigit) ? given : Problem.With(text, Shape);
    }

    // Ten digits, the last a check digit: 11 − (Σ digit × weight 10…2) mod 11, with 11 as 0 (NHS Data Dictionary, NHS NUMBER).
    private static bool IsNhsNumber(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(c => c - '0').ToList();
        if (digits.Count != 10 || text.Any(char.IsAsciiLetter)) return false;
        var check = (11 - (digits.Take(9).Select((digit, place) => digit * (10 - place)).Sum() % 11)) % 11;
        return check == digits[9];
    }

    // National Insurance number (HMRC, NIM39110), telephone number (Ofcom, national numbering plan: 01, 02, 03, 07, 08 and nine or ten digits in all after the 0), postcode (BS 7666).
    [GeneratedRegex("^(?:[A-Z]{2}[./-]?(?:[0-9]{2}[./-]?){3}[A-D]|0[12378](?:[./-]?[0-9]){8,9}|[A-Z]{1,2}[0-9][A-Z0-9]?[./-]?[0-9][A-Z]{2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfAPerson();

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9./-]{0,38}[A-Za-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
