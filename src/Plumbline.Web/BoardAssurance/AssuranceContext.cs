using System.Collections.Immutable;
using Plumbline.App.Actions;
using Plumbline.App.Risks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Web.Current;

namespace Plumbline.Web.BoardAssurance;

/// <summary>What the blocks of assurance are made of on a page: the reading of the span and the register of the page, without figures.</summary>
internal static class AssuranceContext
{
    /// <summary>The context of a page that shows a block.</summary>
    /// <param name="at">The page.</param>
    /// <param name="block">The block.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<ReportContext> ReadAsync(AssuranceVisit at, IReportBlock block, CancellationToken cancellation)
    {
        var (visit, picture) = (at.Visit, at.Visit.Definitions.Picture);
        var day = at.Day;
        var register = await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, day, cancellation);
        var actions = await ReadActions.RunAsync(visit.Ledger, visit.Definitions, cancellation);
        var files = (block.NeedsRecords & RecordsNeed.Files) == RecordsNeed.None ? [] : await ReadRiskFiles.RunAsync(visit.Ledger, visit.Definitions, day, [.. register.Open.Select(static entry => entry.Risk.Code)], withNotes: false, cancellation);
        // Names of reports have no colon.
        var report = new ReportDefinition { Name = "assurance:", Title = "Assurance", Frequency = Frequency.Month, Blocks = [block] };
        var context = new ReportContext(report, new ReportScope(picture, at.Reading.Period), ImmutableDictionary<(IndicatorCode, UnitCode), Series>.Empty, visit.Position.Value, DateOnly.FromDateTime(visit.Definitions.Position.At.UtcDateTime))
        {
            Records = new BoardRecords(register, actions)
            {
                Objectives = [.. picture.Values.Of<Objective>().OrderBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Code, ObjectiveCode.Order)],
                Files = files,
                Assurance = at.Reading,
            },
        };
        return context.On(new SiteAddresses(visit.Links, period: null, picture.Units.Top.Code));
    }
}
