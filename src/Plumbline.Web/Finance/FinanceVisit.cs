using System.Collections.Immutable;
using Plumbline.App.Finance;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Views;

namespace Plumbline.Web.Finance;

/// <summary>A request for a page of the accounts: the month and the unit that it tells of.</summary>
/// <param name="Visit">The request.</param>
/// <param name="Period">The month.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Latest">The latest month with a figure; null where there is none.</param>
internal sealed record FinanceVisit(Visit Visit, Period Period, Unit Unit, Period? Latest)
{
    // Two years, to begin with the month that is shown where that is earlier.
    private const int MostMonths = 24, MostUnits = 200;

    /// <summary>The month that links to other pages name: none where the reader chose none, so that they stay at the latest.</summary>
    internal Period? PeriodAsked => Visit.Text("period") is null ? null : Period;

    /// <summary>The unit that links name; null for the one at the top.</summary>
    internal UnitCode? UnitAsked => Unit.Code == Visit.Definitions.Picture.Units.Top.Code ? null : Unit.Code;

    /// <summary>The month in words.</summary>
    internal string MonthWords => PeriodChoice.WordsOf(Visit, Period);

    /// <summary>The name of a page's files.</summary>
    internal string FileName(string page) => string.Join('-', new[] { Visit.Links.Organisation, page, UnitAsked?.ToString(), Links.Of(Period) }.OfType<string>());

    /// <summary>Finds the month: the one that the address asks for, else the latest with a figure of what is shown.</summary>
    internal static async Task<FinanceVisit> ReadAsync(Visit visit, IReadOnlyCollection<FinanceNeed> needs, CancellationToken cancellation)
    {
        var unit = visit.Unit() ?? visit.Definitions.Picture.Units.Top;
        var latest = needs.Count == 0 ? null : await ReadFinance.LatestAsync(visit.Ledger, visit.Definitions, unit.Code, needs, cancellation);
        return new FinanceVisit(visit, visit.Period(Frequency.Month) ?? latest ?? Period.Containing(visit.Today, Frequency.Month, visit.Calendar).Previous, unit, latest);
    }

    /// <summary>The latest month with a figure of what is shown, of the whole organisation, whatever the address asks for.</summary>
    internal static async Task<FinanceVisit> LatestAsync(Visit visit, IReadOnlyCollection<FinanceNeed> needs, CancellationToken cancellation)
    {
        var top = visit.Definitions.Picture.Units.Top;
        var latest = await ReadFinance.LatestAsync(visit.Ledger, visit.Definitions, top.Code, needs, cancellation);
        return new FinanceVisit(visit, latest ?? Period.Containing(visit.Today, Frequency.Month, visit.Calendar).Previous, top, latest);
    }

    /// <summary>What the blocks of a page are made of.</summary>
    internal async Task<ReportContext> ContextAsync(IReadOnlyList<IReportBlock> blocks, IReadOnlyCollection<FinanceNeed> needs, CancellationToken cancellation)
    {
        var picture = Visit.Definitions.Picture;
        // Names of reports have no colon.
        var report = new ReportDefinition { Name = "finance:", Title = "Finance", Frequency = Frequency.Month, Blocks = blocks };
        var context = new ReportContext(report, new ReportScope(picture, Period, Unit.Code), ImmutableDictionary<(IndicatorCode, UnitCode), Series>.Empty, Visit.Position.Value, DateOnly.FromDateTime(Visit.Definitions.Position.At.UtcDateTime))
        {
            Finance = await ReadFinance.RunAsync(Visit.Ledger, Visit.Definitions, Period, Unit.Code, needs, cancellation),
        };
        return context.On(new SiteAddresses(Visit.Links, PeriodAsked, picture.Units.Top.Code));
    }

    /// <summary>The form that picks a month and a unit.</summary>
    /// <param name="address">The address of the page without parameters.</param>
    /// <param name="hasUnit">Whether the page is of one unit, whatever is picked.</param>
    internal Filtering Filters(string address, bool hasUnit = false)
    {
        var last = Latest is { } latest && latest > Period ? latest : Period;
        var months = new PeriodChoice(Period, [.. Enumerable.Range(0, MostMonths).Select(back => last.Plus(-back))]);
        var units = Visit.Definitions.Picture.Units;
        var there = hasUnit ? [] : units.On(Period.Last).Where(unit => unit.Code != units.Top.Code).Take(MostUnits).ToList();
        return new Filtering(
            address,
            [
                months.FieldOf(Visit) with { Label = "Month" },
                .. there.Count == 0 ? Array.Empty<FilterField>() : [new FilterField("unit", "Unit", UnitAsked?.ToString()) { Choices = [new Choice("", units.Top.Name), .. there.Select(static unit => new Choice(unit.Code.ToString(), unit.Name))] }],
            ]) { AsAt = Visit.Links.Position };
    }
}
