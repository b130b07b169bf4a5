using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Web.Components;

/// <summary>A page that shows what papers show.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Filters">What can be chosen.</param>
/// <param name="Ways">The pages beside it.</param>
/// <param name="Content">What is shown; empty where there is nothing.</param>
/// <param name="Empty">What is said then; null where there is something.</param>
public sealed record BlockModel(string Title, Filtering Filters, IReadOnlyList<TextLink> Ways, ImmutableArray<Element> Content, string? Empty)
{
    /// <summary>What holds for all that is shown, such as the day as of which it is told: a sentence; null for nothing, or where the page says it otherwise.</summary>
    public string? AsOf { get; init; }

    /// <summary>The pages before and after, where what is shown is one of several; null where it is all.</summary>
    public Paging? Pages { get; init; }

    /// <summary>The page without what was chosen; null where nothing was.</summary>
    public string? Clear { get; init; }
}
