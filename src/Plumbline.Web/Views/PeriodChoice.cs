using Plumbline.App.Reporting;
using Plumbline.App.Viewing;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;

namespace Plumbline.Web.Views;

/// <summary>The period that a view shows, and those that a reader can choose.</summary>
/// <param name="Shown">The period shown; null for all, and where the organisation has no figure.</param>
/// <param name="Latest">The latest periods with a figure, the latest first.</param>
public sealed record PeriodChoice(Period? Shown, IReadOnlyList<Period> Latest)
{
    /// <summary>The word in an address for every period.</summary>
    public const string All = "all";

    private const string Name = "period";

    /// <summary>The period that the address asks for, else the latest that the site's report has.</summary>
    /// <param name="visit">The request.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<PeriodChoice> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var latest = await FindReportPeriods.KnownAsync(visit.Ledger, visit.Definitions, CurrentReport.Of(visit.Definitions));
        return visit.Text(Name) == All ? new PeriodChoice(null, latest) : new PeriodChoice(visit.Period() ?? (latest.Count > 0 ? latest[0] : null), latest);
    }

    /// <summary>The field of a form of filters.</summary>
    /// <param name="visit">The request.</param>
    /// <param name="offersAll">Whether every period can be chosen.</param>
    public FilterField FieldOf(Visit visit, bool offersAll = false)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var periods = Shown is null || Latest.Contains(Shown) ? Latest : [Shown, .. Latest];
        var choices = periods.Select(period => new Choice(Links.Of(period)!, WordsOf(visit, period))).ToList();
        if (offersAll) choices.Add(new Choice(All, "All periods"));
        return new FilterField(Name, "Period", Shown is null ? All : Links.Of(Shown)) { Choices = choices };
    }

    /// <summary>A period in full, as a heading has it.</summary>
    public static string WordsOf(Visit visit, Period period)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(period);
        return Counted.Sentence(period.ToText(visit.Definitions.Picture.Settings.Language, full: true));
    }
}
