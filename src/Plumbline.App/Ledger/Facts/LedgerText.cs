using System.Text;
using Plumbline.Core.Text;

namespace Plumbline.App.Ledger.Facts;

/// <summary>The limits on text and its stored form: Unicode NFC without NUL.</summary>
internal static class LedgerText
{
    public const int CodeLength = 100;
    public const int PeriodLength = 40;
    public const int ShortCodeLength = 40;
    public const int AspectLength = Core.Observations.Aspect.Longest;
    public const int ValueLength = 400;
    public const int NoteLength = ObservationFact.LongestNote;
    public const int WhoLength = 200;
    public const int ReasonLength = 4_000;
    public const int SourceLength = 400;
    public const int KeyLength = 400;
    public const int BodyLength = 1_000_000;

    /// <summary>Checks text that must not be empty.</summary>
    public static string Required(string? text, string what, int longest) =>
        string.IsNullOrEmpty(text) ? throw Invalid($"found no {what}; expected one") : Checked(text, what, longest);

    public static string? Optional(string? text, string what, int longest) =>
        string.IsNullOrEmpty(text) ? null : Checked(text, what, longest);

    /// <summary>A search text in its stored form; null where it is not valid text and so cannot be stored anywhere.</summary>
    public static string? SearchForm(string text)
    {
        try
        {
            return text.Contains('\0', StringComparison.Ordinal) ? null : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Search texts in their stored form; null, for all, stays null.</summary>
    public static IReadOnlyCollection<string>? SearchForm(IReadOnlyCollection<string>? texts) => texts?.Select(SearchForm).OfType<string>().ToList();

    public static string Checked(string text, string what, int longest)
    {
        if (text.Length > longest)
            throw Invalid(FormattableString.Invariant($"found a {what} of {text.Length} characters; expected at most {longest}"));
        if (text.Contains('\0', StringComparison.Ordinal))
            throw Invalid($"found a {what} with a NUL character (\"{text.Replace('\0', '␀')}\"); expected text");
        try
        {
            return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            throw Invalid($"found a {what} that is not Unicode (half of a surrogate pair); expected text");
        }
    }

    /// <summary>Checks a draft's name, note or reason for invisible characters.</summary>
    /// <remarks>Only new text is checked: a history is copied unchanged.</remarks>
    public static string? Shown(string? text, string what)
    {
        if (text is not null && PlainText.Refusal(text) is { } refusal) throw Invalid($"found {refusal.Found} of a {what}; expected {refusal.Expected}");
        return text;
    }

    /// <summary>The same check for a single line.</summary>
    public static string Line(string text, string what) =>
        PlainText.LineRefusal(text) is { } refusal ? throw Invalid($"found {refusal.Found} of the {what}; expected {refusal.Expected}") : text;

    public static LedgerException Invalid(string message) =>
        new(LedgerProblem.InvalidFact, message, "correct the fact and write it again");
}
