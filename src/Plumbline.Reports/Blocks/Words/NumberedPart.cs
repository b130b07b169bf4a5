namespace Plumbline.Reports.Blocks.Words;

/// <summary>Parts of a paper that have a number at the head of their title: <c>3.1 Cash</c>.</summary>
internal static class NumberedPart
{
    /// <summary>Whether a title begins with a number and no longer one: <c>3. Cash</c> begins with 3, <c>3.1 Cash</c> does not.</summary>
    internal static bool IsOf(string? title, string number) =>
        title is not null && title.StartsWith(number, StringComparison.OrdinalIgnoreCase)
        && (title.Length == number.Length || title[number.Length] is ' ' or ':' || title[number.Length..].StartsWith(". ", StringComparison.Ordinal));
}
