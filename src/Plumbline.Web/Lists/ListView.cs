using System.Globalization;
using Plumbline.App.Collections;
using Plumbline.Core.Collections;
using Plumbline.Core.Collections.Counting;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Lists;

/// <summary>One line list: the events received in a period, and what is counted from it.</summary>
internal static class ListView
{
    private const int MostUnits = 100;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var code = visit.Route("collection");
        var collection = visit.Definitions.Workspace.Collections.FirstOrDefault(one => one.Code.ToString() == code)
            ?? throw Refused.NotFound($"There is no line list “{code}” here{(visit.Definitions.Workspace.Collections.Count == 0 ? "" : $"; there is {Counted.List([.. visit.Definitions.Workspace.Collections.Select(static one => one.Code.ToString())])}")}.");
        var list = await ReadLineList.RunAsync(visit.Ledger, visit.Definitions, collection, cancellation);
        var period = await PeriodChoice.ReadAsync(visit, cancellation);
        var unit = visit.Unit();
        var units = unit is null || unit.Code == visit.Definitions.Picture.Units.Top.Code ? null : visit.Definitions.Picture.Units.Under(unit.Code, DateOnly.MinValue, DateOnly.MaxValue).Append(unit.Code).ToHashSet();
        var events = list.Events.Where(one => (period.Shown is null || period.Shown.Contains(one.Received)) && units?.Contains(one.Unit) != false)
            .OrderByDescending(static one => one.Received).ThenBy(static one => one.Reference, StringComparer.Ordinal).ToList();
        var page = visit.Page();
        var filters = FilterOf(visit, collection, period, unit);
        return new View
        {
            Title = collection.Name,
            Crumbs = [new Crumb("Line lists", visit.Links.To(["lists"])), new Crumb(collection.Name)],
            Body = PageBody.Of<ListPage>(new ListModel
            {
                Name = collection.Name,
                Lead = LeadOf(visit, collection, period, unit, events.Count),
                Filters = filters,
                ClearAddress = filters.IsNarrowed ? visit.Links.ToPage(["lists", code], ("period", PeriodOf(period))) : null,
                Counts = [.. CountsOf(visit, list, period.Shown, unit)],
                Headers = ["Reference", .. HasUnits(visit) ? ["Unit"] : Array.Empty<string>(), "Received", "Closed", .. collection.Columns.Select(static column => Counted.Sentence(column.Name.Replace('-', ' ')))],
                Rows = [.. events.Skip((page - 1) * Paging.Rows).Take(Paging.Rows).Select(one => RowOf(visit, one))],
                Pages = Paging.Of(page, events.Count, other => visit.Links.ToPage(["lists", code], ("period", PeriodOf(period)), ("unit", unit?.Code.ToString()), ("page", Links.Of(other)))),
            }),
            Table = ViewTable.Of(LineListTable.Of(collection), events),
        };
    }

    private static IEnumerable<CountLine> CountsOf(Visit visit, LineList list, Period? period, Unit? unit)
    {
        var picture = visit.Definitions.Picture;
        if (period is null) yield break;
        foreach (var rule in list.Definition.Counts)
        {
            if (picture.Find(rule.Indicator) is not { } indicator || indicator.Frequency != period.Frequency) continue;
            if (CountEvents.Cell(list, picture, rule, unit?.Code ?? picture.Units.Top.Code, period) is not { } counted) continue;
            yield return new CountLine(indicator.Name, visit.Links.Measure(indicator.Code, unit?.Code, period), Counted.Sentence(counted.Words), ValueText.Of(counted.Cell, picture.Settings.Language));
        }
    }

    private static IReadOnlyList<string> RowOf(Visit visit, ListedEvent one)
    {
        var language = visit.Definitions.Picture.Settings.Language;
        string[] unit = HasUnits(visit) ? [visit.Definitions.Picture.Units.Find(one.Unit)?.Name ?? one.Unit.ToString()] : [];
        return [one.Reference, .. unit, Day(one.Received, language), one.Closed is { } closed ? Day(closed, language) : "open", .. one.Values.Select(static value => value.Replace('-', ' '))];
    }

    private static string Day(DateOnly day, CultureInfo language) => day.ToString("d MMM yyyy", language);

    private static bool HasUnits(Visit visit) => visit.Definitions.Picture.Units.All.Count > 1;

    private static Filtering FilterOf(Visit visit, CollectionDefinition collection, PeriodChoice period, Unit? unit)
    {
        var tree = visit.Definitions.Picture.Units;
        var fields = new List<FilterField> { period.FieldOf(visit, offersAll: true) };
        if (tree.All.Count is > 1 and <= MostUnits)
            fields.Add(new FilterField("unit", "Unit", unit?.Code.ToString()) { Choices = [new Choice("", visit.WholeWords), .. tree.All.Where(one => one.Code != tree.Top.Code).Select(static one => new Choice(one.Code.ToString(), one.Name))] });
        return new Filtering(visit.Links.AtPresent().ToPage(["lists", collection.Code.ToString()]), fields) { AsAt = visit.Links.Position };
    }

    private static string LeadOf(Visit visit, CollectionDefinition collection, PeriodChoice period, Unit? unit, int count)
    {
        var language = visit.Definitions.Picture.Settings.Language;
        var where = unit is null ? "" : $" of {unit.Name}";
        var when = period.Shown is { } shown ? $" in {shown.ToText(language, full: true)}" : "";
        var complete = period.Shown is { } asked && !collection.Covers(asked) ? $" The list is complete from {collection.From.ToText(language, full: true)} only." : "";
        return $"{Counted.Sentence(Counted.Number(count))} {(count == 1 ? "was" : "were")} received{where}{when}.{complete}";
    }

    private static string PeriodOf(PeriodChoice period) => Links.Of(period.Shown) ?? PeriodChoice.All;
}
