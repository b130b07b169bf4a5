using System.Globalization;
using Plumbline.App.Reporting;
using Plumbline.App.UnitRatings;
using Plumbline.App.Viewing;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Units;

/// <summary>All units with their ratings for a period.</summary>
internal static class UnitsView
{
    private const int MostRows = 300;

    internal static void MapUnits(this IEndpointRouteBuilder app)
    {
        app.MapView("/{org}/units", MakeAsync);
        app.MapUnitMeasure();
    }

    /// <summary>The period that the address asks for, else the latest of the site.</summary>
    internal static async Task<Period> PeriodAsync(Visit visit, UnitCode unit)
    {
        if (visit.Period() is { } asked) return asked;
        var report = CurrentReport.Of(visit.Definitions);
        var known = await FindReportPeriods.KnownAsync(visit.Ledger, visit.Definitions, report, most: 48, unit);
        return known.Count > 0 ? known[0] : Period.Containing(DateOnly.FromDateTime(visit.Definitions.Position.At.UtcDateTime), report.Frequency, visit.Calendar);
    }

    /// <summary>The period and the unit above as filters.</summary>
    internal static async Task<List<FilterField>> FieldsAsync(Visit visit, Unit below, Period period)
    {
        var culture = visit.Definitions.Picture.Settings.Language;
        var known = await FindReportPeriods.KnownAsync(visit.Ledger, visit.Definitions, CurrentReport.Of(visit.Definitions), most: 48, below.Code);
        return
        [
            new FilterField("period", "Period", Links.Of(period)) { Choices = [.. known.Append(period).Distinct().OrderDescending().Select(one => new Choice(Links.Of(one)!, Counted.Sentence(one.ToText(culture, full: true))))] },
            new FilterField("below", "Units of", below.Code.ToString()) { Choices = [.. UnitChoices.WithParts(visit.Definitions.Picture.Units, below, period.Last)] },
        ];
    }

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var below = visit.Unit("below") ?? visit.Definitions.Picture.Units.Top;
        var period = await PeriodAsync(visit, below.Code);
        var rated = await RateUnits.RunAsync(visit.Ledger, visit.Definitions, period, below.Code, CurrentReport.Of(visit.Definitions).Figures, cancellation);
        var culture = visit.Definitions.Picture.Settings.Language;
        var tables = new UnitTables(visit.Links, visit.Definitions.Picture, period);
        return new View
        {
            Title = $"Units, {period.ToText(culture, full: true)}",
            Menu = MenuEntry.Units,
            Crumbs = below.Code == visit.Definitions.Picture.Units.Top.Code ? [] : [new Crumb("Units", visit.Links.To(["units"], ("period", Links.Of(visit.Period())))), new Crumb(below.Name)],
            Body = PageBody.Of<UnitsPage>(new UnitsModel
            {
                Title = $"Units of {below.Name}",
                Lead = Lead(rated, period.ToText(culture, full: true)),
                Filters = new Filtering(visit.Links.AtPresent().To(["units"]), await FieldsAsync(visit, below, period)) { AsAt = visit.Links.Position },
                Ratings = tables.Ratings([.. rated.Take(MostRows)]),
                More = rated.Count > MostRows ? $"{Counted.Digits(rated.Count - MostRows)} more units are not shown here. Choose a unit to see those below it; the table in Excel or CSV has them all." : null,
                OffTarget = tables.OffTarget(rated),
            }),
            Table = ViewTable.Of(UnitRatingsTable.Table, rated),
        };
    }

    private static string Lead(IReadOnlyList<UnitRating> rated, string when)
    {
        var below = rated.Where(static one => one.Level > 0).ToList();
        var missed = below.Count(static one => one.Missed.Any());
        var with = below.Count(static one => one.Judgements.Length > 0);
        if (with == 0) return $"No unit below has a figure for {when}.";
        return string.Create(CultureInfo.InvariantCulture, $"{with} of {below.Count} {(below.Count == 1 ? "unit" : "units")} {(with == 1 ? "has" : "have")} figures for {when}; {(missed == 0 ? "none has" : missed == 1 ? "1 has" : $"{missed} have")} a measure off target.");
    }
}
