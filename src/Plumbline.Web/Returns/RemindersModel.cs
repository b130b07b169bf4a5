using Plumbline.Web.Components;

namespace Plumbline.Web.Returns;

/// <summary>What a post is reminded of.</summary>
/// <param name="Post">The post.</param>
/// <param name="Returns">The returns, each with why.</param>
/// <param name="More">How many more there are: a sentence; null for none.</param>
public sealed record RemindedPost(string Post, IReadOnlyList<(TextLink Return, string Why)> Returns, string? More);

/// <summary>Which posts are to be reminded.</summary>
/// <param name="Lead">How many, or why nobody is: a sentence.</param>
/// <param name="Posts">The posts, or the first of many.</param>
public sealed record RemindersModel(string Lead, IReadOnlyList<RemindedPost> Posts)
{
    /// <summary>The heading.</summary>
    public string Title { get; init; } = "Reminders today";

    /// <summary>Of which units nobody is reminded, since they have no post: a sentence; null for none.</summary>
    public string? Without { get; init; }

    /// <summary>The names of all posts in one line, to be copied into a message; null for none.</summary>
    public string? InOneLine { get; init; }

    /// <summary>The pages of a long list; null where it is part of another page.</summary>
    public Paging? Pages { get; init; }

    /// <summary>The page with all of them; null where there is none, or this is it.</summary>
    public TextLink? All { get; init; }
}
