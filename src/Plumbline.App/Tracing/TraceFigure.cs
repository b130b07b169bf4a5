using System.Collections.Immutable;
using Plumbline.App.Checking;
using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Tracing;

/// <summary>Tells the story of one figure: its cell, the change that wrote it, what it was before, what it is worked out from, and where it is shown.</summary>
public static class TraceFigure
{
    /// <summary>The story at the position of the definitions.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation.</param>
    /// <param name="address">Which figure.</param>
    /// <param name="today">The day on which a figure may be late, for the checks.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The story; of a figure that never was, the problem, which names the nearest that there is.</returns>
    public static async Task<Parsed<FigureStory>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, FigureAddress address, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(address);
        var versions = await VersionsAsync(ledger, definitions, address, cancellation);
        var totals = new TotalParts(ledger, definitions, address);
        var figure = versions is [{ Figure: { } given }, ..] ? given : await totals.FigureAsync(cancellation);
        if (figure is not null) figure = (await ReadPlans.RunAsync(ledger, definitions.Picture, definitions.Position.Number, [address.Indicator.Code], [address.Unit], address.Period.First, cancellation)).Beside(figure);
        if (figure is null && versions.IsEmpty) return await NearestFigure.ProblemAsync(ledger, definitions, address, cancellation);
        var (before, after) = await NearestFigure.BesideAsync(ledger, definitions, address, cancellation);
        return new FigureStory
        {
            Address = address,
            Figure = figure,
            Versions = versions,
            Parts = figure?.Total is { } total ? await totals.PartsAsync(total, cancellation) : [],
            Judgement = figure is not null && address.Aspect.IsActual ? Judged(definitions, address, figure) : null,
            Findings = address.Aspect.IsActual ? await FindingsAsync(ledger, definitions, address, today, cancellation) : [],
            Papers = address.Aspect.IsActual ? await FindPapers.RunAsync(ledger, definitions, address.Indicator, address.Unit, address.Period, cancellation) : [],
            Others = await OthersAsync(ledger, definitions, address, cancellation),
            Before = before,
            After = after,
        };
    }

    /// <summary>Every version of a figure up to the position, the latest first.</summary>
    public static async Task<ImmutableArray<FigureVersion>> VersionsAsync(ILedger ledger, OrganisationDefinitions definitions, FigureAddress address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(address);
        var (organisation, calendar) = (definitions.Picture.Settings.Code, definitions.Picture.Settings.Calendar);
        var rows = await ledger.ObservationHistoryAsync(organisation, address.Indicator.Code.ToString(), address.Unit.ToString(), address.Period.ToString(), address.Aspect.ToString(), cancellation);
        var versions = new List<FigureVersion>();
        foreach (var row in rows.Where(row => row.Change.CompareTo(definitions.Position.Number) <= 0))
        {
            var change = row.Change == definitions.Position.Number ? definitions.Position : (await ledger.ChangeAsync(organisation, row.Change, cancellation))!;
            versions.Add(Version(new ObservationReader(calendar), row, change, versions.LastOrDefault()));
        }

        versions.Reverse();
        return [.. versions];
    }

    private static async Task<ImmutableArray<Observation>> OthersAsync(ILedger ledger, OrganisationDefinitions definitions, FigureAddress address, CancellationToken cancellation)
    {
        var (others, reader, day) = (new List<Observation>(), new ObservationReader(definitions.Picture.Settings.Calendar), address.Period.First.DayNumber);
        var query = new ObservationQuery { Indicators = [address.Indicator.Code.ToString()], Units = [address.Unit.ToString()], FromDay = day, ToDay = day, AsAt = definitions.Position.Number };
        await foreach (var row in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation))
        {
            if (reader.Read(row) is var other && other.Period == address.Period && !other.Aspect.Equals(address.Aspect)) others.Add(other);
        }

        return [.. others];
    }

    private static FigureVersion Version(ObservationReader reader, ObservationRow row, Change change, FigureVersion? before)
    {
        if (row.Fact.Withdrawn) return new FigureVersion(null, change, row.Fact.Note);
        var figure = reader.Read(row);
        return new FigureVersion(figure, change) { Difference = figure.Amount - before?.Figure?.Amount };
    }

    private static Judgement Judged(OrganisationDefinitions definitions, FigureAddress address, Observation figure) =>
        figure.Total is not null && OwnPeriod.IsLonger(address.Period, address.Indicator)
            ? Judge.OfLonger(definitions.Picture, address.Indicator, address.Unit, figure, address.Period)
            : Judge.Of(definitions.Picture, address.Indicator, figure);

    private static async Task<ImmutableArray<AuditedFinding>> FindingsAsync(ILedger ledger, OrganisationDefinitions definitions, FigureAddress address, DateOnly today, CancellationToken cancellation)
    {
        // A check of a series of quarters judges quarters, so the period of a figure names it alone.
        var request = new CheckRequest(today) { Period = address.Period, Series = new AuditedSeries(address.Indicator.Code, address.Unit) };
        return
        [
            .. (await RunChecks.RunAsync(ledger, definitions, request, cancellation)).Where(audited => audited.Finding.Period == address.Period
                || audited.Finding.Cells.Any(cell => cell.Indicator == address.Indicator.Code && cell.Unit == address.Unit && cell.Period == address.Period)),
        ];
    }
}
