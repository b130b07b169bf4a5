namespace Plumbline.Core.Text;

/// <summary>The form of every code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64 characters, starting with a letter or digit.</summary>
internal static class CodeShape
{
    private const int MaximumLength = 64;
    private const string Shape = "lower-case letters, digits, - and ., at most 64, starting with a letter or digit";

    internal static Problem? Check(string? text, string what)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaximumLength || !char.IsAsciiLetterOrDigit(text[0]))
            return Problem.With(text, $"{what}: {Shape}");
        foreach (var c in text)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.'))
                return Problem.With(text, $"{what}: {Shape}");
        }

        return null;
    }
}
