using System.Runtime.CompilerServices;
using Plumbline.App.Definitions;
using Plumbline.App.Doors;
using Plumbline.App.Ledger;
using Plumbline.App.Printing;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>The files of one unit's paper, or why there are none.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Files">The files, each written or with the reason why not; empty without figures.</param>
/// <param name="NoFigures">Why there is no paper; null if there is one.</param>
public sealed record UnitReport(Unit Unit, IReadOnlyList<WrittenReport> Files, string? NoFigures);

/// <summary>Writes the papers of many units. The figures of many papers are read together, and as many papers are written at a time as there are processors.</summary>
public sealed class WriteUnitReports
{
    /// <summary>The most series read at a time: of 36 figures each, about 70 MB.</summary>
    private const int SeriesAtOnce = 20_000;

    private readonly OrganisationDefinitions _definitions;
    private readonly ReportDefinition _report;
    private readonly Period _period;
    private readonly Func<Unit, string> _pathOf;
    private readonly IReadOnlyList<ReportFileFormat> _formats;
    private readonly PdfPrinter _printer;

    private WriteUnitReports(OrganisationDefinitions definitions, ReportDefinition report, Period period, Func<Unit, string> pathOf, IReadOnlyList<ReportFileFormat> formats, PdfPrinter printer) =>
        (_definitions, _report, _period, _pathOf, _formats, _printer) = (definitions, report, period, pathOf, formats, printer);

    /// <summary>The units of a kind on the last day of a period, in the order of their codes.</summary>
    public static IReadOnlyList<Unit> UnitsOf(OrganisationDefinitions definitions, UnitKind kind, Period period)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(period);
        var units = definitions.Picture.Units;
        return [.. units.All.Select(unit => units.Find(unit.Code, period.Last)).OfType<Unit>().Where(unit => unit.Kind == kind)];
    }

    /// <summary>Writes the paper of each unit, and gives the results in the order of the units.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="definitions">The definitions, at the position of the papers.</param>
    /// <param name="report">The report.</param>
    /// <param name="period">The period.</param>
    /// <param name="units">The units.</param>
    /// <param name="pathOf">The path of a unit's files, without their extension.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="printer">Prints PDF.</param>
    /// <param name="cancellation">Stops the writing. Files that were begun are not left behind.</param>
    public static IAsyncEnumerable<UnitReport> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, IReadOnlyList<Unit> units,
        Func<Unit, string> pathOf, IReadOnlyList<ReportFileFormat> formats, PdfPrinter printer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(units);
        return new WriteUnitReports(definitions, report, period, pathOf, formats, printer).RunAsync(ledger, units, cancellation);
    }

    private async IAsyncEnumerable<UnitReport> RunAsync(ILedger ledger, IReadOnlyList<Unit> units, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var papers = units.Select(unit => new Paper(unit, new ReportScope(_definitions.Picture, _period, unit.Code))).ToList();
        var most = papers.Select(paper => BuildReport.NeedsOf(_report, paper.Scope).Count).DefaultIfEmpty().Max();
        using var processors = new SemaphoreSlim(Environment.ProcessorCount);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var begun = new Queue<Task<UnitReport>>();
        try
        {
            foreach (var batch in papers.Chunk(Math.Max(1, SeriesAtOnce / Math.Max(1, most))))
            {
                var figures = await ledger.Door.RunAsync(UseCase.BuildReport, () => ReportFigures.ReadAsync(ledger, _definitions, _report, [.. batch.Select(static paper => paper.Scope)], cancellation));
                foreach (var paper in batch) begun.Enqueue(Task.Run(() => WriteAsync(processors, paper, figures, ending.Token), CancellationToken.None));
                while (begun.TryPeek(out var next))
                {
                    var written = await next;
                    _ = begun.Dequeue();
                    yield return written;
                }
            }
        }
        finally
        {
            // No browser outlives the command, and no file is half written.
            await ending.CancelAsync();
            await Task.WhenAll(begun).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task<UnitReport> WriteAsync(SemaphoreSlim processors, Paper paper, ReportFigures figures, CancellationToken cancellation)
    {
        await processors.WaitAsync(cancellation);
        try
        {
            var document = BuildReport.Compose(_definitions, _report, paper.Scope, figures);
            var files = new List<WrittenReport>();
            foreach (var format in _formats.Order()) files.Add(await WriteReport.RunAsync(document, _pathOf(paper.Unit), format, _printer, cancellation: cancellation));
            return new UnitReport(paper.Unit, files, null);
        }
        catch (NoFiguresException nothing)
        {
            return new UnitReport(paper.Unit, [], nothing.Message);
        }
        finally
        {
            processors.Release();
        }
    }

    private sealed record Paper(Unit Unit, ReportScope Scope);
}
