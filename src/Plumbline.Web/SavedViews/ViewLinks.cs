using Microsoft.AspNetCore.WebUtilities;
using Plumbline.App.SavedViews;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.SavedViews;

/// <summary>The views that a reader has saved of a list, and the way to save what is shown.</summary>
/// <param name="Saved">The views.</param>
/// <param name="Keep">Where the filter is saved and saved ones are deleted; null where there is neither a filter nor a view.</param>
internal sealed record ViewLinks(IReadOnlyList<TextLink> Saved, TextLink? Keep)
{
    internal const string List = "list", Query = "filter";

    /// <summary>Reads them for a list.</summary>
    /// <param name="visit">The page of the list.</param>
    /// <param name="list">The list.</param>
    /// <param name="isFiltered">Whether the list is filtered.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<ViewLinks> ReadAsync(Visit visit, FilteredList list, bool isFiltered, CancellationToken cancellation)
    {
        var views = (await ReadViews.RunAsync(visit.Ledger, visit.Actor, visit.Links.Organisation, cancellation)).Where(one => one.List == list).ToList();
        if (visit.IsPast || (!isFiltered && views.Count == 0)) return new ViewLinks([.. views.Select(one => Of(visit, one))], Keep: null);
        var filter = isFiltered ? FilterOf(visit.Query) : null;
        return new ViewLinks(
            [.. views.Select(one => Of(visit, one))],
            new TextLink(isFiltered ? "Save this view" : "Change them", visit.Links.To(["views"], (List, Names<FilteredList>.Of(list)), (Query, filter))));
    }

    /// <summary>A view as a link.</summary>
    internal static TextLink Of(Visit visit, SavedView view) => new(view.Name, AddressOf(visit, view.List, view.Query));

    /// <summary>A list with a filter.</summary>
    internal static string AddressOf(Visit visit, FilteredList list, string filter) =>
        visit.Links.To([Names<FilteredList>.Of(list)], [.. Pairs(filter).Select(static pair => (pair.Name, (string?)pair.Value))]);

    /// <summary>The filter of a query: without the page and what every address keeps.</summary>
    internal static string FilterOf(IEnumerable<(string Name, string Value)> query) =>
        string.Join('&', query.Where(static pair => IsOfFilter(pair.Name)).Select(static pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>The parameters of a filter that was sent or saved.</summary>
    internal static IEnumerable<(string Name, string Value)> Pairs(string filter) =>
        QueryHelpers.ParseQuery(filter).SelectMany(static pair => pair.Value.OfType<string>().Where(static value => value.Length > 0).Select(value => (pair.Key, value))).Where(static pair => IsOfFilter(pair.Key));

    private static bool IsOfFilter(string name) => name is not ("page" or Links.AsAt or Links.Within or Links.Saved);
}
