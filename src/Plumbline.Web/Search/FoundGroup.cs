using Plumbline.App.Searching;

namespace Plumbline.Web.Search;

/// <summary>What the page of a search shows.</summary>
/// <param name="Sought">The words looked for; null where none were given.</param>
/// <param name="Summary">How much was found, as a sentence.</param>
/// <param name="Groups">What was found, kind by kind; the kind of the best hit first.</param>
/// <param name="AllMeasures">The address of the list of all measures.</param>
public sealed record FoundModel(string? Sought, string Summary, IReadOnlyList<FoundGroup> Groups, string AllMeasures);

/// <summary>The hits of one kind.</summary>
/// <param name="Anchor">The name of its place on the page.</param>
/// <param name="Title">The heading, with the number of hits.</param>
/// <param name="Hits">The hits, the best first.</param>
/// <param name="Rest">How many more there are, as a sentence; null where all are shown.</param>
public sealed record FoundGroup(string Anchor, string Title, IReadOnlyList<FoundHit> Hits, string? Rest);

/// <summary>One hit.</summary>
/// <param name="Title">Its name, with the words found marked where they stand in it.</param>
/// <param name="Address">The page that it leads to.</param>
/// <param name="About">The unit and period of a commentary; an objective, a risk or an action with its code; the register of a row; null for anything else.</param>
/// <param name="FoundIn">The text that the snippet is of, in words.</param>
/// <param name="Pieces">The snippet, with the words found marked; empty where it is the title.</param>
public sealed record FoundHit(IReadOnlyList<FoundPiece> Title, string Address, string? About, string FoundIn, IReadOnlyList<FoundPiece> Pieces);

/// <summary>A piece of a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsFound">Whether it is a word that was looked for.</param>
public sealed record FoundPiece(string Text, bool IsFound)
{
    /// <summary>The pieces of a snippet.</summary>
    internal static IReadOnlyList<FoundPiece> Of(SearchSnippet snippet)
    {
        var (pieces, at) = (new List<FoundPiece>(), 0);
        foreach (var mark in snippet.Marks)
        {
            if (mark.Start > at) pieces.Add(new(snippet.Text[at..mark.Start], IsFound: false));
            at = mark.Start + mark.Length;
            pieces.Add(new(snippet.Text[mark.Start..at], IsFound: true));
        }

        if (at < snippet.Text.Length) pieces.Add(new(snippet.Text[at..], IsFound: false));
        return pieces;
    }
}
