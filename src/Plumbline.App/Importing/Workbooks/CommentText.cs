namespace Plumbline.App.Importing.Workbooks;

/// <summary>Takes people's names out of a comment: a paper names roles.</summary>
internal static class CommentText
{
    private const string Thread = "tc=";
    private const string ThreadBegins = "Comment:";

    /// <summary>The text of a note without its first line, where that is its author's name and a colon, as Excel begins one.</summary>
    /// <remarks>A note that stands in for a thread has the author <c>tc={id}</c>, and begins with an explanation that ends in <c>Comment:</c>.</remarks>
    internal static string WithoutAuthor(string text, string author)
    {
        if (author.StartsWith(Thread, StringComparison.Ordinal) && text.IndexOf(ThreadBegins, StringComparison.Ordinal) is >= 0 and var at) return text[(at + ThreadBegins.Length)..].Trim();
        return author.Length > 0 && text.StartsWith(author + ":", StringComparison.Ordinal) ? text[(author.Length + 1)..].TrimStart() : text;
    }

    /// <summary>The text without the names of the people it mentions.</summary>
    internal static string WithoutMentions(string text, IReadOnlyList<(int At, int Length)> mentions)
    {
        var end = text.Length;
        foreach (var (at, length) in mentions.OrderByDescending(mention => mention.At))
        {
            if (at > end || length > end - at) continue;
            text = text[..at].TrimEnd(' ') + text[(at + length)..];
            end = at;
        }

        return text.Trim();
    }
}
