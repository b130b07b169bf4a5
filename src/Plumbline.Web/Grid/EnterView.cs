using Plumbline.App.Entering;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Units;
using Plumbline.Web.Views;

namespace Plumbline.Web.Grid;

/// <summary>What the page of the grid shows.</summary>
internal static class EnterView
{
    internal static async Task<EnterModel> MakeAsync(FormVisit form, string title, Unit unit, IReadOnlyList<Period> periods, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var (section, all) = (visit.Text("section"), visit.Text("all"));
        var grid = await ReadEntryGrid.RunAsync(visit.Ledger, visit.Definitions, visit.Actor, unit, periods, section, all is not null, cancellation);
        // A draft that was begun before a later change holds what untouched cells showed then.
        var earlier = form.IsFresh || EnterForm.BaseOf(form) == visit.Position ? null : await ShownAsync(visit, grid, EnterForm.BaseOf(form), cancellation);
        return new EnterModel
        {
            Visit = form,
            Title = title,
            Unit = unit.Code.ToString(),
            CheckAddress = visit.Links.To(["enter", "check"]),
            Filters = await FiltersAsync(visit, unit, periods, section, cancellation),
            Periods = [.. periods.Select(period => periods.Count == 1 ? PeriodChoice.WordsOf(visit, period) : period.ToText(visit.Definitions.Picture.Settings.Language))],
            Sections = [.. grid.Rows.GroupBy(static row => HeadingOf(row.Indicator), StringComparer.Ordinal).Select(group => new EnterSection(group.Key, [.. group.Select(row => RowOf(form, row, earlier))]))],
            NeverReported = grid.NeverReported == 0 || all is not null ? null
                : new TextLink($"Show {Counted.Of(grid.NeverReported, "measure")} that {unit.Name} has never reported", EnterFeature.AddressOf(visit, unit.Code.ToString(), periods[^1], visit.Text("periods"), section, "yes")),
            ImportAddress = visit.Actor.MaySomewhere(Operation.Import, visit.Links.Organisation) ? visit.Links.To(["import"]) : null,
            BackAddress = visit.Links.Dashboard(),
        };
    }

    private static async Task<IReadOnlyDictionary<string, string>> ShownAsync(Visit visit, EntryGrid grid, ChangeNumber at, CancellationToken cancellation)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (address, figure) in await PlanEntry.FiguresAtAsync(visit.Ledger, visit.Definitions, [.. grid.Rows.SelectMany(static row => row.Cells).Select(static cell => cell.Address)], at, cancellation))
        {
            shown[EnterFields.Value(address)] = EntryText.Of(figure);
            shown[EnterFields.Numerator(address)] = EntryText.Numerator(figure);
            shown[EnterFields.Denominator(address)] = EntryText.Denominator(figure);
        }

        return shown;
    }

    // Groups have no headings: where each is of one measure, as many headings as boxes would stand in the grid.
    private static string HeadingOf(Indicator indicator) => indicator.Placement.Section ?? indicator.Placement.Domain ?? "";

    private static EnterRow RowOf(FormVisit form, EntryRow row, IReadOnlyDictionary<string, string>? earlier)
    {
        var visit = form.Visit;
        return new EnterRow(
            $"r:{row.Indicator.Code}",
            row.Indicator.NameInList,
            visit.Links.Measure(row.Indicator.Code, row.Cells[0].Address.Unit),
            row.Target is null || row.Target.StartsWith("no", StringComparison.OrdinalIgnoreCase) ? row.Target : $"target {row.Target}",
            row.Last is null ? null : EntryText.Of(row.Last),
            row.Last is null ? null : row.Last.Period.ToText(visit.Definitions.Picture.Settings.Language),
            row.Range.Words,
            row.HasParts,
            [.. row.Cells.Select(cell => !cell.IsExpected && cell.Now is null ? new EnterCell(null)
                : row.HasParts ? new EnterCell(Box(EnterFields.Value(cell.Address), EntryText.Of(cell.Now)), Box(EnterFields.Numerator(cell.Address), EntryText.Numerator(cell.Now)), Box(EnterFields.Denominator(cell.Address), EntryText.Denominator(cell.Now)))
                : new EnterCell(Box(EnterFields.Value(cell.Address), EntryText.Of(cell.Now))))]);

        EnterBox Box(string name, string now)
        {
            var isTyped = form.Fields.Has(name) && (earlier is null || form.Fields.Raw(name).Trim() != earlier.GetValueOrDefault(name, ""));
            return new EnterBox(name, isTyped ? form.Fields.Raw(name) : now, now);
        }
    }

    private static async Task<Filtering> FiltersAsync(Visit visit, Unit unit, IReadOnlyList<Period> periods, string? section, CancellationToken cancellation)
    {
        var picture = visit.Definitions.Picture;
        var sections = picture.Indicators.Select(static indicator => indicator.Placement.Section ?? indicator.Placement.Domain).OfType<string>().Distinct(StringComparer.Ordinal);
        var fields = new List<FilterField>();
        if (picture.Units.All.Count > 1) fields.Add(new FilterField("unit", "Unit", unit.Code.ToString()) { Choices = [.. UnitChoices.Of(picture.Units, unit, periods[^1].Last)] });
        fields.Add(new FilterField("period", "Period", Links.Of(periods[^1])) { Choices = await EnterPeriods.ChoicesAsync(visit, periods[^1], cancellation) });
        fields.Add(new FilterField("periods", "Show", Links.Of(periods.Count)) { Choices = EnterPeriods.Numbers });
        fields.Add(new FilterField("section", "Section", section) { Choices = [new Choice("", "All sections"), .. sections.Select(static name => new Choice(name, name))] });
        return new Filtering(visit.Links.To(["enter"]), fields);
    }
}
