using Plumbline.App.Collections;
using Plumbline.App.Definitions;
using Plumbline.App.Doors;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.App.Returns.Counts;
using Plumbline.App.Totals;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Checks.Proposals;
using Plumbline.Core.Collections.Counting;
using Plumbline.Core.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.App.Checking;

/// <summary>Which figures are audited, and as of which day.</summary>
/// <param name="Today">The day on which figures may be late.</param>
public sealed record CheckRequest(DateOnly Today)
{
    /// <summary>Only figures whose period ends in this one are audited; null for all.</summary>
    public Period? Period { get; init; }

    /// <summary>The day as of which risks and actions are judged; null: today.</summary>
    public DateOnly? RecordsOn { get; init; }

    /// <summary>The day by which what is due counts as late. In the audit of a period it is at most the end of the period after it, in which its paper is made: an old paper checked again has no new finding because time has passed.</summary>
    internal DateOnly LapsesOn => Period?.Next.Last is { } end && end < (RecordsOn ?? Today) ? end : RecordsOn ?? Today;

    /// <summary>Figures changed since this change are findings; null if changes are not findings.</summary>
    public ChangeNumber? PublishedAt { get; init; }

    /// <summary>The one series whose figures are audited, with the figures that its checks compare them with; null for all. Less is read.</summary>
    public AuditedSeries? Series { get; init; }

    /// <summary>The day as of which risks and actions are told: at an earlier position, that of its change; null: today.</summary>
    /// <param name="definitions">The organisation at the position.</param>
    /// <param name="isAsAt">Whether an earlier position was asked for.</param>
    public static DateOnly? DayOf(OrganisationDefinitions definitions, bool isAsAt)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return isAsAt ? DateOnly.FromDateTime(definitions.Position.At.UtcDateTime) : null;
    }
}

