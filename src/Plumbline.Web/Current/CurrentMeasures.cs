using System.Globalization;
using Plumbline.App.Reporting;
using Plumbline.App.Viewing;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Web.Views;

namespace Plumbline.Web.Current;

/// <summary>All measures as a visit sees them: for the period and the unit that the address asks for, else the latest period and the unit at the top.</summary>
internal sealed record CurrentMeasures
{
    // A list of more units would be no choice.
    private const int MostUnits = 200;

    // Four years of months.
    private const int MostPeriods = 48;

    private CurrentMeasures()
    {
    }

    /// <summary>The report, whose words lead to pages of this site.</summary>
    internal required ReportContext Context { get; init; }

    /// <summary>The periods with a figure, the latest first.</summary>
    internal required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>The period that is shown.</summary>
    internal required Period Period { get; init; }

    /// <summary>The unit that is shown.</summary>
    internal required Unit Unit { get; init; }

    /// <summary>The visit.</summary>
    internal required Visit Visit { get; init; }

    /// <summary>The period that the address asks for; null for the latest.</summary>
    internal Period? PeriodAsked { get; private init; }

    /// <summary>The unit that the address asks for; null for the one at the top.</summary>
    internal UnitCode? UnitAsked => Unit.Code == Visit.Definitions.Picture.Units.Top.Code ? null : Unit.Code;

    /// <summary>That the unit has no figure yet for the organisation's latest period; null where it has, and where the address asks for a period.</summary>
    internal string? BehindWords { get; private init; }

    /// <summary>The language of words and numbers.</summary>
    internal CultureInfo Culture => Visit.Definitions.Picture.Settings.Language;

    /// <summary>The period in words: <c>December 2023</c>.</summary>
    internal string PeriodWords => Period.ToText(Culture, full: true);

    /// <summary>The name of the unit, to be set beside a title; null for the one at the top.</summary>
    internal string? UnitWords => UnitAsked is null ? null : Unit.Name;

    /// <summary>The name of a page's files: <c>sample-trust-now-2023-12</c>, with the unit where that is not the one at the top.</summary>
    internal string FileName(string page) => string.Join('-', new[] { Visit.Definitions.Picture.Settings.Code, page, UnitAsked?.ToString(), Addresses.Links.Of(Period) }.OfType<string>());

    /// <summary>Reads what a visit asks for.</summary>
    internal static async Task<CurrentMeasures> ReadAsync(Visit visit)
    {
        var definitions = visit.Definitions;
        var report = CurrentReport.Of(definitions);
        var asked = visit.Period(report.Frequency);
        var unit = visit.Unit() ?? definitions.Picture.Units.Top;
        var periods = await FindReportPeriods.KnownAsync(visit.Ledger, definitions, report, MostPeriods, unit.Code);
        var period = asked ?? (periods.Count > 0 ? periods[0] : Period.Containing(DateOnly.FromDateTime(definitions.Position.At.UtcDateTime), report.Frequency, visit.Calendar));
        var context = await ReadReportContext.RunAsync(visit.Ledger, definitions, report, period, unit.Code);
        return new CurrentMeasures
        {
            Context = context.On(new SiteAddresses(visit.Links, asked, definitions.Picture.Units.Top.Code)),
            Periods = periods,
            Period = period,
            PeriodAsked = asked,
            BehindWords = asked is null && periods.Count > 0 ? await UnitBehind.WordsAsync(visit, report, unit, period, MostPeriods) : null,
            Unit = unit,
            Visit = visit,
        };
    }

    /// <summary>The periods to choose from, with the one shown; the latest first.</summary>
    internal IReadOnlyList<Period> PeriodChoices() => [.. Periods.Append(Period).Distinct().OrderDescending()];

    /// <summary>The units to choose from, the one at the top first; none where there is one unit, and the nearest to the one shown where there are many.</summary>
    internal IReadOnlyList<Unit> UnitChoices()
    {
        var all = Visit.Definitions.Picture.Units;
        var there = all.On(Period.Last).ToList();
        if (there.Count < 2) return [];
        var near = there.Count <= MostUnits ? there : [.. Nearest(all).Take(MostUnits)];
        return [.. near.Append(Unit).Append(all.Top).DistinctBy(static unit => unit.Code).OrderBy(unit => unit.Code != all.Top.Code).ThenBy(static unit => unit.Name, StringComparer.Create(Culture, ignoreCase: true))];
    }

    // Those above it, beside it and below it.
    private IEnumerable<Unit> Nearest(UnitTree all)
    {
        for (var above = Unit; above.Parent is { } parent && all.Find(parent) is { } next; above = next) yield return next;
        foreach (var below in all.Below(Unit.Code, Period.Last)) yield return below;
        foreach (var beside in Unit.Parent is { } parent ? all.Below(parent, Period.Last) : []) yield return beside;
    }
}
