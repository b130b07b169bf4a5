using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Organisations;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents;

/// <summary>A report as plain data: its content and order, independent of any output format.</summary>
public sealed record Document
{
    /// <param name="title">The title, the only heading above level 1.</param>
    /// <param name="organisation">The organisation the report belongs to.</param>
    /// <param name="content">The elements in reading order, one at least.</param>
    /// <exception cref="ArgumentException">Ids are not unique, a link has no target, or headings skip a level; the message lists every fault.</exception>
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

    /// <summary>The anchor of the document's top; every document has it.</summary>
    public static Anchor Top { get; } = new("top");

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The organisation the report belongs to.</summary>
    public string Organisation { get; }

    /// <summary>The elements in reading order.</summary>
    public ImmutableArray<Element> Content { get; }

    /// <summary>The headings in reading order.</summary>
    public DocumentOutline Outline { get; }

    /// <summary>The language of its text and dates. British English by default.</summary>
    public CultureInfo Language { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The part of the organisation it is about, printed under the title; null for the whole.</summary>
    public string? Unit { get; init => field = Require.TextOrNull(value); }

    /// <summary>For whom it is made, printed beside the organisation: "For the Quality Committee"; null where that is not stated, or on a cover.</summary>
    public string? Audience { get; init => field = Require.TextOrNull(value); }

    /// <summary>The period it is about, in words: "January to December 2023"; null for none.</summary>
    public string? Period { get; init => field = Require.TextOrNull(value); }

    /// <summary>One or two sentences for catalogues and search; null builds them from title, organisation and period.</summary>
    public string? Description { get; init => field = Require.TextOrNull(value); }

    /// <summary>The title with unit, period and organisation, as catalogues and readers' windows name the paper.</summary>
    public string FullTitle => $"{TitleLine} – {Organisation}";

    /// <summary>The description, or what stands for it: title, unit, period and organisation.</summary>
    public string Summary => Description ?? $"{TitleLine}. {Organisation}.";

    /// <summary>When it was produced, printed in <see cref="Language"/>; null for undated.</summary>
    public DateOnly? Produced { get; init; }

    /// <summary>The protective marking: "Official", "Public"; null for none.</summary>
    public string? Classification { get; init => field = Require.TextOrNull(value); }

    /// <summary>What it was made from, printed at its end: ledger position and definition; null for none.</summary>
    public RichText? Provenance { get; init; }

    /// <summary>The colours of its charts and icons.</summary>
    public ChartLook Look { get; init; }

    /// <summary>The orientation of its pages, unless a <see cref="Section"/> has its own.</summary>
    public PageOrientation Orientation { get; init; }

    /// <summary>The cover page; null for a document that begins with its title.</summary>
    public Cover? Cover { get; init; }

    private string TitleLine => string.Join(", ", new[] { Title, Unit, Period }.OfType<string>());
}
