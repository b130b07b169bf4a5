using Plumbline.App.Checking;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Reporting;
using Plumbline.Core.Checks;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks;
using Plumbline.Web.Addresses;
using Plumbline.Web.Changes;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Papers;
using Plumbline.Web.Risks;
using Plumbline.Web.Views;

namespace Plumbline.Web.Home;

/// <summary>What stands beside the first page: the paper that the figures are for, what the checks find, and the latest changes.</summary>
internal sealed class HomeBeside(CurrentMeasures current)
{
    private const int MostChanges = 3, MostChangesRead = 12, MostKinds = 6;

    /// <summary>Whether the page tells what the checks find: not on a large store, where they run when somebody asks for them, and not for one unit, because they are of all.</summary>
    internal static async Task<bool> TellsFindingsAsync(CurrentMeasures current) => current.UnitAsked is null && await RiskSigns.MayBeginAsync(current.Visit);

    /// <summary>The findings for the period, which nobody waits for: known at this position, or worked out from now on.</summary>
    internal static Task<IReadOnlyList<AuditedFinding>> AuditAsync(CurrentMeasures current) =>
        KeptFindings.RunAsync(current.Visit.Ledger, current.Visit.Definitions, AuditAsked.Of(current.Visit, current.Period), CancellationToken.None);

    /// <summary>The organisation's largest paper for the period; null where it defines none of the frequency, or none expects a figure of the unit that is asked for. It has no address while that unit has no figure to show in it.</summary>
    internal async Task<NextPaper?> PaperAsync(CancellationToken cancellation)
    {
        var (definitions, links) = (current.Visit.Definitions, current.Visit.Links);
        var report = definitions.Workspace.Reports.Where(report => report.Frequency == current.Period.Frequency).MaxBy(report => ShownFigures.Of(report, current.Context.Scope).Count());
        if (report is null) return null;
        var figures = FiguresIn.Of(current);
        // Of one unit, such as the row of a register, the paper may show none of the figures that there are.
        var shown = current.UnitAsked is null ? [] : ShownFigures.Of(report, current.Context.Scope).Select(static need => (need.Indicator, need.Unit)).ToHashSet();
        var isEmpty = current.UnitAsked is not null && !current.Context.Lines.All.Any(line => line.Unit == current.Unit.Code && line.Current is not null && shown.Contains((line.Indicator.Code, line.Unit)));
        if (isEmpty && figures.Expected == "0") return null;
        // A paper without a figure of the period has no page.
        if (!isEmpty) isEmpty = !await FindReportPeriods.HasAsync(current.Visit.Ledger, definitions, report, current.Period, cancellation);
        return new NextPaper(
            $"{report.Title}, {current.PeriodWords}",
            isEmpty ? null : links.Report(report.Name, current.Period, current.UnitAsked),
            (PaperMeetings.Of(current.Visit, report, current.Period) ?? report.Audience ?? report.For) is { } audience ? $"{AudienceWords.For(audience)}." : null,
            figures);
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
            .Select(kind => new FindingCount(new TextLink(CheckTitle.Of(kind.Key, current.Visit.Definitions.Workspace.Checks), links.To(["checks"], ("period", period), ("check", kind.Key))), Counted.Digits(kind.Count())));
        return new ChecksBeside(open.Count == 0 ? "Checks: nothing open" : $"Checks: {Counted.Digits(open.Count)} open {Counted.Noun(open.Count, "finding")}", [.. kinds], all);
    }

    /// <summary>The latest changes up to the position that is read.</summary>
    internal async Task<IReadOnlyList<LatestChange>> ChangesAsync(CancellationToken cancellation)
    {
        var visit = current.Visit;
        var since = visit.Position.Value - MostChangesRead;
        var changes = new List<Change>();
        await foreach (var change in visit.Ledger.ChangesAsync(visit.Definitions.Picture.Settings.Code, since > 0 ? ChangeNumber.Of(since) : null, cancellation))
        {
            if (change.Number.Value > visit.Position.Value) break;
            // What a reader of a part does not read says nothing to them.
            if (!ChangeWords.IsElsewhere(visit, change)) changes.Add(change);
        }

        var told = new List<LatestChange>();
        foreach (var change in changes.AsEnumerable().Reverse().Take(MostChanges))
        {
            told.Add(new LatestChange(
                new TextLink($"Change {change.Number}", visit.Links.Change(change.Number)),
                $"{change.At.UtcDateTime.ToString("d MMMM yyyy", current.Culture)}: {ChangeWords.Sentence(change)} {await ChangeDeeds.ToldAsync(visit, change, cancellation)}."));
        }

        return told;
    }
}
