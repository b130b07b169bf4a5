using Plumbline.Reports.Writers.Html.Styles;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Html;

/// <summary>What a page is written for.</summary>
internal sealed record HtmlUse
{
    /// <summary>Whether a browser prints it: then it has nothing that only screens show.</summary>
    internal bool IsForPrint { get; init; }

    /// <summary>Whether it is a part of a page that another writes the style sheet of.</summary>
    internal bool IsFragment { get; init; }

    /// <summary>The drawings of the page.</summary>
    internal required HtmlDrawings Drawings { get; init; }

    /// <summary>The styles of its tables.</summary>
    internal TableStyles Tables { get; } = new();

    /// <summary>The printed page of each anchor, from 1; null where they are not known. A page that is printed then has blanks for them.</summary>
    internal IReadOnlyDictionary<Anchor, int>? Pages { get; init; }
}
