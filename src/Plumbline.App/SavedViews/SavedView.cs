namespace Plumbline.App.SavedViews;

/// <summary>A list that can be filtered.</summary>
public enum FilteredList
{
    /// <summary>The register of risks.</summary>
    Risks,

    /// <summary>The log of actions.</summary>
    Actions,
}

/// <summary>A filter of a list that somebody has saved under a name.</summary>
/// <param name="List">The list.</param>
/// <param name="Name">The name, unique among the views that its owner has of the list.</param>
/// <param name="Query">The filter, as the query of an address: <c>level=extreme&amp;owner=Chief%20Nurse</c>.</param>
public sealed record SavedView(FilteredList List, string Name, string Query)
{
    /// <summary>The most letters of a name, and of a filter.</summary>
    public const int LongestName = 80, LongestQuery = 2_000;
}
