using Plumbline.App.Tables;
using Plumbline.Core.Text;

namespace Plumbline.App.Searching;

/// <summary>The hits of a search, the best first.</summary>
public static class SearchHitsTable
{
    /// <summary>One row for each hit.</summary>
    public static Table<SearchHit> Table { get; } = new Table<SearchHit>("search")
        .Text("kind", hit => Names<SearchKind>.Of(hit.Kind))
        .Text("code", hit => hit.Code)
        .Text("title", hit => hit.Title)
        .Text("unit", hit => hit.Unit?.ToString())
        .Text("period", hit => hit.Period?.ToString())
        .Text("found-in", hit => Names<SearchField>.Of(hit.FoundIn))
        .Text("snippet", hit => hit.Snippet.Text);
}
