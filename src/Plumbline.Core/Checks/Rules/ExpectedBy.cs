using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Checks.Rules;

/// <summary>A figure must be there within a time after its period ends: <c>sickness expected-by 15 working days</c>. A cell that says "awaited" is late; a cell that says why there is no figure is not.</summary>
/// <remarks>Applies from the first figure of each unit on. Late periods in a row are one finding, about the first.</remarks>
public sealed record ExpectedBy(IndicatorCode Indicator, ResponseClock Clock) : CheckRule
{
    internal const string Keyword = "expected-by";

    private const string Forms = "a time such as sickness expected-by 15 working days";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Indicator];

    /// <inheritdoc/>
    public override string ToString() => $"{Indicator} {Keyword} {Clock}";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        if (audit.Picture.Find(Indicator) is not { } indicator) return [];
        return audit.Figures.Of(Indicator).Where(cell => cell.Total is null && cell.Period.Frequency == indicator.Frequency).GroupBy(cell => cell.Unit)
            .SelectMany(unit => Late(check, audit, indicator, unit.Key, unit.Min(cell => cell.Period)!));
    }

    internal static Parsed<CheckRule> Read(string text) => ReadSubject(text, Keyword, Forms, (code, rest) =>
        ResponseClock.Parse(rest).Select<CheckRule>(clock => new ExpectedBy(code, clock)));

    private IEnumerable<Finding> Late(CheckDefinition check, Audit audit, Indicator indicator, UnitCode unit, Period first)
    {
        Period? since = null;
        var (run, nothing) = (0, new NothingToReport(audit));
        for (var period = first; Due(period) is { } due && due < audit.Today; period = period.Next)
        {
            if (indicator.Rhythm?.IsDue(period) == false) continue;
            var there = (audit.Figures.Find(Indicator, unit, period) is { } cell && cell.Value.Status != ReportingStatus.Awaited)
                || nothing.Explains(Indicator, unit, period);
            if (!there && audit.Includes(period) && check.AppliesTo(period) && audit.Picture.Expects(indicator, unit, period))
            {
                since ??= period;
                run++;
                continue;
            }

            if (since is not null) yield return Finding(check, audit, unit, since, run);
            (since, run) = (null, 0);
        }

        if (since is not null) yield return Finding(check, audit, unit, since, run);
    }

    private Finding Finding(CheckDefinition check, Audit audit, UnitCode unit, Period since, int run)
    {
        var more = run switch { 1 => "", 2 => ", nor for the period after it", _ => FormattableString.Invariant($", nor for the {run - 1} periods after it") };
        var due = Due(since)!.Value.ToString("d MMMM yyyy", audit.Language);
        return new Finding
        {
            Check = check.Code,
            Severity = check.Severity,
            About = Reference.To(Indicator, unit, since),
            Unit = unit,
            Period = since,
            // The number of late periods is part of the finding, so that accepting one late period does not hide the next.
            Found = $"{audit.Figures.Find(Indicator, unit, since)?.Value.Text ?? "nothing"}{(run > 1 ? FormattableString.Invariant($", for {run} periods") : "")}",
            Expected = $"a figure by {due}",
            Message = $"{audit.Place(Indicator, unit)} is late: no figure for {audit.Words(since)}, which was due by {due}{more}.",
        };
    }

    private DateOnly? Due(Period period) => WorkingDayCount.Knows(period.Last) ? Clock.Due(period.Last) : null;
}
