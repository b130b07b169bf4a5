using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents;

/// <summary>A report as plain data: what it says and in which order, not how a format writes it.</summary>
public sealed record Document
{
    /// <param name="title">The title, the only heading above level 1.</param>
    /// <param name="organisation">Whose report it is.</param>
    /// <param name="content">The elements in reading order, one at least.</param>
    /// <exception cref="ArgumentException">Ids are not unique, a link leads nowhere, or headings skip a level; the message names every one.</exception>
    public Document(string title, string organisation, ImmutableArray<Element> content)
    {
        Title = Require.Text(title);
        Organisation = Require.Text(organisation);
        Content = Require.Some(content);
        var elements = Traversal.Elements(Content);
        var problems = DocumentProblems.Of(elements);
        if (problems.Count > 0)
            throw new ArgumentException($"Document \"{title}\": {string.Join("; ", problems)}.", nameof(content));
        Outline = DocumentOutline.OfAll(elements);
    }

    /// <summary>The anchor of the document's beginning, which every document has.</summary>
    public static Anchor Top { get; } = new("top");

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>Whose report it is.</summary>
    public string Organisation { get; }

    /// <summary>The elements in reading order.</summary>
    public ImmutableArray<Element> Content { get; }

    /// <summary>The headings in reading order.</summary>
    public DocumentOutline Outline { get; }

    /// <summary>The language of its words and of its dates. British English unless set.</summary>
    public CultureInfo Language { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What period it is about, as read: "January to December 2023"; null for none.</summary>
    public string? Period { get; init => field = Require.TextOrNull(value); }

    /// <summary>One or two sentences for catalogues and search; null makes one of title, organisation and period.</summary>
    public string? Description { get; init => field = Require.TextOrNull(value); }

    /// <summary>When it was produced, printed in <see cref="Language"/>; null for undated.</summary>
    public DateOnly? Produced { get; init; }

    /// <summary>The protective marking: "Official", "Public"; null for none.</summary>
    public string? Classification { get; init => field = Require.TextOrNull(value); }

    /// <summary>What it was made of, at its end: ledger position, definition; null for none.</summary>
    public RichText? Provenance { get; init; }

    /// <summary>The lie of its pages, where a <see cref="Section"/> has none of its own.</summary>
    public PageOrientation Orientation { get; init; }

    /// <summary>A page before everything; null begins with the title at once.</summary>
    public Cover? Cover { get; init; }
}
