using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Collections;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.App.Reporting;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Proposals;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Collections;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Reports.Analysis;

namespace Plumbline.App.Checking;

/// <summary>Which figures are audited, and when.</summary>
/// <param name="Today">The day it is asked whether figures are late.</param>
public sealed record CheckRequest(DateOnly Today)
{
    /// <summary>Only figures whose period ends in this one; null for all.</summary>
    public Period? Period { get; init; }

    /// <summary>Figures that have changed since this change are findings; null where that is not asked.</summary>
    public ChangeNumber? PublishedAt { get; init; }
}

/// <summary>Audits an organisation's figures at one position of its ledger.</summary>
public static class RunChecks
{
    /// <summary>Runs every check, the organisation's own and those every organisation has.</summary>
    /// <returns>Every finding, with what was said to it: errors first, then by code, indicator, unit and period.</returns>
    public static async Task<IReadOnlyList<AuditedFinding>> AtAsync(ILedger ledger, OrganisationDefinitions definitions, CheckRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var audit = await ReadAsync(ledger, definitions, request, cancellation);
        return AuditedFinding.Of(Check.All(audit), definitions.Picture.Acceptances);
    }

    /// <summary>Reads what an audit looks at: figures up to the end of the period, those of before included.</summary>
    public static async Task<Audit> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, CheckRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(request);
        var figures = await FiguresAsync(ledger, definitions, request.Period, definitions.Position.Number, cancellation);
        var audit = new Audit(definitions.Picture, figures, request.Period, request.Today)
        {
            Counted = await CountedAsync(ledger, definitions, figures, request.Period, cancellation),
            Gaps = await ReadGaps.OfAsync(
                ledger, definitions, definitions.Picture.Indicators.SelectMany(indicator => figures.SeriesOf(indicator.Code)).Select(series => (series[0].Indicator, series[0].Unit)), request.Period?.Last ?? request.Today, cancellation),
            Published = request.PublishedAt is { } position ? await FiguresAsync(ledger, definitions, request.Period, position, cancellation) : null,
        };
        return audit with { Outliers = FindOutliers.In(audit) };
    }

    /// <summary>The obvious checks that the organisation has not defined.</summary>
    public static async Task<IReadOnlyList<CheckProposal>> ProposeAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        return ProposeChecks.From(definitions.Picture, await FiguresAsync(ledger, definitions, null, definitions.Position.Number, cancellation));
    }

    /// <summary>The columns of checks.csv.</summary>
    public static IReadOnlyList<string> DefinitionColumns { get; } = Kinds.Checks.Columns;

    /// <summary>A check as a row of checks.csv.</summary>
    public static IReadOnlyList<string?> DefinitionCells(CheckDefinition definition) => [.. Kinds.Checks.Write(definition).Select(cell => cell.Text)];

    // Only what is printed is counted again: a cell that nobody reported is not held against its line list.
    private static async Task<List<CountedCell>> CountedAsync(ILedger ledger, OrganisationDefinitions definitions, Figures figures, Period? period, CancellationToken cancellation)
    {
        var counted = new List<CountedCell>();
        foreach (var collection in definitions.Workspace.Collections.Where(collection => collection.Counts.Count > 0))
        {
            var register = await ReadRegister.RunAsync(ledger, definitions, collection, cancellation);
            counted.AddRange(
                from rule in collection.Counts
                from cell in figures.Of(rule.Indicator)
                where period is null || period.Contains(cell.Period.Last)
                select CountEvents.Cell(register, definitions.Picture, rule, cell.Unit, cell.Period) into count
                where count is not null
                select count);
        }

        return counted;
    }

    private static async Task<Figures> FiguresAsync(ILedger ledger, OrganisationDefinitions definitions, Period? period, ChangeNumber position, CancellationToken cancellation)
    {
        var settings = definitions.Picture.Settings;
        var query = new ObservationQuery { Aspects = ObservationQuery.Actual, ToDay = period?.Last.DayNumber, AsAt = position };
        var (figures, reader) = (new FigureGathering(), new ObservationReader(settings.Calendar));
        await foreach (var row in ledger.ObservationsAsync(settings.Code, query, cancellation))
        {
            if (reader.Read(row) is var cell && IsOwn(definitions.Picture, cell)) figures.Add(cell);
        }

        return figures.ToFigures();
    }

    // Where an indicator's frequency was changed, figures of the former one stay in the ledger and out of the audit.
    private static bool IsOwn(OrganisationPicture picture, Observation cell) => picture.Find(cell.Indicator)?.Frequency == cell.Period.Frequency;
}
