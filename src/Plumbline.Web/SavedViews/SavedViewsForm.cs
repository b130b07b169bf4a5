using Plumbline.App.SavedViews;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.SavedViews;

/// <summary>A saved view in the list of one's own.</summary>
/// <param name="View">Its name, leading to it.</param>
/// <param name="List">The list it is of.</param>
/// <param name="Key">By what its button names it.</param>
public sealed record SavedViewLine(TextLink View, string List, string Key);

/// <summary>One's own views.</summary>
/// <param name="Visit">The form.</param>
/// <param name="List">The list whose filter is to be saved, as the form sends it.</param>
/// <param name="Filter">The filter to be saved; null for none.</param>
/// <param name="Words">The filter in words, part by part.</param>
/// <param name="Views">The views.</param>
/// <param name="Back">The list.</param>
public sealed record SavedViewsModel(FormVisit Visit, string List, string? Filter, IReadOnlyList<string> Words, IReadOnlyList<SavedViewLine> Views, string Back);

/// <summary>Saves a filter of a list under a name, and deletes saved ones.</summary>
internal static class SavedViewsForm
{
    internal const string Name = "name", Delete = "delete";

    internal static void MapSavedViews(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/views", new FormRule { Need = new AccessNeed.MayDo(Operation.Read) }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var (list, filter) = (ListOf(form), FilterOf(form));
        var views = await ReadViews.RunAsync(visit.Ledger, visit.Actor, visit.Links.Organisation, cancellation);
        return new View
        {
            Title = "Your saved views",
            Menu = list switch { FilteredList.Risks => MenuEntry.Risks, FilteredList.Actions => MenuEntry.Actions },
            Crumbs = [new Crumb(Counted.Sentence(Names<FilteredList>.Of(list)), ViewLinks.AddressOf(visit, list, "")), new Crumb("Your saved views")],
            Body = PageBody.Of<SavedViewsPage>(new SavedViewsModel(
                form,
                Names<FilteredList>.Of(list),
                filter,
                [.. ViewLinks.Pairs(filter ?? "").Select(static pair => $"{pair.Name.Replace('-', ' ')}: {pair.Value}")],
                [.. views.Select(one => new SavedViewLine(ViewLinks.Of(visit, one), Counted.Sentence(Names<FilteredList>.Of(one.List)), $"{Names<FilteredList>.Of(one.List)}/{one.Name}"))],
                ViewLinks.AddressOf(visit, list, filter ?? ""))),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var list = ListOf(form);
        if (form.Fields.Text(Delete)?.Split('/', 2) is [var of, var name] && Names<FilteredList>.Parse(of).TryGet(out var known, out _))
        {
            await DropView.RunAsync(visit.Ledger, visit.Actor, visit.Links.Organisation, known, name, cancellation);
            return new FormAnswer.Done(visit.Links.To(["views"], (ViewLinks.List, Names<FilteredList>.Of(known))));
        }

        var filter = ViewLinks.FilterOf(ViewLinks.Pairs(FilterOf(form) ?? ""));
        var kept = await KeepView.RunAsync(visit.Ledger, visit.Actor, visit.Links.Organisation, list, form.Fields.Text(Name), filter, cancellation);
        return form.Read(Name, kept) is null ? FormAnswer.Again : new FormAnswer.Done(ViewLinks.AddressOf(visit, list, filter));
    }

    private static FilteredList ListOf(FormVisit form) =>
        Names<FilteredList>.Parse(form.Fields.Text(ViewLinks.List) ?? form.Visit.Text(ViewLinks.List)).TryGet(out var list, out _) ? list : FilteredList.Risks;

    private static string? FilterOf(FormVisit form) => form.Fields.Has(ViewLinks.Query) ? form.Fields.Text(ViewLinks.Query) : form.Visit.Text(ViewLinks.Query);
}
