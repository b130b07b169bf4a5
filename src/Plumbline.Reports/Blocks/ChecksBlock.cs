using Plumbline.Core.TimeSeries;
using Plumbline.Core.Analysis;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Checks;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.References;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks;

/// <summary>An audit of the figures in the report: a sentence for each finding, and each accepted finding with who accepted it and why.</summary>
/// <param name="Periods">How many of the report's periods are audited, counted back from its own.</param>
/// <param name="Least">The lowest severity shown.</param>
/// <param name="Unit">The unit; null for the unit the report is made for.</param>
public sealed record ChecksBlock(int Periods, Severity Least, UnitCode? Unit) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "checks";

    private const int Usual = 1;
    private const int Most = 60;
    private const Severity UsualLeast = Severity.Warning;

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options =>
        new OptionWriter().Add("periods", Periods, Usual).Add("least", Least == UsualLeast ? null : Names<Severity>.Of(Least)).Add("unit", Unit?.ToString()).Written;

    /// <inheritdoc/>
    public IEnumerable<DataNeed> Needs(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var (picture, period) = (scope.Picture, scope.Period);
        var unit = Unit ?? scope.Unit;
        var first = FirstDay(period);
        foreach (var indicator in picture.Indicators)
        {
            var charted = SpcSpan.From(picture, indicator, unit, period);
            yield return new DataNeed(indicator.Code, unit, charted < first ? charted : first);
        }
    }

    /// <inheritdoc/>
    public UnitCode? UnitShown(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Unit ?? scope.Unit;
    }

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => (IndicatorSelection.All with { Unit = Unit }).ProblemsIn(picture);

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var audit = AuditOf(context);
        var findings = AuditedFinding.Of(AuditFigures.Run(audit), context.Picture.Acceptances).Where(audited => audited.Finding.Severity <= Least).ToList();
        var open = findings.Where(audited => !audited.IsAccepted).ToList();
        var accepted = findings.Where(audited => audited.IsAccepted).ToList();
        yield return new Heading(1, context.Units.Named("Checks on these figures", Unit ?? context.Scope.Unit), BlockAnchors.Of(context, this));
        yield return new Callout(open.Count == 0 ? CalloutTone.Neutral : CalloutTone.Concern, Summary(open, accepted.Count)) { Label = "What the audit says" };
        if (open.Count > 0)
        {
            yield return new Table(
                "Findings",
                [new Column("Weight") { Width = ColumnWidth.Tight }, new Column("Period") { Width = ColumnWidth.Tight }, new Column("Finding") { Width = ColumnWidth.Rest }],
                [.. FindingRun.Fold(audit, open).Select(run => new Row([Chip(run.First.Finding.Severity), PeriodsOf(context, run), Sentence(run)]))]);
        }

        if (accepted.Count > 0)
        {
            yield return new Table(
                "Accepted findings",
                [new Column("Period") { Width = ColumnWidth.Tight }, new Column("Finding") { Width = ColumnWidth.Rest }, new Column("Accepted by"), new Column("Reason")],
                [.. accepted.Select(audited => new Row([PeriodOf(context, audited.Finding), audited.Finding.Message, audited.Acceptance!.By, audited.Acceptance.Reason]))]);
        }
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var periods = reader.Whole("periods", Usual, 1, Most);
        var least = reader.Word<Severity>("least");
        var unit = reader.Read("unit", UnitCode.Parse);
        return reader.Make(() => new ChecksBlock(periods, least ?? UsualLeast, unit));
    }

    // The date of the ledger position is used as today's date, so a rebuilt report has the same findings.
    private Audit AuditOf(ReportContext context)
    {
        var unit = Unit ?? context.Scope.Unit;
        var series = context.Picture.Indicators.Select(indicator => context.SeriesOf(indicator, unit)).ToList();
        var figures = FigureBook.Of(series.SelectMany(static one => one.Observations).Where(cell => cell.Period.Last <= context.Period.Last));
        var audit = new Audit(context.Picture, figures, context.Period, context.PositionDate) 
        {
            From = FirstDay(context.Period),
            Gaps = series.Where(static one => one.Gaps is not null).ToDictionary(static one => (one.Indicator.Code, one.Unit), static one => one.Gaps!),
        };
        return audit with { Outliers = FindOutliers.Run(audit) };
    }

    private DateOnly FirstDay(Period period) => period.Plus(1 - Periods).First;

    private static string Summary(List<AuditedFinding> open, int accepted)
    {
        var weights = open.GroupBy(audited => audited.Finding.Severity).OrderBy(group => group.Key)
            .Select(group => FormattableString.Invariant($"{group.Count()} {Names<Severity>.Of(group.Key)}{(group.Count() == 1 ? "" : "s")}")).ToList();
        var found = weights.Count == 0 ? "Nothing was found that does not hold" : $"Found {string.Join(" and ", weights)}";
        return accepted switch { 0 => $"{found}.", 1 => $"{found}; one more is accepted.", _ => FormattableString.Invariant($"{found}; {accepted} more are accepted.") };
    }

    private static Cell Chip(Severity severity) => new(severity switch
    {
        Severity.Error => new RatingChip(RatingTone.Red, "Error"),
        Severity.Warning => new RatingChip(RatingTone.Amber, "Warning"),
        Severity.Note => new RatingChip(RatingTone.None, "Note"),
    });

    private static Cell PeriodOf(ReportContext context, Finding finding) => finding.Period is { } period ? period.ToText(context.Picture.Settings.Language) : Cell.Empty;

    private static Cell PeriodsOf(ReportContext context, FindingRun run) =>
        run.Last is { } last ? $"{run.First.Finding.Period!.ToText(context.Picture.Settings.Language)} – {last.ToText(context.Picture.Settings.Language)}" : PeriodOf(context, run.First.Finding);

    private static Cell Sentence(FindingRun run) =>
        new(run.First.HasLapsed ? $"{run.Message} It was accepted by {run.First.Acceptance!.By} before a figure changed." : run.Message)
        {
            Source = run.First.Finding.Cells is [var cell, ..] ? FigureSource.Of(cell) : null,
        };
}
