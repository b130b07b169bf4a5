using Plumbline.App.Collections;
using Plumbline.Core.Collections;
using Plumbline.Core.Text;
using Plumbline.Web.Views;

namespace Plumbline.Web.Lists;

/// <summary>A line list among the others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page.</param>
/// <param name="What">How many events it has, and since when it is complete.</param>
/// <param name="Columns">What is recorded of each event.</param>
/// <param name="Note">A note; null for none.</param>
public sealed record ListEntry(string Name, string Address, string What, string Columns, string? Note);

/// <summary>The line lists of an organisation.</summary>
internal static class ListsView
{
    internal static void MapLists(this IEndpointRouteBuilder app)
    {
        app.MapView("/{org}/lists", MakeAsync);
        app.MapView("/{org}/lists/{collection}", ListView.MakeAsync);
    }

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var lists = new List<LineList>();
        foreach (var collection in visit.Definitions.Workspace.Collections) lists.Add(await ReadLineList.RunAsync(visit.Ledger, visit.Definitions, collection, cancellation));
        var language = visit.Definitions.Picture.Settings.Language;
        return new View
        {
            Title = "Line lists",
            Body = PageBody.Of<ListsPage>(lists.Select(list => new ListEntry(
                list.Definition.Name,
                visit.Links.ToPage(["lists", list.Definition.Code.ToString()]),
                $"{Counted.Sentence(Counted.Number(list.Events.Count))} {(list.Events.Count == 1 ? "entry" : "entries")}, complete from {list.Definition.From.ToText(language, full: true)}",
                Counted.Sentence(Counted.List(["reference", "unit", "day received", "day closed", .. list.Definition.Columns.Select(static column => column.Name)])),
                list.Definition.Note)).ToList()),
            Table = ViewTable.Of(CollectionsTable.Table, lists),
        };
    }
}
