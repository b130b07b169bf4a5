using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>An indicator's latest number must be recent enough: <c>staff-survey stale-after 4 periods</c>. A fraction over zero is as recent as a number.</summary>
/// <remarks>The age is counted in the periods in which the indicator is due, up to the period audited; without one, up to the last period for which anything was reported.</remarks>
public sealed partial record StaleAfter(IndicatorCode Indicator, int Periods) : CheckRule
{
    internal const string Keyword = "stale-after";

    private const string Forms = "an age such as staff-survey stale-after 4 periods";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Indicator];

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Indicator} {Keyword} {Periods} periods");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        if (audit.Picture.Find(Indicator) is not { } indicator || !audit.Figures.Of(Indicator).Any()) yield break;
        var last = LastOver(audit, indicator);
        if (!check.AppliesTo(last)) yield break;
        foreach (var unit in audit.Figures.Of(Indicator).Where(cell => cell.Total is null && (cell.Amount is not null || NothingToReport.Is(cell)) && cell.Period.Frequency == indicator.Frequency && cell.Period <= last).GroupBy(cell => cell.Unit))
        {
            if (!audit.Picture.Expects(indicator, unit.Key, last)) continue;
            var latest = unit.Last();
            var since = Due(indicator, last).TakeWhile(period => period > latest.Period).ToList();
            var age = since.Count;
            if (age <= Periods || HadNothing(audit, latest, since)) continue;
            yield return Finding.At(
                check.Code, check.Severity, latest,
                FormattableString.Invariant($"{age} periods old"), FormattableString.Invariant($"at most {Periods} {(Periods == 1 ? "period" : "periods")} old"),
                FormattableString.Invariant($"{audit.Place(Indicator, unit.Key)} is stale: its latest number, {latest.Value.Text}, is for {audit.Words(latest.Period)}, {age} periods before {audit.Words(last)}."));
        }
    }

    // Whether, within the time allowed, the row that the rate is of reported a fraction over zero.
    private bool HadNothing(Audit audit, Observation latest, List<Period> since)
    {
        var nothing = new NothingToReport(audit);
        return since.Take(Periods + 1).Any(period => nothing.Explains(Indicator, latest.Unit, period));
    }

    // The periods in which the indicator is due, the last one first.
    private static IEnumerable<Period> Due(Indicator indicator, Period last)
    {
        for (var period = (Period?)last; period is not null; period = indicator.Rhythm is { } rhythm ? rhythm.LastDue(period.Previous) : period.Previous) yield return period;
    }

    internal static Parsed<CheckRule> Read(string text) => ReadSubject(text, Keyword, Forms, (code, rest) =>
        Shape().Match(rest) is { Success: true } match && int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) is > 0 and var periods
            ? new StaleAfter(code, periods)
            : Problem.With(text, Forms));

    private static Period LastOver(Audit audit, Indicator indicator)
    {
        var day = audit.Period?.Last ?? audit.Figures.Series.Max(series => series.Max(cell => cell.Period.Last));
        var own = Period.Containing(day, indicator.Frequency, audit.Picture.Settings.Calendar);
        own = own.Last <= day ? own : own.Previous;
        return indicator.Rhythm?.LastDue(own) ?? own;
    }

    [GeneratedRegex("^(?<n>[0-9]{1,3}) periods?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