/// <summary>Audits an organisation's figures at one position of its ledger.</summary>
public static class RunChecks
{
    /// <summary>Runs the organisation's own checks and the built-in ones.</summary>
    /// <returns>Every finding with its acceptance: errors first, then by code, indicator, unit and period; of records in the order of their lists.</returns>
    public static Task<IReadOnlyList<AuditedFinding>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CheckRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        return ledger.Door.RunAsync(UseCase.Check, async () =>
        {
            var audit = await ReadAsync(ledger, definitions, request, cancellation);
            var findings = AuditFigures.Run(audit);
            return AuditedFinding.Of(request.Series is { } series ? findings.Where(series.IsIn) : findings, definitions.Picture.Acceptances);
        });
    }

    /// <summary>Reads the data of an audit: every figure up to the end of the period, and the totals of units without one.</summary>
    public static async Task<Audit> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, CheckRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(request);
        var query = request.Series?.Query(definitions.Picture) ?? ObservationQuery.All;
        var items = await AllTotals.ItemsAsync(ledger, definitions.Picture, query, request.Period, definitions.Position.Number, cancellation);
        var figures = await WithTotalsAsync(ledger, definitions, query, items, request.Period, cancellation);
        var audit = new Audit(definitions.Picture, figures, request.Period, request.Today)
        {
            Items = items,
            Counted = await CountedAsync(ledger, definitions, query, figures, request.Period, cancellation),
            Gaps = await ReadGaps.RunAsync(
                ledger, definitions, definitions.Picture.Indicators.SelectMany(indicator => figures.SeriesOf(indicator.Code)).Select(series => (series[0].Indicator, series[0].Unit)), request.Period?.Last ?? request.Today, cancellation),
            Plans = await ReadAuditFinance.PlansAsync(ledger, definitions, query, cancellation),
            Published = request.PublishedAt is { } position ? await FiguresAsync(ledger, definitions, query, request.Period, position, cancellation) : null,
        };
        return audit with
        {
            Outliers = FindOutliers.Run(audit),
            Records = request.Series is null ? await RecordsAsync(ledger, definitions, request, cancellation) : null,
            Contracts = request.Series is null ? await ReadAuditContracts.RunAsync(ledger, definitions, request, cancellation) : null,
            Returns = request.Series is null ? await ReadAuditReturns.RunAsync(ledger, definitions, request, cancellation) : null,
            Registers = request.Series is null ? await ReadAuditRegisters.RunAsync(ledger, definitions, request, cancellation) : null,
            Finance = request.Series is null ? await ReadAuditFinance.RunAsync(ledger, definitions, request, cancellation) : null,
        };
    }

    // Risks are judged as they are recorded by the day of the audit. Until what is late is late, what is watched has later figures.
    private static async Task<AuditRecords> RecordsAsync(ILedger ledger, OrganisationDefinitions definitions, CheckRequest request, CancellationToken cancellation)
    {
        var records = (await ReadAuditRecords.RunAsync(ledger, definitions, request.RecordsOn ?? request.Today, request.Period, cancellation)) with { LapsesOn = request.LapsesOn };
        var watched = records.Files.SelectMany(static file => file.Watches).Select(static watch => watch.Indicator.ToString()).Distinct(StringComparer.Ordinal).ToList();
        if (request.Period is null || watched.Count == 0) return records;
        var query = ObservationQuery.All with { Indicators = watched };
        var items = await AllTotals.ItemsAsync(ledger, definitions.Picture, query, null, definitions.Position.Number, cancellation);
        return records with { Watched = await WithTotalsAsync(ledger, definitions, query, items, null, cancellation) };
    }

    /// <summary>The obvious checks that the organisation has not defined.</summary>
    public static async Task<IReadOnlyList<CheckProposal>> ProposeAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        return ProposeChecks.Run(definitions.Picture, await FiguresAsync(ledger, definitions, ObservationQuery.All, null, definitions.Position.Number, cancellation));
    }

    // Only reported cells are compared with their line list.
    private static async Task<List<CountedCell>> CountedAsync(ILedger ledger, OrganisationDefinitions definitions, ObservationQuery asked, FigureBook figures, Period? period, CancellationToken cancellation)
    {
        var counted = new List<CountedCell>();
        foreach (var collection in definitions.Workspace.Collections.Where(collection => collection.Counts.Any(rule => asked.Indicators?.Contains(rule.Indicator.ToString(), StringComparer.Ordinal) != false)))
        {
            var list = await ReadLineList.RunAsync(ledger, definitions, collection, cancellation);
            counted.AddRange(
                from rule in collection.Counts
                from cell in figures.Of(rule.Indicator)
                where cell.Total is null && (period is null || period.Contains(cell.Period.Last))
                select CountEvents.Cell(list, definitions.Picture, rule, cell.Unit, cell.Period) into count
                where count is not null
                select count);
        }

        return counted;
    }

    private static async Task<FigureBook> FiguresAsync(ILedger ledger, OrganisationDefinitions definitions, ObservationQuery asked, Period? period, ChangeNumber position, CancellationToken cancellation)
    {
        var settings = definitions.Picture.Settings;
        var query = asked with { Aspects = ObservationQuery.Actual, ToDay = period?.Last.DayNumber, AsAt = position };
        var (figures, reader) = (new FigureGathering(), new ObservationReader(settings.Calendar));
        await foreach (var row in ledger.ObservationsAsync(settings.Code, query, cancellation))
        {
            if (reader.Read(row) is var cell && IsOwn(definitions.Picture, cell)) figures.Add(cell);
        }

        return figures.ToBook();
    }

    // Every total that a unit has, in place of a figure of its own.
    private static async Task<FigureBook> WithTotalsAsync(ILedger ledger, OrganisationDefinitions definitions, ObservationQuery asked, ILookup<IndicatorCode, Observation> items, Period? period, CancellationToken cancellation)
    {
        var (picture, position) = (definitions.Picture, definitions.Position.Number);
        var query = asked with { Aspects = ObservationQuery.Actual, ToDay = period?.Last.DayNumber, AsAt = position };
        var counted = await ReadCountedFigures.OfQueryAsync(ledger, picture, position, asked, first: null, period?.Last, cancellation);
        var (figures, reader, totals) = (new FigureGathering(), new ObservationReader(picture.Settings.Calendar), new AllTotals(picture, items, counted, period?.Last));
        var plans = await ReadPlans.RunAsync(ledger, picture, position, asked.Indicators?.Select(static code => IndicatorCode.Parse(code).Value), asked.Units?.Select(static code => UnitCode.Parse(code).Value), cancellation: cancellation);
        await foreach (var row in ledger.ObservationsAsync(picture.Settings.Code, query, cancellation))
        {
            if (reader.Read(row) is var cell && !IsOwn(picture, cell)) continue;
            foreach (var total in totals.Before(cell)) figures.Add(plans.Beside(total));
            figures.Add(plans.Beside(cell));
        }

        foreach (var total in totals.Rest()) figures.Add(plans.Beside(total));
        return figures.ToBook();
    }

    // If an indicator's frequency has changed, figures of the former frequency stay in the ledger but not in the audit.
    private static bool IsOwn(OrganisationPicture picture, Observation cell) => picture.Find(cell.Indicator)?.Frequency == cell.Period.Frequency;
}
