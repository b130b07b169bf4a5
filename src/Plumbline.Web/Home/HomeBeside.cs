using Plumbline.App.Checking;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Checks;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;
using Plumbline.Web.Changes;
using Plumbline.Web.Current;

namespace Plumbline.Web.Home;

/// <summary>What stands beside the first page: the paper that the figures are for, what the checks find, and the latest changes.</summary>
internal sealed class HomeBeside(CurrentMeasures current)
{
    private const int MostChanges = 3, MostKinds = 6;

    // An audit reads every figure. Of few measures and units that takes a moment.
    private const int FewSeries = 1_000;

    /// <summary>The audit of the period, which nobody waits for: done at this position before, or begun now. Null on a large store, where it runs when somebody asks for it, and for one unit, because it audits all.</summary>
    internal static Task<IReadOnlyList<AuditedFinding>>? Audit(CurrentMeasures current)
    {
        var (visit, picture) = (current.Visit, current.Visit.Definitions.Picture);
        if (current.UnitAsked is not null || (long)picture.Indicators.Count * picture.Units.All.Count > FewSeries) return null;
        return KeptFindings.RunAsync(visit.Ledger, visit.Definitions, new CheckRequest(visit.Today) { Period = current.Period }, CancellationToken.None);
    }

    /// <summary>The organisation's largest paper for the period; null where it defines none of the frequency.</summary>
    internal NextPaper? Paper()
    {
        var (definitions, links) = (current.Visit.Definitions, current.Visit.Links);
        var report = definitions.Workspace.Reports.Where(report => report.Frequency == current.Period.Frequency).MaxBy(report => report.Blocks.SelectMany(block => block.Needs(current.Context.Scope)).Count());
        if (report is null) return null;
        var expected = current.Context.Lines.All.Where(IsExpected).ToList();
        return new NextPaper(
            $"{report.Title}, {current.PeriodWords}",
            links.Report(report.Name, current.Period, current.UnitAsked),
            report.Audience is { } audience ? $"For the {audience}." : null,
            Counted.Digits(expected.Count(static line => line.Current is { Value: not ObservedValue.Missing })),
            Counted.Digits(expected.Count));
    }

    /// <summary>What the checks find for the period; where that is not known, only the way to them.</summary>
    internal ChecksBeside Checks(IReadOnlyList<AuditedFinding>? findings)
    {
        var links = current.Visit.Links;
        var period = Links.Of(current.Period);
        var all = new TextLink("All checks", links.To(["checks"], ("period", period)));
        if (findings is null) return new ChecksBeside("Checks", [], all with { Text = $"What the checks find for {current.PeriodWords}" });
        var open = findings.Where(static one => !one.IsAccepted).ToList();
        var kinds = open.GroupBy(static one => one.Finding.Check, StringComparer.Ordinal).OrderByDescending(static kind => kind.Count()).Take(MostKinds)
            .Select(kind => new FindingCount(new TextLink(CheckTitle.Of(kind.Key), links.To(["checks"], ("period", period), ("check", kind.Key))), Counted.Digits(kind.Count())));
        return new ChecksBeside(open.Count == 0 ? "Checks: nothing open" : $"Checks: {Counted.Digits(open.Count)} open {Counted.Noun(open.Count, "finding")}", [.. kinds], all);
    }

    /// <summary>The latest changes up to the position that is read.</summary>
    internal async Task<IReadOnlyList<LatestChange>> ChangesAsync(CancellationToken cancellation)
    {
        var visit = current.Visit;
        var since = visit.Position.Value - MostChanges;
        var changes = new List<Change>();
        await foreach (var change in visit.Ledger.ChangesAsync(visit.Definitions.Picture.Settings.Code, since > 0 ? ChangeNumber.Of(since) : null, cancellation))
        {
            if (change.Number.Value > visit.Position.Value) break;
            changes.Add(change);
        }

        return [.. changes.AsEnumerable().Reverse().Select(change => new LatestChange(
            new TextLink($"Change {change.Number}", visit.Links.Change(change.Number)),
            $"{change.At.UtcDateTime.ToString("d MMMM yyyy", current.Culture)}: {ChangeWords.Reason(change).TrimEnd('.')}. {ChangeWords.What(change)}."))];
    }

    // Whether a figure of the measure's own period is expected at the end of the period shown.
    private bool IsExpected(ReportLine line) =>
        current.Context.Picture.Statuses.Expects(line.Indicator, line.Unit, Core.Indicators.OwnPeriod.LastWithin(current.Period, line.Indicator, current.Visit.Calendar));
}
